import assert from 'node:assert/strict';
import {test} from 'node:test';
import {sendToFriends} from '../../src/app/friend/send-to-friends.ts';
import {drainOutbox} from '../../src/app/memo/drain-outbox.ts';
import type {ReceiverStatus} from '../../src/domain/memo/receiver.ts';
import {createKakaoFriends} from '../../src/kakao/api/kakao-friends.ts';
import {createHttp} from '../../src/kakao/http/http.ts';
import {answerText} from '../kakao/raw-server.ts';
import {valueIn} from '../support/assert-failure.ts';
import {given} from '../support/contents.ts';
import {withServices} from '../support/services.ts';
import {type Cut, startCuttingServer} from './byte-sweep.ts';

const friends = ['one', 'two'].map((uuid) => ({uuid, name: uuid, isFavorite: false}));

/** Kakao names both, whoever was asked for, so that the second request is answered well too. */
const answer = answerText(200, '{"successful_receiver_uuids":["one","two"]}');

type Place = Omit<Cut, 'content'>;

interface Outcome {
  readonly cut: Place;
  readonly statuses: readonly (ReceiverStatus | undefined)[];
  /** How many complete requests the server had received, at once and after another drain. */
  readonly processed: number;
  readonly inTheEnd: number;
}

function cutsOf(requestLength: number): readonly Place[] {
  return (['FIN', 'RST'] as const).flatMap((ending) => [
    ...Array.from(
      {length: requestLength + 1},
      (_, bytes): Place => ({side: 'request', ending, bytes}),
    ),
    ...Array.from(
      {length: answer.length + 1},
      (_, bytes): Place => ({side: 'answer', ending, bytes}),
    ),
  ]);
}

test('cutting the connection to the first friend after each byte doubles nothing, calls nobody sent wrongly, and leaves the second alone', async (t) => {
  const server = await startCuttingServer(t, answer);
  const outcomes: Outcome[] = [];
  await withServices(async (stand) => {
    const http = createHttp({env: {}, version: '0.0.0'});
    const kakao = createKakaoFriends({origin: server.origin, http});
    const ports = {
      ...stand.ports,
      kakaoFriends: async () => kakao,
      wait: () => Promise.resolve(),
    };
    const send = async (): Promise<readonly (ReceiverStatus | undefined)[]> => {
      let count = 0;
      // Only the first request is cut.
      const onChange = (): void => {
        count += 1;
        if (count === 3) server.cutNext(null);
      };
      const memo = valueIn(
        await sendToFriends(ports, {...given('자름'), friends, account: null}, {onChange}),
      );
      const stored = stand.ports.memos.find(memo.id)?.receivers ?? [];
      return stored.map(({status}) => status);
    };
    assert.deepEqual(await send(), ['sent', 'sent']);
    for (const cut of cutsOf(server.requestLength())) {
      server.cutNext(cut);
      const statuses = await send();
      const processed = server.processed();
      assert.equal(await drainOutbox(ports, {onChange: () => {}}), 'empty');
      outcomes.push({cut, statuses, processed, inTheEnd: server.processed()});
    }
  });
  assert.ok(outcomes.length > 800, `only ${outcomes.length} cuts`);
  for (const {cut, statuses, processed, inTheEnd} of outcomes) {
    const told = JSON.stringify({cut, statuses, processed});
    const [first, second] = statuses;
    const isSecondAsked = first !== 'failed';
    assert.equal(inTheEnd, processed, `sent again by itself: ${told}`);
    assert.ok(processed <= 2, `doubled: ${told}`);
    assert.equal(second, isSecondAsked ? 'sent' : 'failed', told);
    const firstGot = processed - (isSecondAsked ? 1 : 0);
    if (first === 'sent') assert.equal(firstGot, 1, `called sent: ${told}`);
    else if (first === 'failed') assert.equal(firstGot, 0, `called failed: ${told}`);
    else assert.equal(first, 'unknown', told);
    const isWhole = cut.side === 'answer' && cut.bytes === answer.length;
    if (!isWhole && processed > 1) assert.equal(first, 'unknown', told);
  }
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {drainOutbox} from '../../src/app/memo/drain-outbox.ts';
import {recoverMemos} from '../../src/app/memo/recover-memos.ts';
import type {Ports} from '../../src/app/ports/ports.ts';
import {maxPictureBytes} from '../../src/domain/memo/picture/picture.ts';
import {uploadPath} from '../../src/emulator/picture/picture-paths.ts';
import {memoPath} from '../emulator/plain-http.ts';
import {accept} from '../support/accept.ts';
import {valueIn} from '../support/assert-failure.ts';
import {type FaultyLine, openFaultyLine} from '../support/faulty-line.ts';
import {givenPicture, pictureFile} from '../support/given-picture.ts';
import {holdNext} from '../support/hold-next.ts';
import {assertInvariants} from '../support/invariants.ts';
import {logIn} from '../support/local-kakao.ts';
import {pngOfSize} from '../support/pictures.ts';
import {seededRandom} from '../support/seeded-random.ts';
import {type Stand, withServices} from '../support/services.ts';
import {runSender} from './kill-while-sending.ts';

/** A stand whose requests to Kakao's API pass a line that a test makes faulty. */
async function withLine(callback: (stand: Stand, line: FaultyLine) => Promise<void>) {
  await using line = await openFaultyLine();
  await withServices(
    async (stand) => {
      line.lead(stand.emulator.apiOrigin);
      await logIn(stand);
      await callback(stand, line);
    },
    {loggedIn: false, env: {KAKAO_API_ORIGIN: line.origin}},
  );
}

function drain(ports: Ports) {
  const hurried = {...ports, wait: () => Promise.resolve()};
  ports.memos.releaseWaiting();
  return drainOutbox(hurried, {onChange: () => {}});
}

function titles({emulator}: Stand): unknown[] {
  return emulator.memos.map(({card}) => card?.kind === 'feed' && card.content.title);
}

const large = pngOfSize(maxPictureBytes);

test('an upload of 5 MB that is cut at random bytes, again and again, ends with one message', async (t) => {
  const {seed, random} = seededRandom();
  t.diagnostic(`seed ${seed}`);
  await withLine(async (stand, line) => {
    const {ports, emulator, folder} = stand;
    const {id} = valueIn(await accept(ports, givenPicture('큰 사진', pictureFile(0, large))));
    const cuts = [1, 700, ...Array.from({length: 7}, () => Math.ceil(random() * maxPictureBytes))];
    line.faults.push(...cuts.map((after) => ({after, isCut: true})));
    // Four attempts each: the first of every two drains is cut to the end.
    const statuses: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      await drain(ports);
      statuses.push(ports.memos.find(id)?.status ?? 'lost');
      assertInvariants({ports, emulator, folder, confirmed: [id]});
    }
    assert.deepEqual(statuses, ['queued', 'queued', 'sent']);
    assert.deepEqual(titles(stand), ['큰 사진']);
    assert.deepEqual(line.faults, []);
  });
});

test('kill -9 before, in and after an upload of 5 MB: the memo waits and is sent once, or only the user decides', async () => {
  await withLine(async (stand, line) => {
    const {ports, emulator, folder, env} = stand;
    const confirmed: string[] = [];
    const killed = async (number: number, until: Promise<unknown>): Promise<string> => {
      const run = {first: number, count: 1, words: 'large', after: null, until} as const;
      const [accepted] = await runSender({...stand, env}, run);
      assert.ok(accepted);
      confirmed.push(accepted[1]);
      await recoverMemos(ports);
      return ports.memos.find(accepted[1])?.status ?? 'lost';
    };
    const sendsOnce = async (number: number): Promise<void> => {
      assert.equal(emulator.memos.length, number);
      assert.equal(await drain(ports), 'empty');
      assert.equal(emulator.memos.length, number + 1);
    };
    for (const [number, after] of [1, maxPictureBytes / 2].entries()) {
      const reached = Promise.withResolvers<void>();
      line.faults.push({after, onReached: reached.resolve});
      assert.equal(await killed(number, reached.promise), 'queued');
      await sendsOnce(number);
    }
    const answer = holdNext(emulator, uploadPath);
    assert.equal(await killed(2, answer.arrived), 'queued');
    answer.release();
    await sendsOnce(2);
    const send = holdNext(emulator, memoPath);
    assert.equal(await killed(3, send.arrived), 'unknown');
    send.release();
    assert.equal(await drain(ports), 'empty');
    assert.ok(emulator.memos.length <= 4);
    assertInvariants({ports, emulator, folder, confirmed});
  });
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {sendToFriends} from '../../../src/app/friend/send-to-friends.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import type {Memo} from '../../../src/domain/memo/memo.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {failureOf, valueIn} from '../../support/assert-failure.ts';
import {given} from '../../support/contents.ts';
import {friendSendPath, friendsNamed, textsOf, withFriends} from '../../support/friend-stand.ts';

/** A text of three parts. */
const long = Array.from({length: 100}, (_, index) => `말${index}`).join(' ');

async function sendTo(
  ports: Ports,
  names: readonly string[],
  text = '저녁 먹었어?',
): Promise<Memo> {
  const friends = await friendsNamed(ports, names);
  return valueIn(await sendToFriends(ports, {...given(text), friends}));
}

/** The memo as it is on disk, in short. */
function stored(ports: Ports, {id}: Memo) {
  const memo = ports.memos.find(id);
  assert.ok(memo);
  const receivers = memo.receivers?.map(({name, status, sentParts}) => [name, status, sentParts]);
  return {status: memo.status, parts: memo.parts.map(({status}) => status), receivers};
}

const refusal = (code: number) => ({status: 400, body: JSON.stringify({msg: 'refused', code})});

test('a memo goes to each friend, nothing to oneself, and only those written to are kept', async () => {
  await withFriends(async ({ports, emulator}) => {
    const memo = await sendTo(ports, ['엄마', '준호']);
    assert.deepEqual(stored(ports, memo), {
      status: 'sent',
      parts: ['sent'],
      receivers: [
        ['엄마', 'sent', 1],
        ['준호', 'sent', 1],
      ],
    });
    assert.deepEqual(textsOf(emulator, '엄마'), ['저녁 먹었어?']);
    assert.deepEqual(textsOf(emulator, '준호'), ['저녁 먹었어?']);
    assert.deepEqual([emulator.memos, textsOf(emulator, '엄지')], [[], []]);
    const known = ports.friends.list();
    assert.deepEqual(known.map(({name}) => name).toSorted(), ['엄마', '준호']);
    assert.deepEqual(
      known.map(({uuid}) => uuid).toSorted(),
      [emulator.uuidOf('22'), emulator.uuidOf('33')].toSorted(),
    );
    const asked = emulator.requests.filter(({path}) => path === friendSendPath);
    assert.deepEqual(
      asked.map(({form}) => JSON.parse(form['receiver_uuids'] ?? '')),
      [[emulator.uuidOf('33')], [emulator.uuidOf('22')]],
    );
  });
});

test('a long text goes to one friend after the other, all parts in order', async () => {
  await withFriends(async ({ports, emulator}) => {
    const memo = await sendTo(ports, ['엄마', '준호'], long);
    assert.equal(memo.parts.length, 3);
    for (const name of ['엄마', '준호']) {
      assert.deepEqual(
        textsOf(emulator, name),
        memo.parts.map(({text}) => text),
      );
    }
  });
});

test('a refusal of one friend leaves the others alone, and is never tried again', async () => {
  await withFriends(async ({ports, emulator}) => {
    emulator.refuseReceiver('33', -530);
    const memo = await sendTo(ports, ['엄마', '준호']);
    assert.deepEqual(stored(ports, memo), {
      status: 'failed',
      parts: ['failed'],
      receivers: [
        ['엄마', 'failed', 0],
        ['준호', 'sent', 1],
      ],
    });
    assert.equal(memo.receivers?.[0]?.failure?.kind, 'kakao');
    assert.deepEqual(textsOf(emulator, '준호'), ['저녁 먹었어?']);
  });
});

test('a friend who refuses in the middle of a long text gets no further part', async () => {
  await withFriends(async ({ports, emulator}) => {
    emulator.failNext(friendSendPath, {delay: 0});
    emulator.failNext(friendSendPath, refusal(-530));
    const memo = await sendTo(ports, ['엄마', '준호'], long);
    assert.deepEqual(stored(ports, memo), {
      status: 'failed',
      parts: ['sent', 'failed', 'failed'],
      receivers: [
        ['엄마', 'failed', 1],
        ['준호', 'sent', 3],
      ],
    });
    assert.equal(textsOf(emulator, '엄마').length, 1);
  });
});

for (const [code, status, asked] of [
  [-10, 400, 1],
  [-531, 400, 1],
  [-532, 400, 1],
  [-402, 403, 1],
  [-3, 403, 1],
  [-5, 403, 1],
  [-9798, 503, 1],
  [-533, 400, 2],
  [-536, 400, 2],
  [-502, 400, 2],
  [-530, 400, 2],
  [-2, 400, 2],
] as const) {
  test(`${code} fails and pauses nothing; ${asked === 1 ? 'nobody else is asked for' : 'the next friend is asked for'}`, async () => {
    await withFriends(async ({ports, emulator}) => {
      const body = JSON.stringify({msg: 'refused', code});
      emulator.failNext(friendSendPath, {status, body}, 2);
      const memo = await sendTo(ports, ['엄마', '준호']);
      assert.deepEqual(
        memo.receivers?.map((receiver) => [receiver.status, receiver.failure?.kind]),
        [
          ['failed', 'kakao'],
          ['failed', 'kakao'],
        ],
      );
      assert.equal(emulator.requests.filter(({path}) => path === friendSendPath).length, asked);
      assert.equal(ports.memos.readPause(), null);
      assert.deepEqual([textsOf(emulator, '엄마'), textsOf(emulator, '준호')], [[], []]);
    });
  });
}

test('a pause of the outbox does not hold a person back', async () => {
  await withFriends(async ({ports, emulator, clock}) => {
    const cause = {kind: 'kakao', http: 400, code: -10, message: ''} as const;
    ports.memos.savePause({until: clock.now() + 60_000, cause});
    assert.equal((await sendTo(ports, ['엄마'])).status, 'sent');
    assert.equal(ports.memos.readPause()?.cause.kind, 'kakao', 'a success does not end it either');
    assert.equal(textsOf(emulator, '엄마').length, 1);
  });
});

for (const [what, body] of [
  ['empty lists', '{"successful_receiver_uuids":[],"failure_info":[]}'],
  ['no list of successes', '{"failure_info":[]}'],
  ['only somebody else', '{"successful_receiver_uuids":["somebody"]}'],
  ['an error of the API', '{"msg":"insufficient scopes.","code":-402}'],
] as const) {
  test(`a success status with ${what} is a failure`, async () => {
    await withFriends(async ({ports, emulator}) => {
      emulator.failNext(friendSendPath, {status: 200, body});
      const memo = await sendTo(ports, ['엄마']);
      assert.equal(memo.status, 'failed');
      assert.deepEqual(textsOf(emulator, '엄마'), []);
    });
  });
}

test('a response that is lost leaves its receiver unknown, and the next one is sent to', async () => {
  await withFriends(async ({ports, emulator}) => {
    emulator.failNext(friendSendPath, {status: 200, body: '<html>portal</html>'});
    const memo = await sendTo(ports, ['엄마', '준호']);
    assert.deepEqual(stored(ports, memo), {
      status: 'unknown',
      parts: ['unknown'],
      receivers: [
        ['엄마', 'unknown', 0],
        ['준호', 'sent', 1],
      ],
    });
  });
});

test('an expired token is refreshed once, and nobody gets the memo twice', async () => {
  await withFriends(async ({ports, emulator}) => {
    const friends = await friendsNamed(ports, ['엄마', '준호']);
    emulator.expireAccessTokens();
    const memo = valueIn(await sendToFriends(ports, {...given('글'), friends}));
    assert.equal(memo.status, 'sent');
    assert.deepEqual([textsOf(emulator, '엄마'), textsOf(emulator, '준호')], [['글'], ['글']]);
  });
});

test('what is stopped before a friend had their turn is not sent to them', async () => {
  await withFriends(async ({ports, emulator}) => {
    const stop = new AbortController();
    const friends = await friendsNamed(ports, ['엄마', '준호']);
    const request = {...given('글'), friends};
    const onChange = (memo: Memo): void => {
      if (memo.receivers?.[0]?.status === 'sent') stop.abort();
    };
    const memo = valueIn(await sendToFriends(ports, request, {onChange, stop: stop.signal}));
    assert.deepEqual(
      memo.receivers?.map(({status}) => status),
      ['sent', 'failed'],
    );
    assert.deepEqual([textsOf(emulator, '엄마'), textsOf(emulator, '준호')], [['글'], []]);
  });
});

test('six friends are too many, and nothing is stored', async () => {
  await withFriends(async ({ports}) => {
    const friends = Array.from({length: 6}, (_, index) => ({
      uuid: `u${index}`,
      name: '친구',
      isFavorite: false,
    }));
    const sent = await sendToFriends(ports, {...given('글'), friends});
    failureOf('many-receivers', sent);
    assert.deepEqual([ports.memos.counts().total, ports.friends.list()], [0, []]);
  });
});

test('a friend who is named twice gets one message', async () => {
  await withFriends(async ({ports, emulator}) => {
    const memo = await sendTo(ports, ['엄마', '엄마']);
    assert.deepEqual([memo.receivers?.length, textsOf(emulator, '엄마').length], [1, 1]);
  });
});

test('without a login nothing is stored', async () => {
  await withFriends(async ({ports}) => {
    const friends = await friendsNamed(ports, ['엄마']);
    ports.sessions.clear();
    failureOf('logged-out', await sendToFriends(ports, {...given('글'), friends}));
    assert.equal(ports.memos.counts().total, 0);
  });
});

test('a memo to friends and one to oneself do not hinder each other', async () => {
  await withFriends(async ({ports, emulator}) => {
    await sendTo(ports, ['엄마']);
    assert.equal(emulator.requests.filter(({path}) => path === memoPath).length, 0);
    assert.equal(ports.memos.nextAttemptAt(), null);
  });
});

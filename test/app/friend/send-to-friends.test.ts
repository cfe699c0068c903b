import assert from 'node:assert/strict';
import {test} from 'node:test';
import {sendToFriends} from '../../../src/app/friend/send-to-friends.ts';
import {recoverMemos} from '../../../src/app/memo/recover-memos.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import type {Memo} from '../../../src/domain/memo/memo.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {failureOf, valueIn} from '../../support/assert-failure.ts';
import {given} from '../../support/contents.ts';
import {friendSendPath, friendsNamed, textsOf, withFriends} from '../../support/friend-stand.ts';
import {givenPicture} from '../../support/given-picture.ts';

const uploadPath = '/v2/api/talk/message/image/upload';

/** A text of three parts. */
const long = Array.from({length: 100}, (_, index) => `말${index}`).join(' ');

async function sendTo(
  ports: Ports,
  names: readonly string[],
  text = '저녁 먹었어?',
): Promise<Memo> {
  const friends = await friendsNamed(ports, names);
  return valueIn(await sendToFriends(ports, {...given(text), friends, account: null}));
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
    const memo = valueIn(await sendToFriends(ports, {...given('글'), friends, account: null}));
    assert.equal(memo.status, 'sent');
    assert.deepEqual([textsOf(emulator, '엄마'), textsOf(emulator, '준호')], [['글'], ['글']]);
  });
});

test('what is stopped before a friend had their turn is not sent to them', async () => {
  await withFriends(async ({ports, emulator}) => {
    const stop = new AbortController();
    const friends = await friendsNamed(ports, ['엄마', '준호']);
    const request = {...given('글'), friends, account: null};
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

test('another account that logs in meanwhile sends nothing more to the friends of the one before', async () => {
  await withFriends(async ({ports, emulator}) => {
    const stored = ports.sessions.read();
    assert.ok(stored);
    const {account} = stored;
    const friends = await friendsNamed(ports, ['엄마', '준호']);
    const request = {...given('글'), friends, account};
    const onChange = (memo: Memo): void => {
      if (memo.receivers?.[0]?.status !== 'sent') return;
      ports.sessions.save({...stored, account: {id: '99', nickname: null}});
    };
    const memo = valueIn(await sendToFriends(ports, request, {onChange}));
    assert.deepEqual(
      memo.receivers?.map(({status, failure}) => [status, failure?.kind]),
      [
        ['sent', undefined],
        ['failed', 'other-account'],
      ],
    );
    failureOf('other-account', await sendToFriends(ports, request));
    assert.deepEqual([ports.memos.counts().total, textsOf(emulator, '준호')], [1, []]);
  });
});

test('six friends are too many, and nothing is stored', async () => {
  await withFriends(async ({ports}) => {
    const friends = Array.from({length: 6}, (_, index) => ({
      uuid: `u${index}`,
      name: '친구',
      isFavorite: false,
    }));
    const sent = await sendToFriends(ports, {...given('글'), friends, account: null});
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
    failureOf('logged-out', await sendToFriends(ports, {...given('글'), friends, account: null}));
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

const full = {kind: 'storage', problem: 'full', path: 'state.db', detail: ''} as const;

/** Ports whose store fails from this change of a memo on. */
function failingFrom(ports: Ports, first: number): Ports {
  let count = 0;
  const change: Ports['memos']['change'] = (...given) => {
    count += 1;
    if (count >= first) throw new FailureError(full);
    ports.memos.change(...given);
  };
  return {...ports, memos: {...ports.memos, change}};
}

test('what cannot be recorded as on its way is not sent', async () => {
  await withFriends(async ({ports, emulator}) => {
    const friends = await friendsNamed(ports, ['엄마', '준호']);
    const sent = await sendToFriends(failingFrom(ports, 1), {
      ...given('글'),
      friends,
      account: null,
    });
    failureOf('storage', sent);
    assert.deepEqual(textsOf(emulator, '엄마'), []);
    assert.equal(await recoverMemos(ports), 1);
    const [memo] = ports.memos.all();
    assert.deepEqual(
      memo?.receivers?.map(({status}) => status),
      ['failed', 'failed'],
    );
  });
});

test('an outcome that cannot be recorded is unknown afterwards, and the next friend gets nothing', async () => {
  await withFriends(async ({ports, emulator}) => {
    const friends = await friendsNamed(ports, ['엄마', '준호']);
    const sent = await sendToFriends(failingFrom(ports, 2), {
      ...given('글'),
      friends,
      account: null,
    });
    failureOf('not-recorded', sent);
    assert.deepEqual([textsOf(emulator, '엄마'), textsOf(emulator, '준호')], [['글'], []]);
    assert.equal(await recoverMemos(ports), 1);
    const [memo] = ports.memos.all();
    assert.deepEqual(
      memo?.receivers?.map(({status}) => status),
      ['unknown', 'failed'],
    );
  });
});

test('a disk that is full after one friend has it is not reported as if nothing was sent', async () => {
  await withFriends(async ({ports, emulator}) => {
    const friends = await friendsNamed(ports, ['엄마', '준호']);
    // On its way, sent, and the next one on its way.
    const request = {...given('글'), friends, account: null};
    const sent = await sendToFriends(failingFrom(ports, 3), request);
    const [memo] = ports.memos.all();
    const failure = failureOf('not-recorded', sent);
    assert.equal(failure.id, memo?.id);
    assert.deepEqual([textsOf(emulator, '엄마'), textsOf(emulator, '준호')], [['글'], []]);
    assert.equal(await recoverMemos(ports), 1);
    assert.deepEqual(
      [...ports.memos.all()].flatMap(({receivers = []}) => receivers.map(({status}) => status)),
      ['sent', 'failed'],
    );
  });
});

test('messages to friends use up the limit of the sender, not that of the own chatroom', async () => {
  await withFriends(async ({ports, emulator, clock}) => {
    emulator.refuseReceiver('44', -530);
    await sendTo(ports, ['엄마', '준호', '엄지'], long);
    const {sentMessages} = ports;
    assert.equal(sentMessages.countForDay(clock.now()), 6);
    assert.equal(sentMessages.countSince(clock.now() - 60_000), 0);
  });
});

test('a picture is uploaded once for all friends, and a failed upload sends nothing', async () => {
  await withFriends(async ({ports, emulator}) => {
    const friends = await friendsNamed(ports, ['엄마', '준호']);
    const given = givenPicture('사진');
    emulator.failNext(uploadPath, refusal(-911));
    const refused = valueIn(await sendToFriends(ports, {...given, friends, account: null}));
    assert.deepEqual(
      refused.receivers?.map(({status, failure}) => [status, failure?.kind]),
      [
        ['failed', 'picture-not-uploaded'],
        ['failed', 'picture-not-uploaded'],
      ],
    );
    assert.equal(
      valueIn(await sendToFriends(ports, {...given, friends, account: null})).status,
      'sent',
    );
    const asked = (path: string) => emulator.requests.filter((one) => one.path === path).length;
    assert.deepEqual([asked(uploadPath), asked(friendSendPath)], [2, 2]);
  });
});

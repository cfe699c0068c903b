import assert from 'node:assert/strict';
import {test} from 'node:test';
import {assertAnswer, memoPath, sendMemo} from '../plain-http.ts';
import {logIn, type Sender, scopes, sendPath, sendTo, withSender} from './friends-http.ts';

const exceeded = {
  pair: 'daily message limit per sender and recipient pair has been exceeded.',
  sender: 'daily message limit per sender has been exceeded.',
  recipient: 'daily message limit per recipient has been exceeded.',
};

/** The codes in `failure_info`, and the numbers of receivers that were and were not reached. */
async function outcomeOf(sender: Sender, ids: readonly string[]) {
  const {status, text} = await sendTo(sender, ids);
  assert.equal(status, 200, text);
  const {successful_receiver_uuids, failure_info = []} = JSON.parse(text);
  return {
    reached: successful_receiver_uuids,
    failures: failure_info.map(
      ({code, receiver_uuids}: {code: number; receiver_uuids: readonly string[]}) =>
        [code, receiver_uuids] as const,
    ),
  };
}

test('one of two receivers is refused: 200 with both outcomes', async () => {
  await withSender({refusing: ['엄마']}, async (sender) => {
    const {emulator} = sender;
    const [junho, mother] = [emulator.uuidOf('22'), emulator.uuidOf('33')];
    const answer = await sendTo(sender, ['33', '22']);
    assert.equal(answer.status, 200);
    const {successful_receiver_uuids, failure_info} = JSON.parse(answer.text);
    assert.deepEqual(successful_receiver_uuids, [junho]);
    assert.deepEqual(
      failure_info.map((info: object) => Object.keys(info)),
      [['code', 'msg', 'receiver_uuids']],
    );
    assert.deepEqual([failure_info[0].code, failure_info[0].receiver_uuids], [-530, [mother]]);
    assert.deepEqual([emulator.memosOf('22').length, emulator.memosOf('33').length], [1, 0]);
  });
});

test('nobody of several gets the message: 200 without a success', async () => {
  await withSender({}, async (sender) => {
    const {emulator} = sender;
    emulator.refuseReceiver('22', -532);
    emulator.refuseReceiver('33', -532);
    const both = [emulator.uuidOf('22'), emulator.uuidOf('33')];
    assertAnswer(await sendTo(sender, ['22', '33']), 200, {
      successful_receiver_uuids: [],
      failure_info: [{code: -532, msg: exceeded.sender, receiver_uuids: both}],
    });
    emulator.refuseReceiver('33', -530);
    assert.deepEqual(await outcomeOf(sender, ['22', '33']), {
      reached: [],
      failures: [
        [-532, [both[0]]],
        [-530, [both[1]]],
      ],
    });
    emulator.refuseReceiver('22', null);
    emulator.refuseReceiver('33', null);
    assert.deepEqual(await outcomeOf(sender, ['22', '33']), {reached: both, failures: []});
  });
});

// Body: test_resources/json/talk/message/single_failure.json of Kakao's Flutter SDK.
test('the only receiver is refused: 400 with the code', async () => {
  await withSender({}, async (sender) => {
    const {emulator} = sender;
    emulator.refuseReceiver('22', -532);
    assertAnswer(await sendTo(sender, ['22']), 400, {
      msg: exceeded.sender,
      code: -532,
      receiver_ids: ['22'],
    });
    assert.deepEqual(emulator.memosOf('22'), []);
  });
});

test('who is no friend is -502, without KakaoTalk -501, without talk_message -530, apart from the others', async () => {
  const people = [
    {id: '11', nickname: '민지'},
    {id: '22', nickname: '준호'},
    {id: '33', nickname: '남'},
    {id: '44', nickname: '톡 없음', hasKakaoTalk: false},
    {id: '55', nickname: '친구만'},
    {id: '66', nickname: '메시지만'},
  ];
  const options = {
    people,
    joined: ['준호', '남', '톡 없음'],
    friends: [['민지', '준호', '톡 없음', '친구만', '메시지만']],
  };
  await withSender(options, async (sender) => {
    const {emulator} = sender;
    await logIn(emulator, ['profile_nickname', 'friends'], '55');
    await logIn(emulator, ['profile_nickname', 'talk_message'], '66');
    const uuid = emulator.uuidOf;
    assert.deepEqual(await outcomeOf(sender, ['22', '33', '44', '55', '66']), {
      reached: [uuid('22')],
      failures: [
        [-502, [uuid('33'), uuid('66')]],
        [-501, [uuid('44')]],
        [-530, [uuid('55')]],
      ],
    });
    for (const {id} of people) assert.equal(emulator.memosOf(id).length, id === '22' ? 1 : 0);
  });
});

test('a new friend is -502 until the cached list expires', async () => {
  await withSender({joined: ['준호'], friendCache: 60_000}, async (sender) => {
    const {emulator} = sender;
    assert.equal((await sendTo(sender, ['22'])).status, 200);
    await logIn(emulator, scopes, '33');
    assert.equal(JSON.parse((await sendTo(sender, ['33'])).text).code, -502);
    emulator.advanceClock(60_001);
    assert.equal((await sendTo(sender, ['33'])).status, 200);
  });
});

test('20 a day for a pair: the 21st is -536, to this friend only, until the next day in Korea', async () => {
  await withSender({quotas: {pair: 20}, accessTokenLifetime: 200_000}, async (sender) => {
    const {emulator} = sender;
    for (let sent = 0; sent < 20; sent += 1) {
      assert.equal((await sendTo(sender, ['22'])).status, 200);
    }
    const own = await logIn(emulator, scopes, '22');
    assert.equal(
      (await sendMemo(emulator, own)).status,
      200,
      'a memo of the friend is another pair',
    );
    assertAnswer(await sendTo(sender, ['22']), 400, {
      msg: exceeded.pair,
      code: -536,
      receiver_ids: ['22'],
    });
    assert.deepEqual(await outcomeOf(sender, ['22', '33']), {
      reached: [emulator.uuidOf('33')],
      failures: [[-536, [emulator.uuidOf('22')]]],
    });
    emulator.advanceClock(24 * 60 * 60 * 1000);
    assert.equal((await sendTo(sender, ['22'])).status, 200);
  });
});

test('memos and messages to all friends count for the sender, all that arrive for the recipient', async () => {
  await withSender({}, async (sender) => {
    const {emulator, accessToken} = sender;
    await sendTo(sender, ['22']);
    await sendMemo(emulator, accessToken);
    emulator.setQuotas({sender: 3});
    assert.deepEqual(await outcomeOf(sender, ['22', '33']), {
      reached: [emulator.uuidOf('22')],
      failures: [[-532, [emulator.uuidOf('33')]]],
    });
    assertAnswer(await sendMemo(emulator, accessToken), 400, {msg: exceeded.sender, code: -532});
    emulator.setQuotas({recipient: 2});
    assert.equal(JSON.parse((await sendTo(sender, ['22'])).text).code, -533);
    const other = {emulator, accessToken: await logIn(emulator, scopes, '33')};
    assert.equal(JSON.parse((await sendTo(other, ['22'])).text).code, -533);
    emulator.setQuotas({app: 3});
    assert.equal(JSON.parse((await sendTo(sender, ['33'])).text).code, -10);
    emulator.setQuotas({});
    assert.equal((await sendTo(sender, ['22'])).status, 200);
  });
});

test('a request that was taken and then cut reached who was not refused, once', async () => {
  await withSender({}, async (sender) => {
    const {emulator} = sender;
    emulator.refuseReceiver('33', -530);
    emulator.failNext(sendPath, {destroy: 'reset', processed: true});
    await assert.rejects(sendTo(sender, ['22', '33']));
    assert.deepEqual([emulator.memosOf('22').length, emulator.memosOf('33').length], [1, 0]);
    emulator.failNext(sendPath, {raw: ({body}) => [`HTTP/1.1 200 OK\r\n\r\n${body.slice(0, 40)}`]});
    const {text} = await sendTo(sender, ['22', '33']);
    assert.throws(() => JSON.parse(text), SyntaxError);
    assert.equal(emulator.memosOf('22').length, 2);
    emulator.failNext(sendPath, {destroy: 'before-response'});
    await assert.rejects(sendTo(sender, ['22', '33']));
    assert.equal(emulator.memosOf('22').length, 2);
    assert.equal((await sendMemo(emulator, sender.accessToken)).status, 200, memoPath);
  });
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {askApi, assertAnswer, memoLink, withEmulator} from '../plain-http.ts';
import {logIn, scopes, sendPath, sendTo, sendToUuids, three, withSender} from './friends-http.ts';

const unsatisfied = 'Constraints on the parameter [receiver_uuids] are unsatisfied.';

test('a message to two friends arrives in the room of each, with the name of the sender', async () => {
  await withSender({}, async (sender) => {
    const {emulator} = sender;
    assertAnswer(await sendTo(sender, ['22', '33'], '저녁 먹었어?'), 200, {
      successful_receiver_uuids: [emulator.uuidOf('22'), emulator.uuidOf('33')],
    });
    for (const id of ['22', '33']) {
      const [message, ...others] = emulator.memosOf(id);
      assert.deepEqual(
        [message?.text, message?.from, others],
        ['저녁 먹었어?', {id: '11', nickname: '민지'}, []],
      );
    }
    assert.deepEqual(emulator.memos, [], 'nothing arrives in the own room');
  });
});

// Sentences: DevTalk 82152 and 118998, "Errors you may encounter when calling the Messaging API".
test('receivers that cannot be read are -2 in the words of Kakao, and nobody gets the message', async () => {
  const people = Array.from({length: 7}, (_, n) => ({id: `${n + 1}`, nickname: `사람${n + 1}`}));
  const joined = people.slice(1).map(({nickname}) => nickname);
  await withSender({people, joined}, async (sender) => {
    const {emulator, accessToken} = sender;
    const own = emulator.uuidOf('1');
    const friend = emulator.uuidOf('2');
    const refused: readonly (readonly [given: string, msg: string | RegExp])[] = [
      ['null', 'The Parameter [receiver_uuids] cannot be null.'],
      ['', 'The Parameter [receiver_uuids] cannot be empty.'],
      ['[]', 'The Parameter [receiver_uuids] cannot be empty.'],
      [friend, `${unsatisfied} The input receiver id(s) is invalid format.`],
      ['[1]', `${unsatisfied} The input receiver id(s) is invalid format.`],
      [
        JSON.stringify([friend, '엄마']),
        `${unsatisfied} The input receiver id(s) is invalid format.`,
      ],
      [
        JSON.stringify([friend, 'abcdefghijklmnopqrstuvwxyz']),
        `${unsatisfied} Not allowed to send a message to some of receivers.`,
      ],
      [
        JSON.stringify([friend, own]),
        'Cannot contain a receiver who is identical to the sender in multicast mode.',
      ],
      [
        JSON.stringify(['2', '3', '4', '5', '6', '7'].map((id) => emulator.uuidOf(id))),
        /^Constraints on the parameter \[receiver_uuids\] are unsatisfied\./,
      ],
    ];
    for (const [given, expected] of refused) {
      const {status, text} = await sendToUuids(sender, given);
      const {code, msg} = JSON.parse(text);
      assert.deepEqual([given, status, code], [given, 400, -2]);
      if (typeof expected === 'string') assert.equal(msg, expected);
      else assert.match(msg, expected);
    }
    const absent = await askApi(emulator, {path: sendPath, accessToken, form: {}});
    assert.equal(JSON.parse(absent.text).msg, 'The Parameter [receiver_uuids] cannot be null.');
    for (const {id} of people) assert.deepEqual(emulator.memosOf(id), []);
    const five = await sendTo(sender, ['2', '3', '4', '5', '6']);
    assert.equal(JSON.parse(five.text).successful_receiver_uuids.length, 5);
    await sendToUuids(sender, [friend, friend]);
    assert.equal(emulator.memosOf('2').length, 2, 'named twice, it arrives once');
  });
});

test('both consents of the sender are needed, and a template is checked as that of a memo', async () => {
  await withEmulator(three, async (emulator) => {
    for (const [granted, missing] of [
      [['profile_nickname', 'friends'], 'talk_message'],
      [['profile_nickname', 'talk_message'], 'friends'],
    ] as const) {
      emulator.revokeAll('11');
      const accessToken = await logIn(emulator, granted);
      const answer = await sendTo({emulator, accessToken}, ['22']);
      assert.equal(answer.status, 403);
      const {allowed_scopes, ...rest} = JSON.parse(answer.text);
      assert.deepEqual(allowed_scopes.toSorted(), granted.toSorted());
      assert.deepEqual(rest, {
        msg: 'insufficient scopes.',
        code: -402,
        api_type: 'TALK_MESSAGE_SEND',
        required_scopes: [missing],
      });
    }
    const accessToken = await logIn(emulator);
    const receiverUuids = JSON.stringify([emulator.uuidOf('22')]);
    for (const [templateObject, msg] of [
      [undefined, 'The Parameter [template_object] cannot be null.'],
      ['{"object_type":"text","text":"a"}', /^failed to parse parameter. name=template_object/],
    ] as const) {
      const form = {receiver_uuids: receiverUuids, template_object: templateObject};
      const {status, text} = await askApi(emulator, {path: sendPath, accessToken, form});
      assert.equal(status, 400);
      if (typeof msg === 'string') assert.equal(JSON.parse(text).msg, msg);
      else assert.match(JSON.parse(text).msg, msg);
    }
    assert.deepEqual(emulator.memosOf('22'), []);
    emulator.setEnabledScopes(['friends']);
    assert.match(
      (await sendTo({emulator, accessToken}, ['22'])).text,
      /App disabled \[talk_message\] scopes for \[TALK_MESSAGE_SEND\] API/,
    );
  });
});

test('a preview and a template of the console reach a friend too', async () => {
  const templates = {'7': {title: `\${누가}의 생일`, link: memoLink}};
  await withSender({templates}, async ({emulator, accessToken}) => {
    const receiverUuids = JSON.stringify([emulator.uuidOf('22')]);
    const send = async (kind: string, form: Readonly<Record<string, string>>) => {
      const path = `/v1/api/talk/friends/message/${kind}send`;
      // The SDK for JavaScript adds the kind of the ids.
      const fields = {receiver_uuids: receiverUuids, receiver_id_type: 'uuid', ...form};
      const answer = await askApi(emulator, {path, accessToken, form: fields});
      assert.equal(answer.status, 200, answer.text);
    };
    await send('scrap/', {request_url: `${emulator.apiOrigin}/article`});
    await send('', {template_id: '7', template_args: '{"누가":"엄마"}'});
    assert.deepEqual(
      emulator.memosOf('22').map(({card, text}) => [card?.kind, text]),
      [
        ['scrap', '서울에서 걷기 좋은 가을 길 다섯 곳'],
        ['custom', '엄마의 생일'],
      ],
    );
  });
});

test('uuids: other ones for another app, the same for the same key, and none is a UUID', async () => {
  const uuids = async (restApiKey: string): Promise<readonly string[]> => {
    let found: readonly string[] = [];
    await withEmulator({...three, restApiKey}, async ({uuidOf}) => {
      found = ['11', '22', '33'].map(uuidOf);
    });
    return found;
  };
  const [first, again, other] = [await uuids('key1'), await uuids('key1'), await uuids('key2')];
  assert.deepEqual(first, again);
  assert.equal(new Set([...first, ...other]).size, 6);
  for (const uuid of first) assert.match(uuid, /^1-[\w-]{27}$/);
});

test('after a logout of the friend the message still arrives, after unlinking nobody gets one', async () => {
  await withSender({}, async (sender) => {
    const {emulator} = sender;
    const accessToken = await logIn(emulator, scopes, '22');
    await askApi(emulator, {path: '/v1/user/logout', accessToken, form: {}});
    assert.equal((await sendTo(sender, ['22'])).status, 200);
    const again = await logIn(emulator, scopes, '22');
    await askApi(emulator, {path: '/v1/user/unlink', accessToken: again, form: {}});
    const refused = await sendTo(sender, ['22', '33']);
    assert.equal(
      JSON.parse(refused.text).msg,
      `${unsatisfied} Not allowed to send a message to some of receivers.`,
    );
    assert.deepEqual([emulator.memosOf('22').length, emulator.memosOf('33').length], [1, 0]);
  });
});

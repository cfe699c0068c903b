import assert from 'node:assert/strict';
import type {Socket} from 'node:net';
import {test} from 'node:test';
import type {FriendPage} from '../../../src/app/ports/friend-ports.ts';
import {createKakaoFriends} from '../../../src/kakao/api/kakao-friends.ts';
import {readFriendPage} from '../../../src/kakao/api/read-friends.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {textMessage} from '../../support/contents.ts';
import {canaryToken, inShort, testHttp} from '../memo-sender.ts';
import {afterRequest, answerText, startAnswering, startRawServer} from '../raw-server.ts';

const uuid = 'AbC-123';
const message = textMessage('안녕', {url: 'https://example.com', buttonTitle: null});

function friendsAt(origin: string) {
  return createKakaoFriends({origin, http: testHttp()});
}

async function sendTo(origin: string) {
  const outcome = await friendsAt(origin).send(canaryToken, {uuid, message});
  assert.doesNotMatch(JSON.stringify(outcome), /CANARY/);
  return outcome;
}

const whole = `{"successful_receiver_uuids":["${uuid}"]}`;

/** A refusal of a receiver as Kakao lists it. */
const refusal = (code: number, uuids: readonly string[] = [uuid]) => ({
  code,
  msg: 'refused',
  receiver_uuids: uuids,
});

const answers: readonly (readonly [what: string, status: number, body: string, outcome: string])[] =
  [
    ['the friend among the successes', 200, whole, 'accepted'],
    ['201', 201, whole, 'accepted'],
    [
      'an error code beside the success',
      200,
      whole.replace('{', '{"result_code":-500,'),
      'accepted',
    ],
    ['an empty list of failures', 200, whole.replace('}', ',"failure_info":[]}'), 'accepted'],
    ['null for no failures', 200, whole.replace('}', ',"failure_info":null}'), 'accepted'],
    ['nobody', 200, '{"successful_receiver_uuids":[]}', 'refused 200 null'],
    ['somebody else', 200, '{"successful_receiver_uuids":["x"]}', 'refused 200 null'],
    ['a failure', 200, JSON.stringify({failure_info: [refusal(-530)]}), 'refused 200 -530'],
    [
      'a failure as an object',
      200,
      JSON.stringify({failure_info: refusal(-532)}),
      'refused 200 -532',
    ],
    [
      'a failure that names nobody',
      200,
      JSON.stringify({successful_receiver_uuids: [], failure_info: [{code: -533, msg: ''}]}),
      'refused 200 -533',
    ],
    [
      'the code as a text',
      200,
      JSON.stringify({failure_info: [{code: '-536', receiver_uuids: [uuid]}]}),
      'refused 200 -536',
    ],
    [
      'both a success and a failure',
      200,
      JSON.stringify({successful_receiver_uuids: [uuid], failure_info: [refusal(-530)]}),
      'unknown 200 -530',
    ],
    [
      'the successes as a text',
      200,
      JSON.stringify({successful_receiver_uuids: uuid}),
      'unknown 200 unexpected-shape',
    ],
    [
      'the successes as objects',
      200,
      JSON.stringify({successful_receiver_uuids: [{uuid}]}),
      'unknown 200 unexpected-shape',
    ],
    [
      'successes that are no list beside a failure of the friend',
      200,
      JSON.stringify({successful_receiver_uuids: {}, failure_info: [refusal(-530)]}),
      'refused 200 -530',
    ],
    ['no list at all', 200, '{}', 'unknown 200 unexpected-shape'],
    ['the answer about a memo', 200, '{"result_code":0}', 'unknown 200 unexpected-shape'],
    ['an error of the API', 200, '{"msg":"insufficient scopes.","code":-402}', 'refused 200 -402'],
    ['a page', 200, '<html>', 'unknown 200 not-json'],
    ['half of the list', 200, whole.slice(0, -2), 'unknown 200 not-json'],
    [
      'a refused request',
      400,
      '{"msg":"refused","code":-532,"receiver_ids":[1]}',
      'refused 400 -532',
    ],
    ['a missing consent', 403, '{"msg":"insufficient scopes.","code":-402}', 'refused 403 -402'],
    ['an error that names the friend as sent', 400, whole, 'unknown 400 unexpected-shape'],
    ['a redirect', 302, '', 'refused 302 redirected'],
    ['404', 404, '', 'refused 404 not-json'],
    ['502 of a gateway', 502, '', 'unknown 502 not-json'],
    ['503 of Kakao', 503, '{"msg":"maintenance","code":-9798}', 'refused 503 -9798'],
  ];

for (const [what, status, body, outcome] of answers) {
  test(`${status} with ${what} is "${outcome}"`, async (t) => {
    const server = await startAnswering(t, answerText(status, body));
    assert.equal(inShort(await sendTo(server.origin)), outcome);
    assert.equal(server.connections(), 1, 'no request was repeated');
  });
}

test('the request of a memo goes to one friend', async (t) => {
  const server = await startAnswering(t, answerText(200, whole));
  await sendTo(server.origin);
  const [head = '', body = ''] = server.received().split('\r\n\r\n');
  assert.match(head, /^POST \/v1\/api\/talk\/friends\/message\/default\/send HTTP\/1\.1/);
  const form = new URLSearchParams(body);
  assert.equal(form.get('receiver_uuids'), `["${uuid}"]`);
  assert.equal(JSON.parse(form.get('template_object') ?? '').text, '안녕');
});

test('previews and templates of the console have their own paths', () => {
  const friends = friendsAt('https://kapi.kakao.com');
  const pathOf = (content: Parameters<typeof friends.request>[1]['content']): string =>
    friends.request(uuid, {content, index: 0, text: ''}).path;
  const scrap = {kind: 'scrap', messages: [{request_url: 'https://example.com'}]} as const;
  const custom = {kind: 'custom', messages: [{template_id: 7}]} as const;
  assert.equal(pathOf(scrap), '/v1/api/talk/friends/message/scrap/send');
  assert.equal(pathOf(custom), '/v1/api/talk/friends/message/send');
});

for (const ending of ['FIN', 'RST'] as const) {
  test(`an answer cut by ${ending} after any byte is never read as sent or refused`, async (t) => {
    const answer = answerText(200, whole);
    let length = 0;
    const close = (socket: Socket): void => {
      if (ending === 'FIN') socket.end();
      else socket.resetAndDestroy();
    };
    const server = await startRawServer(t, {
      serve: (socket) =>
        afterRequest(socket, () => socket.write(answer.slice(0, length), () => close(socket))),
    });
    for (; length < answer.length; length += 1) {
      const {kind} = await sendTo(server.origin);
      assert.equal(kind, 'unknown', `${length} of ${answer.length} bytes`);
    }
    assert.equal(server.connections(), answer.length, 'no request was repeated');
  });
}

const element = {uuid, profile_nickname: '엄마', favorite: true};

const pages: readonly (readonly [what: string, value: unknown, page: FriendPage | undefined])[] = [
  [
    'a friend',
    {elements: [{...element, id: 1, profile_thumbnail_image: ''}], total_count: 1, after_url: null},
    {friends: [{uuid, name: '엄마', isFavorite: true}], total: 1, nextOffset: null},
  ],
  ['nobody', {total_count: 0}, {friends: [], total: 0, nextOffset: null}],
  ['no list', {}, undefined],
  ['a list', [], undefined],
  ['elements that are no list', {elements: {}, total_count: 1}, undefined],
  [
    'the offset of the next part',
    {elements: [element], total_count: 9, after_url: 'https://evil.example/x?offset=100&limit=100'},
    {friends: [{uuid, name: '엄마', isFavorite: true}], total: 9, nextOffset: 100},
  ],
  [
    'an address without an offset',
    {elements: [element], after_url: 'nonsense'},
    {friends: [{uuid, name: '엄마', isFavorite: true}], total: null, nextOffset: 1},
  ],
  [
    'an address that leads back',
    {elements: [element], after_url: 'https://kapi.kakao.com/v1/api/talk/friends?offset=0'},
    {friends: [{uuid, name: '엄마', isFavorite: true}], total: null, nextOffset: null},
  ],
  [
    'friends without an id, or with one that cannot be printed',
    {elements: [{profile_nickname: 'a'}, {uuid: 'a\u001b[2J'}, {uuid: ''}, null], total_count: 4},
    {friends: [], total: 4, nextOffset: null},
  ],
  [
    'a name with controls, and none',
    {elements: [{...element, profile_nickname: '엄\u001b[31m마\n\u202e'}, {uuid: 'x'}]},
    {
      friends: [
        {uuid, name: '엄마', isFavorite: true},
        {uuid: 'x', name: '', isFavorite: false},
      ],
      total: null,
      nextOffset: null,
    },
  ],
];

for (const [what, value, page] of pages) {
  test(`reads a list with ${what}`, () => assert.deepEqual(readFriendPage(value, 0), page));
}

test('a missing consent for the list is that of the list', async (t) => {
  const body = '{"msg":"insufficient scopes.","code":-402,"required_scopes":["friends"]}';
  const server = await startAnswering(t, answerText(403, body));
  const order = {by: 'nickname', direction: 'desc'} as const;
  const listed = await friendsAt(server.origin).list(canaryToken, {...order, offset: 0});
  assert.deepEqual(listed, {
    ok: false,
    failure: {kind: 'consent-missing', scopes: ['friends']},
  });
});

test('asks for a part of the list in an order', async (t) => {
  const server = await startAnswering(t, answerText(200, '{"total_count":0}'));
  const order = {by: 'nickname', direction: 'desc'} as const;
  valueIn(await friendsAt(server.origin).list(canaryToken, {...order, offset: 100}));
  const [line = ''] = server.received().split('\r\n');
  const {pathname, searchParams} = new URL(line.split(' ')[1] ?? '', server.origin);
  assert.equal(pathname, '/v1/api/talk/friends');
  assert.deepEqual(Object.fromEntries(searchParams), {
    offset: '100',
    limit: '100',
    order: 'desc',
    friend_order: 'nickname',
  });
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ask, askApi, assertAnswer, authorizeAddress, withEmulator} from '../plain-http.ts';
import {
  type FriendList,
  friendsPath,
  listFriends,
  logIn,
  namesIn,
  scopes,
  three,
  withSender,
} from './friends-http.ts';

// Members: the fixture test_resources/json/talk/friends/friends.json of Kakao's Flutter SDK.
test('the list has id, uuid, name, picture and favorite, and the numbers of all', async () => {
  const picture = 'http://k.kakaocdn.net/a_110x110.jpg';
  const people = [
    {id: '11', nickname: '민지'},
    {id: '4038017295523847169', nickname: '준호', picture},
    {id: '33', nickname: '엄마'},
  ];
  await withSender({people, favorites: [['민지', '엄마']]}, async (sender) => {
    const {emulator, accessToken} = sender;
    const path = `${friendsPath}?secure_resource=true`;
    const answer = await askApi(emulator, {path, accessToken});
    // Byte by byte: a parser would round the id.
    const mother = `{"id":33,"uuid":"${emulator.uuidOf('33')}","favorite":true,"profile_nickname":"엄마","profile_thumbnail_image":""}`;
    const junho = `{"id":4038017295523847169,"uuid":"${emulator.uuidOf('4038017295523847169')}","favorite":false,"profile_nickname":"준호","profile_thumbnail_image":"${picture.replace('http:', 'https:')}"}`;
    assertAnswer(
      answer,
      200,
      `{"elements":[${mother},${junho}],"total_count":2,"favorite_count":1,"before_url":null,"after_url":null}`,
    );
    const [, second] = (await listFriends(sender)).elements ?? [];
    assert.equal(second?.profile_thumbnail_image, picture, 'http unless https is asked for');
  });
});

test('favorites come first or names alone decide, in both directions', async () => {
  const people = ['민지', '하나', '가람', '나래', '다온'].map((nickname) => ({nickname}));
  const joined = ['하나', '가람', '나래', '다온'];
  const favorites = [
    ['민지', '하나'],
    // A favorite of somebody else.
    ['가람', '다온'],
  ] as const;
  await withSender({people, joined, favorites}, async (sender) => {
    const ordered = async (parameters: Readonly<Record<string, string>>) =>
      namesIn(await listFriends(sender, parameters)).join(' ');
    assert.equal(await ordered({}), '하나 가람 나래 다온');
    assert.equal(await ordered({friend_order: 'nickname'}), '가람 나래 다온 하나');
    assert.equal(await ordered({friend_order: 'favorite', order: 'desc'}), '다온 나래 가람 하나');
    assert.equal(await ordered({friend_order: 'nickname', order: 'desc'}), '하나 다온 나래 가람');
  });
});

test('pages: 10 unless asked for, and the addresses lead to every friend and back', async () => {
  const names = Array.from({length: 25}, (_, index) => `친구${String(index + 1).padStart(2, '0')}`);
  const people = ['민지', ...names].map((nickname) => ({nickname}));
  await withSender({people, joined: names}, async (sender) => {
    const {emulator, accessToken} = sender;
    const open = async (url: string): Promise<FriendList> => {
      assert.ok(url.startsWith(`${emulator.apiOrigin}${friendsPath}?`), url);
      const answer = await ask(url, {headers: {authorization: `Bearer ${accessToken}`}});
      return JSON.parse(answer.text);
    };
    const pages = [await listFriends(sender, {friend_order: 'nickname', secure_resource: 'true'})];
    for (let url = pages[0]?.after_url; url; url = pages.at(-1)?.after_url) {
      const {searchParams} = new URL(url);
      assert.equal(searchParams.get('offset'), String(pages.length * 10));
      assert.equal(searchParams.get('limit'), '10', 'the Flutter SDK needs both in the address');
      assert.equal(searchParams.get('friend_order'), 'nickname');
      pages.push(await open(url));
    }
    assert.deepEqual(
      pages.map((page) => namesIn(page).length),
      [10, 10, 5],
    );
    assert.deepEqual(pages.flatMap(namesIn), names);
    assert.ok(pages.every((page) => page.total_count === 25));
    assert.deepEqual(await open(pages[2]?.before_url ?? ''), pages[1]);
    assert.deepEqual(namesIn(await listFriends(sender, {limit: '100'})), names);
    assert.equal((await listFriends(sender, {offset: '3'})).before_url?.includes('offset=0'), true);
    const beyond = await listFriends(sender, {offset: '25'});
    assert.equal(Object.hasOwn(beyond, 'elements'), false, 'absent when empty');
    assert.deepEqual([beyond.total_count, beyond.after_url], [25, null]);
  });
});

test('a parameter that is out of range is -2', async () => {
  await withSender({}, async ({emulator, accessToken}) => {
    for (const query of ['limit=0', 'limit=101', 'limit=x', 'offset=-1', 'order=up']) {
      const answer = await askApi(emulator, {path: `${friendsPath}?${query}`, accessToken});
      assert.deepEqual([query, answer.status], [query, 400]);
      const {code, msg} = JSON.parse(answer.text);
      assert.equal(code, -2);
      assert.ok(msg.includes(query.split('=')[0]), msg);
    }
    const named = await askApi(emulator, {
      path: `${friendsPath}?friend_order=NICKNAME&order=ASC`,
      accessToken,
    });
    assert.equal(named.status, 200);
  });
});

test('only members who logged in, agreed to friends and are friends are listed', async () => {
  const options = {
    people: [
      {id: '11', nickname: '민지'},
      {id: '22', nickname: '준호'},
      {id: '33', nickname: '남'},
      {id: '44', nickname: '새 친구'},
      {id: '55', nickname: '바깥', isMember: false},
    ],
    joined: ['준호', '남', '바깥'],
    friends: [['민지', '준호', '새 친구', '바깥']],
  };
  await withSender(options, async (sender) => {
    const {emulator} = sender;
    const names = async () => namesIn(await listFriends(sender));
    assert.deepEqual(await names(), ['준호']);
    await logIn(emulator, ['talk_message'], '44');
    assert.deepEqual(await names(), ['준호'], 'talk_message alone is not enough');
    await logIn(emulator, scopes, '44');
    assert.deepEqual(await names(), ['새 친구', '준호']);
    emulator.revokeAll('22');
    assert.deepEqual(await names(), ['새 친구']);
    emulator.revokeAll('44');
    const empty = await listFriends(sender);
    assert.deepEqual(empty, {
      total_count: 0,
      favorite_count: 0,
      before_url: null,
      after_url: null,
    });
    const other = {emulator, accessToken: await logIn(emulator, scopes, '33')};
    assert.deepEqual(namesIn(await listFriends(other)), [], 'in no group');
  });
});

test('the list is cached: who agrees later appears when it expires', async () => {
  const joined = ['준호'];
  await withSender({joined, friendCache: 600_000}, async (sender) => {
    const {emulator} = sender;
    const names = async () => namesIn(await listFriends(sender));
    assert.deepEqual(await names(), ['준호']);
    await logIn(emulator, scopes, '33');
    emulator.advanceClock(599_000);
    assert.deepEqual(await names(), ['준호']);
    emulator.advanceClock(1001);
    assert.deepEqual(await names(), ['엄마', '준호']);
    emulator.revokeAll('22');
    assert.deepEqual(await names(), ['엄마', '준호']);
    emulator.setFriendCache(0);
    assert.deepEqual(await names(), ['엄마']);
  });
});

test('friends is asked for only in scope, and without it the list is -402', async () => {
  await withEmulator(three, async (emulator) => {
    const page = await ask(authorizeAddress(emulator), {
      headers: {cookie: emulator.openBrowser()},
    });
    assert.match(page.text, /value="talk_message"/);
    assert.doesNotMatch(page.text, /value="friends"/, 'during use: not without scope=');
    const asked = await ask(authorizeAddress(emulator, {scope: 'talk_message,friends'}), {
      headers: {cookie: emulator.openBrowser()},
    });
    assert.match(asked.text, /친구목록\(프로필사진, 닉네임, 즐겨찾기 포함\).*이용 중 동의/s);
    const accessToken = await logIn(emulator, ['profile_nickname', 'talk_message']);
    assertAnswer(await askApi(emulator, {path: friendsPath, accessToken}), 403, {
      msg: 'insufficient scopes.',
      code: -402,
      api_type: 'FRIENDS',
      required_scopes: ['friends'],
      allowed_scopes: ['profile_nickname', 'talk_message'],
    });
    emulator.setEnabledScopes(['talk_message']);
    assertAnswer(await askApi(emulator, {path: friendsPath, accessToken}), 403, {
      msg: '[kakao-tui] App disabled [friends] scopes for [FRIENDS] API on developers.kakao.com. Enable it first.',
      code: -3,
    });
  });
  await withEmulator(
    {...three, people: [{nickname: '민지', hasKakaoTalk: false}], joined: []},
    async (emulator) => {
      const accessToken = await logIn(emulator);
      const answer = await askApi(emulator, {path: friendsPath, accessToken});
      assert.equal(JSON.parse(answer.text).code, -501);
    },
  );
});

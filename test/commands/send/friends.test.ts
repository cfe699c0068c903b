import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {openDatabase} from '../../../src/storage/base/database.ts';
import {createFriendStore} from '../../../src/storage/memo/friend-store.ts';
import {freshCode} from '../../emulator/plain-http.ts';
import {endOf} from '../../support/at-the-keyboard.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {friendListPath, friendsKakao, openFriendStage} from '../../support/friend-stand.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import {logIn} from '../../support/local-kakao.ts';

function namesIn(stdout: string): readonly string[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^\S+ {2}/, ''));
}

/** The friends that are on disk. */
function known({home}: KakaoStage): readonly string[] {
  const database = openDatabase(join(home, 'state.db'));
  try {
    return createFriendStore(database)
      .list()
      .map(({name}) => name);
  } finally {
    database.close();
  }
}

describe('friends', {concurrency: 2}, () => {
  test('lists favorites first, by name, and the other way round, and stores nobody', async () => {
    await using stage = await openFriendStage({favorites: [['민지', '준호']]});
    const list = async (...args: string[]) => {
      const {code, stdout} = await stage.command(['friends', ...args]);
      assert.equal(code, 0);
      return namesIn(stdout);
    };
    assert.deepEqual(await list(), ['준호 ★', '엄마', '엄지']);
    assert.deepEqual(await list('--order', 'name'), ['엄마', '엄지', '준호 ★']);
    assert.deepEqual(await list('--order', 'name', '--reverse'), ['준호 ★', '엄지', '엄마']);
    assert.deepEqual(await list('ㅇㅁ'), ['엄마']);
    assert.deepEqual(await list('엄'), ['엄마', '엄지']);
    assert.deepEqual(known(stage), []);
  });

  test('reads the whole list, however many parts it has', async () => {
    const names = Array.from({length: 230}, (_, index) => `친구${index}`);
    const people = ['민지', ...names].map((nickname, index) => ({id: `${index + 1}`, nickname}));
    await using stage = await openFriendStage({people, joined: names});
    const {stdout} = await stage.command(['friends', '--json']);
    const {schema, ok, total, friends} = JSON.parse(stdout);
    assert.deepEqual([schema, ok, total], ['kakao-tui/friends@1', true, 230]);
    const found = friends.map(({name}: {name: string}) => name);
    assert.deepEqual(found.toSorted(), names.toSorted());
    assert.equal(stage.asked(friendListPath), 3);
  });

  test('--json names each friend, and an empty list for nobody', async () => {
    await using stage = await openFriendStage();
    const {friends} = jsonOf(await stage.command(['friends', '엄마', '--json']));
    const uuid = stage.emulator.uuidOf('33');
    assert.deepEqual(friends, [{uuid, name: '엄마', favorite: false, writtenAt: null}]);
    const none = await stage.command(['friends', '아빠', '--json']);
    assert.deepEqual([none.code, jsonOf(none).friends], [0, []]);
  });

  test('shows what is missing if the consent is, and gives a script the failure', async () => {
    await using stage = await openStage({loggedIn: true});
    const shown = await stage.command(['friends']);
    assert.equal(shown.code, 7);
    assert.match(shown.stderr, /\(-(?:402|3)\)/);
    assert.match(shown.stderr, /친구 목록[\s\S]*login --scope friends/);
    for (const word of ['앱 > 멤버', 'talk_message', 'login --scope friends', '--joined']) {
      assert.ok(shown.stdout.includes(word), word);
    }
    const script = await stage.command(['friends', '--json']);
    const {ok, error, friends} = jsonOf(script);
    assert.deepEqual([script.code, ok, friends], [7, false, []]);
    assert.match(error.code, /^kakao-(?:402|3)$/);
  });

  test('a consent that is missing is the one to the list, not the one to messages', async () => {
    await using stage = await openStage(friendsKakao);
    await stage.withPorts(async (ports) => {
      await logIn({emulator: stage.emulator, ports}, 'talk_message');
    });
    const {code, stderr, stdout} = await stage.command(['friends']);
    assert.equal(code, 7);
    assert.match(
      stderr,
      /\[카카오 서비스 내 친구목록\(프로필사진, 닉네임, 즐겨찾기 포함\)\]에 동의하지 않았습니다/,
    );
    assert.match(stderr, /login --scope friends/);
    assert.doesNotMatch(stderr, /카카오톡 메시지 전송/);
    assert.match(stdout, /앱 > 멤버/);
    await using terminal = stage.open({columns: 300, args: ['send', '--to', '엄마', '글']});
    assert.deepEqual(await endOf(terminal), {code: 7});
    assert.match(terminal.scrollback().join('\n'), /friends --setup/);
  });

  test('shows what is missing if there are no friends', async () => {
    await using stage = await openFriendStage({joined: []});
    const {code, stdout, stderr} = await stage.command(['friends']);
    assert.equal(code, 0);
    assert.match(stderr, /친구가 아직 없습니다/);
    assert.match(stdout, /앱 > 멤버/);
  });

  test('without a login it says so', async () => {
    await using stage = await openStage();
    assert.equal((await stage.command(['friends'])).code, 4);
  });

  test('--setup draws the address as a QR code on a terminal that is wide enough', async () => {
    await using stage = await openFriendStage();
    const plain = await stage.command(['friends', '--setup']);
    assert.doesNotMatch(plain.stdout, /█/);
    for (const [columns, isDrawn] of [
      [100, true],
      [50, false],
    ] as const) {
      await using terminal = stage.open({args: ['friends', '--setup'], columns, rows: 60});
      assert.deepEqual(await endOf(terminal), {code: 0});
      assert.equal(/█▀/.test(terminal.text()), isDrawn, terminal.text());
    }
  });

  test('a friend who logs in at the address appears, and their tokens are dropped', async () => {
    await using stage = await openFriendStage({joined: []});
    const {emulator} = stage;
    const {stdout} = await stage.command(['friends', '--setup']);
    const address = stdout.split('\n').find((line) => /^http:\/\/127/.test(line)) ?? '';
    const scopes = new URL(address).searchParams.get('scope');
    assert.equal(scopes, 'talk_message,friends');
    const location = await emulator.agree(address, {personId: '33'});
    const joined = await stage.command(['friends', '--joined', location]);
    assert.deepEqual([joined.code, joined.stdout], [0, '']);
    const account = jsonOf(await stage.command(['status', '--json', '--offline'])).account;
    assert.equal(account?.nickname ?? '민지', '민지', 'the own login stays');
    assert.deepEqual(namesIn((await stage.command(['friends'])).stdout), ['엄마']);
    const again = await stage.command(['friends', '--joined', location]);
    assert.notEqual(again.code, 0, 'a code is exchanged once');
    const own = await freshCode(emulator, {redirect_uri: stage.redirectUri});
    const foreign = `${stage.redirectUri}?code=${own}&state=other`;
    assert.equal((await stage.command(['friends', '--joined', foreign])).code, 3);
  });

  for (const command of ['logout', 'unlink'] as const) {
    test(`${command} erases the ids of friends; the names stay in the history`, async () => {
      await using stage = await openFriendStage();
      await using terminal = stage.open({args: ['send', '--to', '엄마', '--yes', '글']});
      assert.deepEqual(await endOf(terminal), {code: 0});
      assert.deepEqual(known(stage), ['엄마']);
      assert.equal((await stage.command([command])).code, 0);
      assert.deepEqual(known(stage), []);
      const uuid = stage.emulator.uuidOf('33');
      const everything = await stage.command(['export', '--format', 'jsonl']);
      assert.ok(!everything.stdout.includes(uuid));
      const [memo] = everything.stdout.split('\n').map((line) => JSON.parse(line || 'null'));
      assert.deepEqual(memo.receivers, [
        {name: '엄마', status: 'sent', sentParts: 1, failure: null},
      ]);
      const {stdout} = await stage.command(['history', '--search', 'to:ㅇㅁ']);
      assert.match(stdout, /→ 엄마: 글/);
    });
  }

  test('logout without a login erases what an expired login left', async () => {
    await using stage = await openFriendStage();
    await stage.withPorts((ports) => {
      ports.friends.save([{uuid: 'abc', name: '엄마', writtenAt: 1}]);
      ports.sessions.clear();
    });
    await stage.command(['logout']);
    assert.deepEqual(known(stage), []);
  });

  test('profile remove erases them with the rest of the profile', async () => {
    await using stage = await openFriendStage();
    await stage.command(['profile', 'add', 'work']);
    const folder = join(stage.home, 'profiles', 'work');
    const database = openDatabase(join(folder, 'state.db'));
    createFriendStore(database).save([{uuid: 'abc', name: '엄마', writtenAt: 1}]);
    database.close();
    assert.equal((await stage.command(['profile', 'remove', 'work', '--force'])).code, 0);
    const {existsSync} = await import('node:fs');
    assert.equal(existsSync(folder), false);
  });

  test('the history tells to whom in every form, and to: finds it', async () => {
    await using stage = await openFriendStage();
    for (const args of [
      ['--to', '엄마', '하나'],
      ['--to', '준호', '둘'],
    ]) {
      await using terminal = stage.open({args: ['send', '--yes', ...args]});
      assert.deepEqual(await endOf(terminal), {code: 0});
    }
    await stage.command(['send', '셋']);
    const run = async (...args: string[]) => (await stage.command(args)).stdout;
    assert.match(await run('history'), /→ 엄마: 하나\n.*→ 준호: 둘\n.*\] {2}셋\n$/);
    assert.match(await run('history', '--full'), /→ 엄마: 하나/);
    assert.match(await run('export', '--format', 'md'), /→ 엄마: 하나/);
    const [memo] = (await run('history', '--jsonl'))
      .split('\n')
      .map((line) => JSON.parse(line || 'null'));
    assert.deepEqual(memo.receivers, [{name: '엄마', status: 'sent', sentParts: 1}]);
    assert.match(await run('history', 'show', memo.id), /받는이 {4}엄마 {2}보냄/);
    const found = async (search: string) =>
      (await run('history', '--search', search, '--jsonl'))
        .trimEnd()
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line).text);
    assert.deepEqual(await found('to:엄마'), ['하나']);
    assert.deepEqual(await found('받는이:ㅈㅎ'), ['둘']);
    assert.deepEqual(await found('-to:엄마'), ['둘', '셋']);
    assert.deepEqual(await found('to:엄마 둘'), []);
    assert.deepEqual(await found('to:아빠'), []);
  });
});

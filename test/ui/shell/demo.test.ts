import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {endOf, enterLine} from '../../support/at-the-keyboard.ts';
import {tempFolder} from '../../support/temp-folder.ts';
import type {Terminal} from '../../support/terminal.ts';
import {openTui} from '../../support/tui.ts';

test('--demo opens in a room in use: a memo is seen in the chat at once, the failed one can be sent again, and one key shows the login', async () => {
  const home = tempFolder();
  await using tui = openTui({args: ['--demo'], rows: 40, env: {KAKAO_TUI_HOME: home}});
  await tui.until('카페에서 쓴 메모');
  for (const seen of ['엄마 생신 선물 알아보기 🎁 #가족', '2개 모두 보냄', '예약 1', '[체험]']) {
    assert.ok(tui.text().includes(seen), `${seen}:\n${tui.text()}`);
  }
  const room = roomAddress(tui);
  assert.match(await (await fetch(room)).text(), /엄마 생신 선물 알아보기/);
  await enterLine(tui, '안녕하세요');
  await tui.until(/✓ {2}안녕하세요$/m);
  assert.match(await (await fetch(room)).text(), /안녕하세요/);
  await tui.until(/액세스 \S+ 1분 \d+초/);
  await tui.press('tab', 'up', {text: 'r'});
  await tui.until(/✓ {2}카페에서 쓴 메모$/m);
  await tui.press('esc');
  await tui.until('Ctrl+N 로그인 해 보기');
  await tui.press('ctrl+n');
  await tui.until('홍길동이 대신 동의합니다');
  await tui.press('enter');
  await tui.until('로그인했습니다');
  await tui.press('ctrl+d');
  assert.deepEqual(await endOf(tui), {code: 0});
  await assert.rejects(fetch(room), 'the demo left its Kakao running');
  assert.ok(existsSync(join(home, 'demo', 'state.db')));
  assert.ok(!existsSync(join(home, 'state.db')), 'the demo touched the own folder');
});

test('the demo uses no account of the environment, and keeps its history', async () => {
  const env = {
    KAKAO_TUI_HOME: tempFolder(),
    KAKAO_REST_API_KEY: 'f'.repeat(32),
    KAKAO_CLIENT_SECRET: 'own',
    LANG: 'en_US.UTF-8',
  };
  for (const known of [0, 1]) {
    await using tui = openTui({args: ['--demo'], env});
    await tui.until(known === 0 ? 'Written in a café' : /✓ {2}note 0$/m);
    await enterLine(tui, `note ${known}`);
    await tui.until(new RegExp(`✓ {2}note ${known}$`, 'm'));
    const page = await (await fetch(roomAddress(tui))).text();
    for (const text of ['Take an umbrella', ...(known === 0 ? [] : ['note 0'])]) {
      assert.equal(page.split(text).length, 2, text);
    }
    await tui.press('ctrl+d');
    assert.deepEqual(await endOf(tui), {code: 0});
  }
});

test('the demo has friends: their list opens after its consent, and no room gets their memos at the next start', async () => {
  const env = {KAKAO_TUI_HOME: tempFolder()};
  {
    await using tui = openTui({args: ['--demo'], env});
    await tui.until('카페에서 쓴 메모');
    await enterLine(tui, '/to');
    await tui.until('Ctrl+N: 친구 목록 동의 받기');
    await tui.until(/카카오 서비스 내 친구목록.*에 동의하지/);
    await tui.press('ctrl+n');
    await tui.until('홍길동이 대신 동의합니다');
    await tui.press('enter');
    await tui.until(/^> {3}박준호 /m);
    await tui.press('enter');
    await tui.until('박준호에게 쓰기');
    await enterLine(tui, '밥 먹자');
    await tui.until('y 보내기, n 돌아가기');
    await tui.press({text: 'y'});
    await tui.until('박준호에게 보냈습니다.');
    await tui.press('ctrl+d');
    assert.deepEqual(await endOf(tui), {code: 0});
  }
  await using tui = openTui({args: ['--demo'], env});
  await tui.until(/✓ {2}→ 박준호\n +밥 먹자$/m);
  const page = await (await fetch(roomAddress(tui))).text();
  assert.match(page, /우산 챙기기/);
  assert.doesNotMatch(page, /밥 먹자/);
});

test('Ctrl+T on the first-run screen starts the demo, and the terminal is restored after it', async () => {
  await using tui = openTui({env: {KAKAO_TUI_HOME: tempFolder()}});
  await tui.until('초기 설정');
  await tui.until('Ctrl+T');
  await tui.press('ctrl+t');
  await tui.until('카페에서 쓴 메모');
  await tui.press({text: '글'});
  await tui.until('› 글');
  await tui.press('ctrl+u', 'ctrl+d');
  assert.deepEqual(await endOf(tui), {code: 0});
  assert.equal(tui.modes().alternateScreen, false);
  assert.equal(tui.modes().bracketedPaste, false);
  assert.equal(tui.cursor().visible, true);
});

function roomAddress(tui: Terminal): string {
  const address = /http:\/\/\S+\/room/.exec(tui.text())?.[0];
  if (address === undefined) throw new Error(`no address of the room:\n${tui.text()}`);
  return address;
}

import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {endOf, enterLine} from '../../support/at-the-keyboard.ts';
import {tempFolder} from '../../support/temp-folder.ts';
import type {Terminal} from '../../support/terminal.ts';
import {openTui} from '../../support/tui.ts';

test('--demo: Enter and a memo are enough to see it in the chat, and the tokens count down in seconds', async () => {
  const home = tempFolder();
  await using tui = openTui({args: ['--demo'], env: {KAKAO_TUI_HOME: home}});
  await tui.until('홍길동이 대신 동의합니다');
  await tui.press('enter');
  await tui.until('로그인했습니다');
  const room = roomAddress(tui);
  await enterLine(tui, '안녕하세요');
  await tui.until(/✓ {2}안녕하세요$/m);
  assert.match(await (await fetch(room)).text(), /안녕하세요/);
  await tui.until(/액세스 1분 \d+초/);
  assert.ok(tui.text().includes('[체험]'));
  await tui.press('ctrl+d');
  assert.deepEqual(await endOf(tui), {code: 0});
  await assert.rejects(fetch(room), 'the demo left its Kakao running');
  assert.ok(existsSync(join(home, 'demo', 'state.db')));
  assert.ok(!existsSync(join(home, 'state.db')), 'the demo touched the own folder');
});

test('the demo uses no account of the environment, and keeps its history', async () => {
  const home = tempFolder();
  const env = {
    KAKAO_TUI_HOME: home,
    KAKAO_REST_API_KEY: 'f'.repeat(32),
    KAKAO_CLIENT_SECRET: 'own',
  };
  for (const known of [0, 1]) {
    await using tui = openTui({args: ['--demo'], env});
    await tui.until('홍길동이 대신 동의합니다');
    await tui.press('enter');
    await tui.until('로그인했습니다');
    await tui.until(known === 0 ? '아직 보낸 메모가 없습니다' : /✓ {2}기록 0$/m);
    await enterLine(tui, `기록 ${known}`);
    await tui.until(new RegExp(`✓ {2}기록 ${known}$`, 'm'));
    await tui.press('ctrl+d');
    assert.deepEqual(await endOf(tui), {code: 0});
  }
});

test('Ctrl+T on the first-run screen starts the demo, and the terminal is restored after it', async () => {
  await using tui = openTui({env: {KAKAO_TUI_HOME: tempFolder()}});
  await tui.until('초기 설정');
  await tui.until('Ctrl+T');
  await tui.press('ctrl+t');
  await tui.until('홍길동이 대신 동의합니다');
  await tui.press('enter');
  await tui.until('로그인했습니다');
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

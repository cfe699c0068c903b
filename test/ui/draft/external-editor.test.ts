import assert from 'node:assert/strict';
import {readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {endOf, enterLine, untilStopped} from '../../support/at-the-keyboard.ts';
import {editorScript} from '../../support/editor-script.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {stillClock} from '../../support/still-clock.ts';
import type {Terminal} from '../../support/terminal.ts';
import type {TuiOptions} from '../../support/tui.ts';

const leftIn = (home: string) => readdirSync(home).filter((name) => name.startsWith('editor-'));

/** The app with a text in its box, and an editor that runs the script. */
async function openWith(script: string, draft: string, start: TuiOptions = {}) {
  await using opened = new AsyncDisposableStack();
  const stage = opened.use(await openStage());
  await stage.logIn();
  const tui = opened.use(stage.open({...start, env: {EDITOR: editorScript(script), ...start.env}}));
  await tui.until('온라인');
  await tui.press({text: draft});
  await tui.until(`› ${draft}`);
  const kept = opened.move();
  return {stage, tui, [Symbol.asyncDispose]: () => kept.disposeAsync()};
}

async function untilLent(tui: Terminal): Promise<void> {
  await tui.until('EDITOR');
  const {alternateScreen, bracketedPaste, autowrap, kittyKeyboard} = tui.modes();
  assert.deepEqual(
    {alternateScreen, bracketedPaste, autowrap, kittyKeyboard},
    {alternateScreen: false, bracketedPaste: false, autowrap: true, kittyKeyboard: 0},
  );
  assert.equal(tui.cursor().visible, true);
}

test('the editor gets the terminal, and its text is one undoable edit', async () => {
  await using app = await openWith(
    'ls -ld "$(dirname "$1")" "$1"; env | grep -c KAKAO; echo EDITOR; cat "$1"; read line; printf "%s\\n둘째 줄\\033[31m\\n" "$line" > "$1"',
    '첫 글',
  );
  const {tui, stage} = app;
  await tui.press('ctrl+g');
  await untilLent(tui);
  await tui.until(/^첫 글$/m);
  assert.match(tui.text(), /^drwx------ .*^-rw------- .*memo\.txt$.*^0$/ms);
  await tui.press({text: '고친 글'});
  await tui.until(/^고친 글$/m);
  await tui.press('enter');
  await tui.until(/^ › 고친 글\n {3}둘째 줄$/m);
  await tui.until('제어 문자 1개');
  const {alternateScreen, bracketedPaste, autowrap} = tui.modes();
  assert.deepEqual([alternateScreen, bracketedPaste, autowrap], [true, true, false]);
  assert.deepEqual(leftIn(stage.home), []);
  await tui.press('ctrl+_');
  await tui.until(/^ › 첫 글$/m);
  await tui.press('ctrl+]');
  await tui.until('둘째 줄');
  await tui.press('enter');
  await tui.until(/✓ {2}고친 글$/m);
  assert.equal(stage.emulator.memos.at(-1)?.text, '고친 글\n둘째 줄');
});

test('keys right after Ctrl+G neither send nor change the text in the editor', async () => {
  await using app = await openWith('echo EDITOR; read line; echo "고친 글" > "$1"', '보낼 글');
  const {tui, stage} = app;
  tui.write('\x07더\r');
  await untilLent(tui);
  await tui.press('enter');
  await tui.until(/^ › 고친 글$/m);
  assert.deepEqual(stage.emulator.memos, []);
  await tui.press('ctrl+_');
  await tui.until(/^ › 보낼 글$/m);
});

test('while the editor runs nothing is drawn over it, and all keys go to it, including Ctrl+C and Ctrl+Z', async () => {
  const clock = stillClock();
  await using app = await openWith(
    // In dash, a trapped signal ends a pending read.
    'trap "echo GOT INT" INT; echo EDITOR; read a || read a; read b; read c; echo "글 $a$b" > "$1"',
    '보낼 글',
    clock.start,
  );
  const {tui, stage} = app;
  await tui.press('ctrl+g');
  await untilLent(tui);
  const mark = tui.mark();
  const other = stage.open();
  await other.until('온라인');
  await enterLine(other, '다른 창에서');
  await other.until(/✓ {2}다른 창에서$/m);
  await other.close();
  await tui.resize(60, 20);
  // Two ticks, each with a check for changes by other windows.
  for (const ms of [1000, 1001]) await clock.turn(tui, ms);
  await tui.press('ctrl+c');
  await tui.until('GOT INT');
  assert.match(tui.output(mark), /^(?:\^C)?GOT INT\r\n$/);
  await tui.press({text: '하나'}, 'enter', {text: '둘'}, 'enter');
  await tui.until(/^둘$/m);
  tui.kill('SIGTSTP');
  await untilStopped(tui);
  // Continues the complete process group, as the shell's fg does.
  process.kill(-tui.pid, 'SIGCONT');
  await tui.press('enter');
  await tui.until(/^ › 글 /m);
  await tui.until('다른 창에서');
  assert.equal(stage.emulator.memos.length, 1);
});

test('a failing editor changes nothing, and its text is saved where the notice says', async () => {
  await using app = await openWith('echo EDITOR; echo 반쯤 > "$1"; exit 3', '그대로');
  const {tui, stage} = app;
  await tui.press('ctrl+g');
  await tui.until('편집기가 오류로 끝났습니다');
  assert.match(tui.text(), /^ › 그대로$/m);
  const [kept = ''] = leftIn(stage.home);
  assert.ok(tui.text().replaceAll(/\n ?/g, '').includes(kept), tui.text());
  const path = join(stage.home, kept, 'memo.txt');
  assert.equal(readFileSync(path, 'utf8'), '반쯤\n');
  assert.equal(statSync(path).mode & 0o777, 0o600);
  rmSync(join(stage.home, kept), {recursive: true});
});

test('an editor that fails without a change leaves nothing behind', async () => {
  await using app = await openWith('exit 1', '그대로');
  await app.tui.press('ctrl+g');
  await app.tui.until('편집기가 오류로 끝났습니다');
  assert.deepEqual(leftIn(app.stage.home), []);
  await app.tui.press({text: '!'});
  await app.tui.until('› 그대로!');
});

test('for an editor that does not wait, the notice explains how to make it wait', async () => {
  // With a stopped clock, because a busy machine may take long to start the editor.
  await using app = await openWith('exit 0', '그대로', stillClock().start);
  await app.tui.press('ctrl+g');
  await app.tui.until(/바로 끝났습니다/);
  assert.match(app.tui.text().replaceAll(/\n ?/g, ''), /--wait/);
  assert.match(app.tui.text(), /^ › 그대로$/m);
});

test('a missing editor is named; /editor opens VISUAL first', async () => {
  await using stage = await openStage();
  await stage.logIn();
  const env = {VISUAL: '/no/such/editor --flag', EDITOR: editorScript('echo 아님 > "$1"')};
  await using tui = stage.open({env});
  await tui.until('온라인');
  await enterLine(tui, '/editor');
  await tui.until('/no/such/editor --flag');
  await tui.until(/^ ›$/m);
  await enterLine(tui, '계속');
  await tui.until(/✓ {2}계속$/m);
});

test('SIGTERM ends the editor and the app; the text saved in the editor is the draft', async () => {
  await using app = await openWith(
    'stty raw -echo; echo 저장한 글 > "$1"; printf "EDITOR\\r\\n"; exec sleep 30',
    '처음',
  );
  const {tui, stage} = app;
  await tui.press('ctrl+g');
  await untilLent(tui);
  tui.kill('SIGTERM');
  assert.deepEqual(await endOf(tui), {code: 143});
  assert.equal(tui.modes().autowrap, true);
  assert.deepEqual(leftIn(stage.home), []);
  await using again = stage.open();
  await again.until(/^ › 저장한 글$/m);
});

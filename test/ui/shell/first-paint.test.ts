import assert from 'node:assert/strict';
import {test} from 'node:test';
import xterm from '@xterm/headless';
import {openStage} from '../../support/kakao-stage.ts';
import {type Cell, readCells} from '../../support/terminal-cells.ts';
import {unicodeProvider} from '../../support/unicode-provider.ts';

const alternateScreen = '\u001B[?1049h';

for (const [where, options] of [
  ['', {}],
  [' on a light background', {background: 'rgb:ffff/ffff/ffff'}],
  [' without colors', {color: false}],
  [' where Ink takes the terminal for one without colors', {env: {FORCE_COLOR: '0'}}],
] as const) {
  test(`the screen is complete before Ink is loaded, and Ink changes nothing of it${where}`, async () => {
    await using stage = await openStage();
    await stage.logIn();
    await stage.remember(['어제 적은 메모', '👨‍👩‍👧 오늘 적은 메모']);
    await using tui = stage.open({rows: 12, ...options});
    await tui.until('온라인');
    await tui.settled(100);
    const [, firstPaint = '', inks = ''] = tui.output().split(alternateScreen);
    assert.match(firstPaint, /나와의 채팅/);
    assert.match(inks, /나와의 채팅/);
    // The first paint of Ink ends at its request for bracketed paste.
    const [first = ''] = inks.split('\u001B[?2004h');
    const painted = await cellsOf(firstPaint);
    assert.deepEqual(await cellsOf(`${firstPaint}${first}`), painted);
    // A killed program leaves its screen, and the style in which it was writing.
    const left = `\u001B[1;41m${'지난 화면 '.repeat(200)}${alternateScreen}`;
    assert.deepEqual(await cellsOf(`${left}${firstPaint}`), painted);
    assert.ok(painted.flat().some((cell) => cell.dim));
  });
}

test('keys typed before Ink is loaded are kept, in order', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  await tui.until(() => tui.output().includes('나와의 채팅'), {what: 'the first paint'});
  await tui.press({text: '가'}, {text: '나다'}, 'left', {text: '라'});
  await tui.until('› 가나라다');
});

test('the end of the program before Ink is loaded restores the terminal', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  await tui.until(() => tui.output().includes('나와의 채팅'), {what: 'the first paint'});
  tui.kill('SIGTERM');
  const {code} = await tui.exit;
  assert.equal(code, 143);
  const {alternateScreen: isAlternate, bracketedPaste, cursorVisible} = tui.modes();
  assert.deepEqual(
    {isAlternate, bracketedPaste, cursorVisible},
    {isAlternate: false, bracketedPaste: false, cursorVisible: true},
  );
});

async function cellsOf(output: string): Promise<Cell[][]> {
  const emulator = new xterm.Terminal({cols: 80, rows: 12, allowProposedApi: true});
  emulator.unicode.register(unicodeProvider);
  emulator.unicode.activeVersion = unicodeProvider.version;
  await new Promise<void>((resolve) => emulator.write(`${alternateScreen}${output}`, resolve));
  return readCells(emulator);
}

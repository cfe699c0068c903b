import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {SubmitKey} from '../../../src/domain/draft/submit-key.ts';
import {endOf, untilStopped} from '../../support/at-the-keyboard.ts';
import {openStage} from '../../support/kakao-stage.ts';
import type {TuiOptions} from '../../support/tui.ts';

/**
 * The flags that the program asks for: unambiguous keys, and the key of the US layout at the same
 * place (kitty, "Progressive enhancement").
 */
const flags = 0b101;

/** The bytes that kitty sends with these flags. */
const kitty = {
  shiftEnter: '\x1b[13;2u',
  ctrlEnter: '\x1b[13;5u',
  altEnter: '\x1b[13;3u',
  esc: '\x1b[27u',
  ctrlC: '\x1b[12618::99;5u',
  ctrlW: '\x1b[119;5u',
} as const;

async function openWith(submitKey: SubmitKey, terminal: TuiOptions = {}) {
  await using opened = new AsyncDisposableStack();
  const stage = opened.use(await openStage());
  await stage.logIn();
  await stage.withPorts((ports) => ports.preferences.save({'compose.submit': submitKey}));
  const tui = opened.use(stage.open({...terminal, columns: 100}));
  await tui.until('온라인');
  const mode = terminal.kittyKeyboard === true ? flags : 0;
  await tui.until(() => tui.modes().kittyKeyboard === mode, {what: 'the mode of the keyboard'});
  const kept = opened.move();
  return {stage, tui, [Symbol.asyncDispose]: () => kept.disposeAsync()};
}

test('if the terminal has the kitty protocol, Shift+Enter is a new line', async () => {
  await using app = await openWith('enter', {kittyKeyboard: true});
  const {tui, stage} = app;
  assert.equal(tui.modes().kittyKeyboard, flags);
  await tui.until('Shift+Enter 줄바꿈');
  await tui.press({text: '한글'});
  tui.write(kitty.shiftEnter);
  await tui.press({text: '둘째 줄 지움'});
  tui.write(kitty.ctrlW);
  await tui.until(/^ › 한글\n {3}둘째 줄$/m);
  // A committed syllable and the key after it in one chunk.
  tui.write(`셋${kitty.altEnter}넷`);
  await tui.until(/^ {3}둘째 줄 ?셋\n {3}넷$/m);
  tui.write(kitty.esc);
  await tui.press('enter');
  await tui.until(/✓ {2}한글$/m);
  assert.equal(stage.emulator.memos.length, 1);
  // Ctrl+C with the keyboard in Hangul mode.
  await tui.press({text: '지울 글'});
  await tui.until('› 지울 글');
  tui.write(kitty.ctrlC);
  await tui.untilGone('› 지울 글');
  await tui.press('ctrl+z');
  await untilStopped(tui);
  await tui.until(() => !tui.modes().alternateScreen, {what: 'the main screen'});
  assert.equal(tui.modes().kittyKeyboard, 0);
  tui.kill('SIGCONT');
  await tui.until(() => tui.modes().kittyKeyboard === flags, {what: 'the protocol back'});
  tui.write('\x1b[100;5u');
  assert.deepEqual(await endOf(tui), {code: 0});
  assert.equal(tui.modes().kittyKeyboard, 0);
});

test('with the preference ctrl+enter, Ctrl+Enter sends and Enter breaks the line', async () => {
  await using app = await openWith('ctrl+enter', {kittyKeyboard: true});
  const {tui, stage} = app;
  await tui.until('Ctrl+Enter 보내기  Enter 줄바꿈');
  await tui.press({text: '첫 줄'});
  await tui.until('› 첫 줄');
  await tui.press('enter');
  await tui.press({text: '둘째'});
  await tui.until(/^ › 첫 줄\n {3}둘째$/m);
  tui.write(kitty.ctrlEnter);
  await tui.until(/✓ {2}첫 줄$/m);
  assert.equal(stage.emulator.memos.at(-1)?.text, '첫 줄\n둘째');
  // A command is still one line, run by Enter.
  await tui.press({text: '/help'});
  await tui.press('enter');
  await tui.until(/^ kakao-tui +도움말/m);
  await tui.until(/Ctrl\+Enter +보내기/);
  assert.doesNotMatch(tui.text(), /Shift\+Enter|Alt\+Enter/);
});

test('in a terminal that cannot distinguish Ctrl+Enter, this is reported immediately and other keys send', async () => {
  await using app = await openWith('ctrl+enter');
  const {tui, stage} = app;
  assert.equal(tui.modes().kittyKeyboard, 0);
  await tui.until('이 터미널은 Ctrl+Enter를 Enter와 구별하지 못합니다');
  await tui.press({text: '하나'}, 'alt+enter');
  await tui.until(/✓ {2}하나$/m);
  await tui.until('Alt+Enter 보내기  Enter 줄바꿈');
  await tui.press({text: '둘'}, 'ctrl+j');
  await tui.until(/✓ {2}둘$/m);
  assert.equal(stage.emulator.memos.length, 2);
});

test('when Ctrl+J sends, a line feed in an unmarked paste does not', async () => {
  await using app = await openWith('ctrl+enter', {answersPasteMode: false});
  const {tui, stage} = app;
  tui.write('셋\r넷\n다섯');
  await tui.until(/^ › 셋\n {3}넷\n {3}다섯$/m);
  assert.equal(stage.emulator.memos.length, 0);
});

test('Alt+Enter sends as chosen, in the encoding of xterm too, and a backslash before Enter breaks the line', async () => {
  await using app = await openWith('alt+enter');
  const {tui} = app;
  await tui.until('Alt+Enter 보내기  Enter 줄바꿈');
  await tui.press({text: '하나'});
  tui.write('\x1b[27;2;13~');
  await tui.press({text: '둘'});
  await tui.until(/^ › 하나\n {3}둘$/m);
  tui.write('\x1b[27;5;13~');
  await tui.until(/✓ {2}하나$/m);
  await using other = await openWith('enter');
  await other.tui.press({text: '셋\\'});
  await other.tui.until(/^ › 셋\\$/m);
  await other.tui.press('enter');
  await other.tui.until(/^ › 셋$/m);
  await other.tui.press({text: '넷'});
  await other.tui.until(/^ › 셋\n {3}넷$/m);
  await other.tui.press('enter');
  await other.tui.until(/✓ {2}셋$/m);
  assert.equal(other.stage.emulator.memos.at(-1)?.text, '셋\n넷');
});

test('the protocol is off while another program has the screen', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open({
    kittyKeyboard: true,
    env: {EDITOR: 'sh -c \'echo EDITOR; read line; echo "$line" > "$0"\''},
  });
  await tui.until('온라인');
  await tui.press('ctrl+g');
  await tui.until('EDITOR');
  assert.equal(tui.modes().kittyKeyboard, 0);
  await tui.press({text: '고침'}, 'enter');
  await tui.until(/^ › 고침$/m);
  await tui.until(() => tui.modes().kittyKeyboard === flags, {what: 'the protocol back'});
  await tui.close();
  assert.equal(tui.modes().kittyKeyboard, 0);
});

test('config reports immediately that Ctrl+Enter cannot work in this terminal, and only then', async () => {
  await using stage = await openStage();
  const args = ['config', 'set', 'compose.submit', 'ctrl+enter'];
  for (const kittyKeyboard of [true, false]) {
    await using tui = stage.open({args, kittyKeyboard});
    assert.deepEqual(await endOf(tui), {code: 0});
    assert.equal(tui.text().includes('Ctrl+Enter를 Enter와 구별하지'), !kittyKeyboard);
  }
});

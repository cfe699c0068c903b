import assert from 'node:assert/strict';
import {test} from 'node:test';
import {endOf, enterLine} from '../support/at-the-keyboard.ts';
import {openStage} from '../support/kakao-stage.ts';
import type {Terminal} from '../support/terminal.ts';

const ways: ReadonlyArray<
  readonly [what: string, code: number, leave: (tui: Terminal) => Promise<void>]
> = [
  ['Ctrl+D on an empty box', 0, (tui) => tui.press('ctrl+d')],
  [
    'Ctrl+C twice on an empty box',
    0,
    async (tui) => {
      await tui.press('ctrl+c');
      await tui.until('한 번 더 Ctrl+C');
      await tui.press('ctrl+c');
    },
  ],
  ['/quit', 0, (tui) => enterLine(tui, '/quit')],
  ['SIGTERM', 143, async (tui) => tui.kill('SIGTERM')],
  ['SIGHUP', 129, async (tui) => tui.kill('SIGHUP')],
  [
    'SIGINT from elsewhere',
    130,
    async (tui) => {
      await tui.press({text: '쓰던 글'});
      await tui.until('› 쓰던 글');
      tui.kill('SIGINT');
    },
  ],
];

test('P2: however it ends, the terminal is as it was', async (context) => {
  await using stage = await openStage();
  await stage.logIn();
  for (const [what, code, leave] of ways) {
    await context.test(what, async () => {
      await using tui = stage.open();
      await tui.until('온라인');
      assert.equal(tui.modes().alternateScreen, true);
      assert.equal(tui.modes().bracketedPaste, true);
      await leave(tui);
      assert.deepEqual(await endOf(tui), {code});
      assertRestored(tui);
    });
  }
});

test('P2: what is being sent is on record when the program is told to end', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  await tui.until('온라인');
  stage.emulator.failNext('/v2/api/talk/memo/default/send', {delay: 500});
  await enterLine(tui, '끝나기 전에');
  await tui.until('보내는 중');
  tui.kill('SIGTERM');
  assert.deepEqual(await endOf(tui), {code: 143});
  assertRestored(tui);
  const page = await stage.withPorts(({memos}) => memos.latest(10));
  assert.deepEqual(
    page.memos.map(({text, status}) => [text, status]),
    [['끝나기 전에', 'sent']],
  );
  assert.equal(stage.emulator.memos.length, 1);
});

test('Ctrl+D in a text deletes forward, and one Ctrl+C too few does not quit', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  await tui.until('온라인');
  await tui.press({text: '가나'}, 'home', 'ctrl+d');
  await tui.until(/^ › 나$/m);
  await tui.press('ctrl+c');
  await tui.until(/^ › *$/m);
  await tui.press('ctrl+c');
  await tui.until('한 번 더 Ctrl+C');
  await tui.press({text: '다'});
  await tui.until(/^ › 다$/m);
  await tui.press('ctrl+c', 'ctrl+c');
  await tui.until('한 번 더 Ctrl+C');
  await tui.press({text: '라'});
  await tui.until(/^ › 라$/m);
});

/** The main screen without anything of ours, the cursor shown, keys and pastes plain again. */
function assertRestored(tui: Terminal): void {
  const {alternateScreen, bracketedPaste, cursorVisible, kittyKeyboard, mouse, focusReports} =
    tui.modes();
  assert.deepEqual(
    {alternateScreen, bracketedPaste, cursorVisible, kittyKeyboard, mouse, focusReports},
    {
      alternateScreen: false,
      bracketedPaste: false,
      cursorVisible: true,
      kittyKeyboard: 0,
      mouse: false,
      focusReports: false,
    },
  );
  assert.deepEqual(tui.scrollback(), []);
}

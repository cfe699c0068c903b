import assert from 'node:assert/strict';
import {test} from 'node:test';
import {endOf, enterLine, untilStopped} from '../../support/at-the-keyboard.ts';
import {openStage} from '../../support/kakao-stage.ts';

test('the wheel never recalls a memo into the box, moves through the history and its pages, and is the terminal’s again outside the app', async () => {
  await using stage = await openStage({loggedIn: true});
  await stage.remember(Array.from({length: 40}, (_, index) => `메모 ${index + 1}번`));
  await using tui = stage.open();
  /** Turns the wheel by one notch, of which the terminal makes three arrows if it may. */
  const turn = (arrow: 'A' | 'B'): void => {
    if (tui.modes().wheelArrows) tui.write(`\x1b[${arrow}`.repeat(3));
  };
  const untilWheel = (isOn: boolean, what: string): Promise<void> =>
    tui.until(() => tui.modes().wheelArrows === isOn, {what});
  await tui.until(/✓ {2}메모 40번$/m);
  await tui.until('●');
  await untilWheel(false, 'no arrows in the box');
  turn('A');
  await tui.press({text: '쓰는 글'});
  await tui.until('› 쓰는 글');

  await tui.press('tab');
  await untilWheel(true, 'arrows in the history');
  turn('A');
  await tui.until(/^>.{9}메모 37번$/m);
  turn('B');
  await tui.until(/^>.{9}메모 40번$/m);
  await tui.press('esc');
  await untilWheel(false, 'no arrows in the box again');
  await tui.press('ctrl+u');

  await enterLine(tui, '/at 23:59 나중에 보낼 글');
  await tui.until(/--- 예약 ---\n[^\n]*나중에 보낼 글/);
  await tui.press('pageup', 'pageup');
  await tui.until(/── ↓ 아래 \d+건 · End ──/);
  await tui.untilGone('나중에 보낼 글');
  await tui.press('end');
  await tui.until(/메모 40번\n[^\n]*예약 ---\n[^\n]*나중에 보낼 글/);
  await tui.untilGone('· End');

  await tui.press('ctrl+z');
  await untilStopped(tui);
  await untilWheel(true, 'the arrows of the terminal while another program has it');
  tui.kill('SIGCONT');
  await untilWheel(false, 'no arrows in the box after fg');
  await tui.press('ctrl+d');
  assert.deepEqual(await endOf(tui), {code: 0});
  assert.equal(tui.modes().wheelArrows, true);
});

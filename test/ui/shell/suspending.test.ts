import assert from 'node:assert/strict';
import {test} from 'node:test';
import {endOf, enterLine, untilStopped} from '../../support/at-the-keyboard.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {stillClock} from '../../support/still-clock.ts';

test('Ctrl+Z returns the terminal to the shell; fg restores the screen with its text', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  await tui.until('온라인');
  await tui.press({text: '쓰던 글'});
  await tui.until('› 쓰던 글');
  await tui.press('ctrl+z');
  await untilStopped(tui);
  await tui.until(() => !tui.modes().alternateScreen, {what: 'the main screen'});
  assert.equal(tui.modes().bracketedPaste, false);
  assert.equal(tui.cursor().visible, true);
  tui.kill('SIGCONT');
  await tui.until(() => tui.modes().alternateScreen, {what: 'our screen'});
  await tui.until('› 쓰던 글');
  await tui.until(() => tui.modes().bracketedPaste, {what: 'bracketed paste on again'});
  await enterLine(tui, '!');
  await tui.until(/✓ {2}쓰던 글!$/m);
  await tui.press('ctrl+d');
  assert.deepEqual(await endOf(tui), {code: 0});
  assert.equal(tui.modes().alternateScreen, false);
});

test('changes by another window of the same user appear within a second', async () => {
  await using stage = await openStage();
  await stage.logIn();
  const clock = stillClock();
  await using here = stage.open(clock.start);
  await using there = stage.open();
  await here.until('온라인');
  await there.until('온라인');
  await enterLine(there, '저쪽에서');
  await there.until(/✓ {2}저쪽에서$/m);
  await clock.turn(here, 1000);
  await here.until(/✓ {2}저쪽에서$/m);
  await enterLine(here, '이쪽에서');
  await there.until(/✓ {2}이쪽에서$/m);
  assert.deepEqual(
    stage.emulator.memos.map(({text}) => text),
    ['저쪽에서', '이쪽에서'],
  );
});

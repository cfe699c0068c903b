import assert from 'node:assert/strict';
import {test} from 'node:test';
import {enterLine} from '../../support/at-the-keyboard.ts';
import {openStage} from '../../support/kakao-stage.ts';

const day = 86_400_000;

test('a login that ends soon is shown in the status bar and announced once, until a refresh', async () => {
  await using stage = await openStage();
  await stage.logIn();
  stage.emulator.advanceClock(55 * day);
  await stage.withPorts(({sessions}) => {
    sessions.update((held) => {
      const refreshTokenExpiresAt = Date.now() + 5 * day - 60_000;
      return {...held, tokens: {...held.tokens, refreshTokenExpiresAt}};
    });
  });
  stage.emulator.advanceClock(-55 * day);
  await using tui = stage.open();
  await tui.until(/로그인이 4일 뒤 만료됩니다.*Ctrl\+R/s);
  await tui.until(/리프레시 \S+ 4일/);
  await tui.press('esc');
  await tui.untilGone('만료됩니다');
  stage.emulator.advanceClock(55 * day);
  await tui.press('ctrl+r');
  await tui.until(/리프레시 \S+ 5\d일/);
});

test('near the daily limit the screen shows a warning', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await stage.remember(Array.from({length: 20}, (_, n) => `${n}`));
  await using tui = stage.open({columns: 40, rows: 10});
  await tui.until('●');
  await enterLine(tui, '하나 더');
  await tui.until(/하루\s+한도/);
  assert.match(tui.text(), /개째/);
});

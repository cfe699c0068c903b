import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openStage} from '../../support/kakao-stage.ts';

test('an emoji that the terminal draws wider than counted does not move any other row', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await stage.remember(['위', '👩‍👧'.repeat(30), '아래']);
  await using tui = stage.open();
  await tui.until(/✓ {2}아래/);
  const screen = tui.screen();
  assert.match(screen[0] ?? '', /^ kakao-tui/);
  assert.match(screen.at(-2) ?? '', /액세스/);
  assert.equal(tui.modes().autowrap, false);
  await tui.press('ctrl+d');
  await tui.exit;
  assert.equal(tui.modes().autowrap, true, 'the shell gets its wrapping back');
});

test('text and caret are in the right columns after emoji that the terminal draws wider or narrower', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  await tui.until(/보내기/);
  tui.write('👍🏽❤️🇰🇷가나');
  await tui.until(/ 12\/200/);
  await tui.press('ctrl+l');
  await tui.until(/나/);
  const {x, y} = tui.cursor();
  const cells = tui.cells()[y] ?? [];
  assert.equal(x, 3 + 2 * 5);
  assert.equal(
    cells.findIndex(({text}) => text === '가'),
    3 + 2 * 3,
  );
  assert.equal(
    cells.findIndex(({text}) => text === '나'),
    3 + 2 * 4,
  );
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openStage} from '../../support/kakao-stage.ts';

const isRule = (row: string) => /^─+$/.test(row);

for (const [columns, rows] of [
  [80, 24],
  [40, 10],
] as const) {
  test(`${columns}x${rows}: the commands are shown above the box and below the newest memo; arrows reach each of them, Enter runs, Esc clears`, async () => {
    await using stage = await openStage();
    await stage.logIn();
    await stage.remember(Array.from({length: 30}, (_, index) => `메모 ${index + 1}`));
    await using tui = stage.open({columns, rows});
    await tui.until('메모 30');
    await tui.until('^R');
    const before = tui.screen();
    await tui.press({text: '/'});
    await tui.until('Enter 명령 실행');
    const after = tui.screen();
    assert.match(tui.text(), /^ › \/help /m);
    const box = before.findLastIndex((row) => /^ ›/.test(row));
    assert.equal(after[box], ' › /');
    // The title, the rules and the rows from the box on do not move.
    assert.deepEqual(after.slice(0, 2), before.slice(0, 2));
    assert.equal(isRule(after[box - 1] ?? ''), true);
    assert.equal(isRule(after[box + 1] ?? ''), true);
    const list = after.findIndex((row) => row.startsWith(' › /help'));
    const newest = after.findIndex((row) => row.endsWith('메모 30'));
    assert.ok(newest !== -1 && list - newest <= 2, 'the newest memo is right above the list');
    await tui.press('up');
    await tui.until(/^ › \/quit +종료$/m);
    await tui.until((screen) => screen[box] === ' › /quit');
    await tui.press('esc');
    await tui.until((screen) => screen.slice(0, box).join() === before.slice(0, box).join());
    await tui.press({text: '/he'});
    await tui.until(/^ › \/help +/m);
    await tui.press('enter');
    await tui.until(/^ kakao-tui +도움말/m);
  });
}

test('a command works in Hangul mode, and an unknown one suggests a similar one', async () => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  await tui.until('온라인');
  await tui.press({text: '/ㅗ디'});
  await tui.until(/^ › \/help +키와 명령$/m);
  await tui.press('tab');
  await tui.until(/^ › \/help$/m);
  await tui.press('enter');
  await tui.until(/^ kakao-tui +도움말/m);
  await tui.press('esc');
  await tui.until(/^ ›$/m);
  await tui.press({text: '/refersh'});
  await tui.until('없는 명령입니다: /refersh. /refresh인가요?');
  await tui.press('ctrl+u', {text: '//usr'});
  await tui.untilGone('없는 명령입니다');
  await tui.press('enter');
  await tui.until(/✓ {2}\/usr$/m);
  assert.deepEqual(
    stage.emulator.memos.map(({text}) => text),
    ['/usr'],
  );
});

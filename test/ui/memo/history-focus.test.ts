import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openStage} from '../../support/kakao-stage.ts';
import type {Terminal} from '../../support/terminal.ts';

test('moving through the history', async (context) => {
  await using stage = await openStage();
  await stage.logIn();
  await stage.remember(Array.from({length: 40}, (_, index) => `메모 ${index + 1}번`));
  await using tui = stage.open();
  await tui.until(/✓ {2}메모 40번$/m);
  await tui.until('온라인');
  const press = async (text: string, selected: number): Promise<void> => {
    await tui.press({text});
    await tui.until(new RegExp(`^>.{9}메모 ${selected}번$`, 'm'));
  };

  await context.test(
    'Tab selects the last; j and k, and the same keys in Hangul mode, move',
    async () => {
      await tui.press('tab');
      await tui.until(/^>.{9}메모 40번$/m);
      await press('k', 39);
      await press('ㅏ', 38);
      await press('ㅓ', 39);
      await press('j', 40);
      await press('ㅏ', 39);
      await press('kkk', 36);
      await press('g', 1);
      await press('G', 40);
      await press('ㅎ', 1);
      assert.equal(selections(tui), 1);
      assert.equal(tui.cursor().visible, false);
    },
  );

  await context.test('arrows, pages, Home and End', async () => {
    await tui.press('end');
    await tui.until(/^>.{9}메모 40번$/m);
    await tui.press('up', 'up');
    await tui.until(/^>.{9}메모 38번$/m);
    await tui.press('pageup');
    await tui.until(/^>.{9}메모 8번$/m);
    await tui.press('home');
    await tui.until(/^>.{9}메모 1번$/m);
    await tui.press('up');
    await tui.settled(50);
    assert.match(tui.text(), /^>.{9}메모 1번$/m);
    assert.match(tui.screen()[2] ?? '', /--- 20\d\d년/, 'the day of the first memo');
  });

  await context.test(
    'Enter opens the memo, k goes to the one before, Esc returns step by step',
    async () => {
      await tui.press('end');
      await tui.until(/^>.{9}메모 40번$/m);
      await tui.press('enter');
      await tui.until(/상태 +보냄/);
      assert.match(tui.text(), /^ {2}메모 40번$/m);
      await tui.press({text: 'ㅏ'});
      await tui.until(/^ {2}메모 39번$/m);
      await tui.press('esc');
      await tui.until(/^>.{9}메모 39번$/m);
      await tui.press('esc');
      await tui.untilGone(/^>/m);
      assert.equal(tui.cursor().visible, true);
      await tui.press({text: 'k는 글자'});
      await tui.until('› k는 글자');
      await tui.press('ctrl+u');
    },
  );

  await context.test('PgUp during writing scrolls, and typing returns to the end', async () => {
    await tui.press('pageup');
    await tui.untilGone('메모 40번');
    await tui.press('pagedown');
    await tui.until('메모 40번');
    await tui.press('pageup', 'pageup');
    await tui.untilGone('메모 33번');
    await tui.press({text: '끝으로'});
    await tui.until('메모 40번');
    assert.equal(stage.emulator.memos.length, 0);
  });
});

function selections(tui: Terminal): number {
  return tui.screen().filter((row) => row.startsWith('>')).length;
}

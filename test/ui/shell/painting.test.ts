import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openStage} from '../../support/kakao-stage.ts';

const mostPerKey = 300;

test('an idle screen paints nothing, and a key little', async (context) => {
  await using stage = await openStage();
  await stage.logIn();
  await stage.remember(Array.from({length: 12}, (_, index) => `메모 ${index + 1}: 가나다 abc`));
  await using tui = stage.open();
  await tui.until('온라인');
  await tui.until('메모 12:');

  for (const [what, text] of [
    ['ASCII', 'a'],
    ['Hangul', '가'],
  ] as const) {
    await context.test(`one ${what} key paints at most ${mostPerKey} bytes`, async () => {
      for (let count = 1; count <= 5; count += 1) {
        await tui.settled(60);
        const mark = tui.mark();
        await tui.press({text});
        await tui.until(`› ${text.repeat(count)}`);
        await tui.settled(60);
        const bytes = tui.bytesSince(mark);
        assert.ok(
          bytes > 0 && bytes <= mostPerKey,
          `${bytes} bytes: ${JSON.stringify(tui.output(mark))}`,
        );
      }
      const mark = tui.mark();
      await tui.press('left');
      await tui.until(() => tui.bytesSince(mark) > 0, {what: 'the moved caret'});
      await tui.settled(60);
      const bytes = tui.bytesSince(mark);
      assert.ok(bytes > 0 && bytes <= mostPerKey, `left: ${bytes} bytes`);
      await tui.press('ctrl+e', 'ctrl+u');
      await tui.untilGone('/200');
    });
  }

  await context.test('Ctrl+L repaints the complete screen', async () => {
    await tui.settled(60);
    const [before, mark] = [tui.screen(), tui.mark()];
    await tui.press('ctrl+l');
    await tui.until(() => tui.output(mark).includes('메모 12:'), {
      what: 'a repaint',
    });
    await tui.settled(60);
    assert.ok(tui.output(mark).includes('나와의 채팅'));
    assert.deepEqual(tui.screen(), before);
  });

  await context.test('3 s without a key and with hours left paint 0 bytes', async () => {
    // The displayed minutes change once a minute. A screen that paints more often is never quiet
    // for that long.
    await tui.settled(3000);
  });
});

test('the last ten minutes of a token are counted in seconds', async () => {
  await using stage = await openStage({accessTokenLifetime: 400});
  await stage.logIn();
  await using tui = stage.open();
  await tui.until(/액세스 \S+ 6분 3\d초/);
  await tui.until(/액세스 \S+ 6분 [12]\d초|액세스 \S+ 6분 3[0-6]초/);
});

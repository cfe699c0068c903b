import assert from 'node:assert/strict';
import {test} from 'node:test';
import {endOf, enterLine} from '../../support/at-the-keyboard.ts';
import {openStage} from '../../support/kakao-stage.ts';
import type {Terminal} from '../../support/terminal.ts';
import {manyColors} from '../../support/tui.ts';

/** KakaoTalk's yellow among the 256 colors. */
const yellow = 220;

/** The columns of the cells with this background, in the first row that contains the text. */
function columnsOf(tui: Terminal, text: string, index: number): readonly number[] {
  const row = tui.screen().findIndex((line) => line.includes(text));
  return (tui.cells()[row] ?? []).flatMap(({background}, column) =>
    background.kind === 'palette' && background.index === index ? [column] : [],
  );
}

test('the layout depends on the terminal, and /layout chooses it permanently', async (context) => {
  await using stage = await openStage({loggedIn: true});
  await using tui = stage.open({env: manyColors});

  await context.test('with 256 colors, a sent memo is a yellow bubble on the right', async () => {
    await tui.until(/^ › 나에게 메모…$/m);
    await tui.until('온라인');
    await enterLine(tui, '가족 👨‍👩‍👧 #집 https://example.com/a');
    await tui.until(/^ +\d\d:\d\d ✓ {2}가족 .* #집 https:\/\/example\.com\/a$/m);
    await tui.until(/^ › 나에게 메모…$/m);
    // The family is one grapheme of two cells.
    const width = 1 + '가족'.length * 2 + 1 + 2 + 1 + 3 + 1 + 'https://example.com/a'.length + 1;
    const bubble = columnsOf(tui, '가족', yellow);
    assert.deepEqual([bubble.length, bubble[0], bubble.at(-1)], [width, 79 - width, 78]);
    const cells = tui.cells()[tui.screen().findIndex((line) => line.includes('가족'))] ?? [];
    const underlined = cells.filter(({underline}) => underline).map(({text}) => text);
    assert.equal(underlined.join(''), '#집https://example.com/a');
  });

  await context.test(
    'a text in the box hides its placeholder, and the history dims it',
    async () => {
      await tui.press({text: '쓰던 글'});
      await tui.until(/^ › 쓰던 글$/m);
      await tui.press('tab');
      await tui.until(/^> +\d\d:\d\d ✓ {2}가족/m);
      const row = tui.screen().findIndex((line) => line.includes('› 쓰던 글'));
      assert.ok(tui.cells()[row]?.some(({text, dim}) => text === '쓰' && dim));
      const bubble = columnsOf(tui, '가족', yellow);
      const marked = tui.cells()[tui.screen().findIndex((line) => line.startsWith('>'))] ?? [];
      assert.equal(marked.filter(({background}) => background.kind === 'palette').length, 80);
      assert.equal(bubble.at(-1), 78);
      await tui.press('esc');
      await tui.until(() => tui.cursor().visible, {what: 'the caret'});
      await tui.press('ctrl+u');
      await tui.until(/^ › 나에게 메모…$/m);
    },
  );

  await context.test(
    'a window of less than 60 columns has the log, a wide one a column',
    async () => {
      await tui.resize(59, 24);
      await tui.until(/^ \d\d:\d\d ✓ {2}가족/m);
      await tui.until(/^ ›$/m);
      await tui.resize(200, 24);
      await tui.until(/^ {51}› 나에게 메모…$/m);
      assert.equal(columnsOf(tui, '가족', yellow).at(-1), 50 + 98);
      await tui.resize(80, 24);
      await tui.until(/^ › 나에게 메모…$/m);
    },
  );

  await context.test('/layout changes it now, and for the next start', async () => {
    await enterLine(tui, '/layout log');
    await tui.until('화면 배치: log');
    await tui.until(/^ \d\d:\d\d ✓ {2}가족/m);
    assert.match((await stage.run(['config', 'get', 'layout'])).stdout, /^log$/m);
    await enterLine(tui, '/layout 그림');
    await tui.until(/auto.*chat.*log/);
    await tui.press('ctrl+u', 'ctrl+d');
    assert.deepEqual(await endOf(tui), {code: 0});
  });

  await context.test('config takes the same names, and no others', async () => {
    const refused = await stage.run(['config', 'set', 'layout', 'grid']);
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /layout.*\(auto, chat, log\)/);
    assert.equal((await stage.run(['config', 'set', 'layout', 'chat'])).code, 0);
    // Chosen, the chat is also drawn with 16 colors.
    await using again = stage.open();
    await again.until(/^ +\d\d:\d\d ✓ {2}가족/m);
    assert.equal(columnsOf(again, '가족', 3).at(-1), 78);
    await enterLine(again, '/layout auto');
    await again.until('화면 배치: auto (지금은 log)');
    await again.until(/^ \d\d:\d\d ✓ {2}가족/m);
  });
});

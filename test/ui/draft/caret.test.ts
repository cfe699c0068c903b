import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openStage} from '../../support/kakao-stage.ts';
import type {Key, Terminal} from '../../support/terminal.ts';

/**
 * The expected position of the caret: three cells for the prompt, then cells, and rows from the
 * box's first.
 */
type Place = readonly [row: number, column: number];

test('the real cursor is at the caret after every key', async (context) => {
  await using stage = await openStage();
  await stage.logIn();
  await using tui = stage.open();
  await tui.until('온라인');

  await context.test('Hangul takes two cells', async () => {
    await caretAfter(tui, {text: '안'}, [0, 2]);
    await caretAfter(tui, {text: '녕'}, [0, 4]);
    await caretAfter(tui, {text: 'a'}, [0, 5]);
    await caretAfter(tui, 'left', [0, 4]);
    await caretAfter(tui, 'left', [0, 2]);
    await caretAfter(tui, 'home', [0, 0]);
    await caretAfter(tui, 'end', [0, 5]);
    await caretAfter(tui, 'backspace', [0, 4]);
    await caretAfter(tui, 'backspace', [0, 2]);
    await caretAfter(tui, 'ctrl+u', [0, 0]);
  });

  await context.test('several lines', async () => {
    await caretAfter(tui, {text: '가나'}, [0, 4]);
    await caretAfter(tui, 'alt+enter', [1, 0]);
    await caretAfter(tui, {text: '다'}, [1, 2]);
    await caretAfter(tui, 'alt+enter', [2, 0]);
    await caretAfter(tui, 'up', [1, 0]);
    await caretAfter(tui, 'up', [0, 0]);
    await caretAfter(tui, 'end', [0, 4]);
    await caretAfter(tui, 'right', [1, 0]);
    await caretAfter(tui, 'ctrl+c', [0, 0]);
  });

  await context.test('a line that wraps', async () => {
    await caretAfter(tui, {text: '가'.repeat(37)}, [0, 74]);
    await caretAfter(tui, {text: '나'}, [1, 0]);
    await caretAfter(tui, {text: '다'}, [1, 2]);
    await caretAfter(tui, 'left', [1, 0]);
    await caretAfter(tui, 'left', [0, 74]);
    await caretAfter(tui, 'ctrl+e', [1, 2]);
    await caretAfter(tui, 'up', [0, 2]);
    await caretAfter(tui, 'ctrl+c', [0, 0]);
  });

  await context.test('decomposed Hangul and wide characters', async () => {
    await caretAfter(tui, {text: '한글'.normalize('NFD')}, [0, 4]);
    await caretAfter(tui, {text: 'Ａ'}, [0, 6]);
    await caretAfter(tui, {text: '😀'}, [0, 8]);
    await caretAfter(tui, 'left', [0, 6]);
    await caretAfter(tui, 'end', [0, 8]);
    await caretAfter(tui, 'ctrl+c', [0, 0]);
  });

  await context.test(
    'a family of emoji is one step of the caret, and the text after it stays reachable',
    async () => {
      const family = '👨‍👩‍👧';
      await tui.press({text: family});
      await tui.until((screen) => box(screen).join('').includes('👧'));
      await tui.press('left');
      await tui.until(() => tui.cursor().x === 3, {what: 'the caret before the family'});
      await tui.press('right', 'backspace');
      await tui.untilGone('/200');
      await caretAfter(tui, {text: '끝'}, [0, 2]);
      await caretAfter(tui, 'ctrl+c', [0, 0]);
    },
  );

  await context.test('a box that scrolls keeps the caret visible', async () => {
    for (let line = 1; line <= 12; line += 1) await tui.press({text: `줄${line}`}, 'alt+enter');
    await tui.until('줄12');
    assert.equal(box(tui.screen()).length, 8);
    assert.equal(tui.cursor().visible, true);
    for (let line = 12; line >= 1; line -= 1) {
      await tui.press('up');
      await tui.until(() => rowOfCaret(tui).trim() === `${line === 1 ? '› ' : ''}줄${line}`, {
        what: `the caret in line ${line}, is in "${rowOfCaret(tui)}"`,
      });
    }
  });
});

const ruleRows = (screen: string[]) =>
  screen.flatMap((row, index) => (/^─{80}$/.test(row) ? [index] : []));

/** The rows of the compose box. */
function box(screen: string[]): string[] {
  const [from = 0, to = 0] = ruleRows(screen).slice(-2);
  return screen.slice(from + 1, to);
}

function rowOfCaret(tui: Terminal): string {
  return tui.screen()[tui.cursor().y] ?? '';
}

async function caretAfter(tui: Terminal, key: Key, [row, column]: Place): Promise<void> {
  const stands = () => {
    const {x, y, visible} = tui.cursor();
    const [top = 0] = ruleRows(tui.screen()).slice(-2);
    return visible && x === 3 + column && y === top + 1 + row;
  };
  await tui.press(key);
  const what = `the caret at row ${row}, cell ${column} after ${JSON.stringify(key)}`;
  await tui.until(stands, {what}).catch((error: Error) => {
    throw new Error(`${error.message}\nthe cursor: ${JSON.stringify(tui.cursor())}`);
  });
}

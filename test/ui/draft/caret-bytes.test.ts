import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {untilInkDraws} from '../../support/at-the-keyboard.ts';
import {openStage} from '../../support/kakao-stage.ts';
import type {Terminal} from '../../support/terminal.ts';

/** The position of the end of a text: cells from the first of the box, rows from its last. */
type Place = {readonly column: number; readonly row: number};

/** A code point from the keyboard, and the width of the text on its row after it. */
type Typed = readonly [character: string, column: number];

const cellsOf = (character: string) => (/[가-힣]/.test(character) ? 2 : 1);

/**
 * Each character of a text without spaces, with the position of the caret after it in a box of this
 * width.
 */
function placed(text: string, columns: number, start = 0): Typed[] {
  let column = start;
  return [...text].map((character): Typed => {
    const cells = cellsOf(character);
    column = column + cells > columns ? cells : column + cells;
    if (column === columns) column = 0;
    return [character, column];
  });
}

/** The last row of the box, above the rule that ends it. */
function lastRow(screen: string[]): number {
  return screen.findLastIndex((row) => /^─+$/.test(row)) - 1;
}

function placeOf(tui: Terminal): Place & {visible: boolean} {
  const {x, y, visible} = tui.cursor();
  return {column: x - 3, row: y - lastRow(tui.screen()), visible};
}

/** Writes byte by byte. In every frame in between the cursor is at its old or its new position. */
async function typeBytes(tui: Terminal, typed: readonly Typed[]): Promise<void> {
  for (const [character, column] of typed) {
    const before = placeOf(tui).column;
    const bytes = Buffer.from(character);
    for (const [index, byte] of bytes.entries()) {
      tui.write(Buffer.of(byte));
      // Half a flag is a visible character itself.
      if (index === bytes.length - 1 || character === '🇰🇷') continue;
      await sleep(3);
      assert.deepEqual(
        placeOf(tui),
        {column: before, row: 0, visible: true},
        `part of ${character}`,
      );
    }
    const what = `the caret at ${column} behind ${JSON.stringify(character)}`;
    await tui.until(
      () => {
        const place = placeOf(tui);
        assert.ok(place.visible && place.row === 0, `${what}: ${JSON.stringify(place)}`);
        assert.ok([before, column].includes(place.column), `${what}: ${JSON.stringify(place)}`);
        return place.column === column;
      },
      {what},
    );
  }
}

const nfd = [...'홍길'.normalize('NFD')];
const family = [...'👨‍👩‍👧'];

const texts: readonly (readonly [what: string, typed: readonly Typed[]])[] = [
  [
    '한글 입력',
    [
      ['한', 2],
      ['글', 4],
      [' ', 5],
      ['입', 7],
      ['력', 9],
    ],
  ],
  // ㅎ ㅗ ㅇ ㄱ ㅣ ㄹ: the syllable grows in its cells.
  ['an NFD name', nfd.map((jamo, index): Typed => [jamo, index < 3 ? 2 : 4])],
  ['a ZWJ family and a letter', [...family.map((part): Typed => [part, 2]), ['끝', 4]]],
  [
    'a flag and a letter',
    [
      ['🇰🇷', 2],
      ['a', 3],
    ],
  ],
];

for (const [columns, rows] of [
  [80, 24],
  [40, 10],
] as const) {
  test(`${columns}x${rows}: after every byte the cursor is at the caret`, async (context) => {
    await using stage = await openStage();
    await stage.logIn();
    await using tui = stage.open({columns, rows});
    await untilInkDraws(tui);
    await tui.until(/액세스 \S+ \d/);
    await tui.until(() => tui.cursor().visible && placeOf(tui).row === 0, {what: 'the caret'});
    for (const [what, typed] of texts) {
      await context.test(what, async () => {
        await typeBytes(tui, typed);
        await tui.press('ctrl+u');
        await tui.until(() => placeOf(tui).column === 0, {what: 'an empty box'});
      });
    }

    await context.test(
      'after every byte the cursor is at the caret of mixed text beyond the right edge, then in a scrolling box',
      async () => {
        const text = `${'a가나b'.repeat(Math.ceil(columns / 6))}한글`;
        await typeBytes(tui, placed(text, columns - 4));
        const more = '나'.repeat(columns * 5);
        tui.write(more);
        const all = placed(text + more, columns - 4);
        const [, end = 0] = all.at(-1) ?? ['', 0];
        await tui.until(() => placeOf(tui).column === end && placeOf(tui).row === 0, {
          what: `${end}`,
        });
        await typeBytes(tui, placed('라b마', columns - 4, end));
        const wide = columns === 80 ? 57 : 61;
        await tui.resize(wide, rows);
        const [, there = 0] = placed(`${text}${more}라b마`, wide - 4).at(-1) ?? ['', 0];
        await tui.until(() => placeOf(tui).column === there && placeOf(tui).row === 0, {
          what: `the caret at ${there} after the resize`,
        });
      },
    );
  });
}

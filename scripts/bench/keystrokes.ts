import type {KakaoStage} from '../../test/support/kakao-stage.ts';
import type {Terminal} from '../../test/support/terminal.ts';
import {manyColors, openTui} from '../../test/support/tui.ts';
import {type Figure, median, percentile} from './figure.ts';
import {program} from './whole-processes.ts';

const keys = 200;

/** Sizes of the window in cells, with their names in the report. */
const windows = [
  {columns: 80, rows: 24},
  {columns: 200, rows: 60},
] as const;

/**
 * Measures typing at the end of a draft of 5,000 characters: ms from the key to the caret's new
 * position, and the bytes painted for it.
 */
export async function keystrokeFigures(stage: KakaoStage): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const {columns, rows} of windows) {
    await using tui = openTui({
      env: {...stage.env, ...manyColors},
      columns,
      rows,
      program: {command: process.execPath, args: [program]},
    });
    await tui.until('●');
    tui.paste(`${'가나다 마바사 abc '.repeat(420)}`.slice(0, 5000));
    await tui.until(/\d{3,5}\/200/);
    await tui.settled(200);
    const typed = await typeKeys(tui);
    // Empties the box for the next round.
    await tui.press('ctrl+c');
    await tui.untilGone('/200');
    await tui.settled(500);
    const window = `${columns}x${rows}`;
    figures.push(
      {name: `key to frame, p95 (${window})`, value: percentile(typed.ms, 0.95), unit: 'ms'},
      {name: `bytes a key, median (${window})`, value: median(typed.bytes), unit: 'bytes'},
    );
  }
  return figures;
}

/** Ms from each key to the caret's new position, and the bytes painted for it. */
export async function typeKeys(
  tui: Terminal,
  count = keys,
): Promise<{ms: number[]; bytes: number[]}> {
  const ms: number[] = [];
  const bytes: number[] = [];
  for (let key = 0; key < count; key += 1) {
    const mark = tui.mark();
    const before = tui.cursor();
    const start = performance.now();
    await tui.press({text: key % 10 === 9 ? ' ' : '가'});
    await tui.until(() => {
      const {x, y} = tui.cursor();
      return x !== before.x || y !== before.y;
    });
    ms.push(performance.now() - start);
    await tui.settled(20);
    bytes.push(tui.bytesSince(mark));
  }
  return {ms, bytes};
}

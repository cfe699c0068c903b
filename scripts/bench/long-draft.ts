import type {KakaoStage} from '../../test/support/kakao-stage.ts';
import type {Terminal} from '../../test/support/terminal.ts';
import {manyColors, openTui} from '../../test/support/tui.ts';
import {type Figure, median} from './figure.ts';
import {typeKeys} from './keystrokes.ts';
import {program} from './whole-processes.ts';

const short = 5000;
const long = 100_000;
const keys = 30;

/**
 * Measures pasting 100,000 characters, and a key in that draft compared to a key in 5,000
 * characters in the same run.
 */
export async function longDraftFigures(stage: KakaoStage): Promise<Figure[]> {
  await using tui = openTui({
    env: {...stage.env, ...manyColors},
    program: {command: process.execPath, args: [program]},
  });
  await tui.until('●');
  const few = await typedInto(tui, short);
  const many = await typedInto(tui, long);
  const detail = `${many.key.toFixed(1)} ms; in ${short}: ${few.key.toFixed(1)} ms`;
  return [
    {name: `paste to frame, ${long} characters`, value: many.paste, unit: 'ms'},
    {name: `key to frame, ${long} characters`, value: many.key / few.key, unit: 'x', detail},
  ];
}

/** Ms of the paste, and the median of the keys after it. Empties the box at the end. */
async function typedInto(tui: Terminal, units: number): Promise<{paste: number; key: number}> {
  // A final word, because spaces at the end do not count as text.
  const text = `${'가나다 마바사 abc '.repeat(units / 10).slice(0, units - 1)}끝`;
  const start = performance.now();
  tui.paste(text);
  await tui.until(new RegExp(`${units}/200`));
  const paste = performance.now() - start;
  await tui.settled(500);
  const {ms} = await typeKeys(tui, keys);
  await tui.press('ctrl+c');
  await tui.untilGone('/200');
  await tui.settled(500);
  return {paste, key: median(ms)};
}

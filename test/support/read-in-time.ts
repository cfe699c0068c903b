import {createInputReader} from '../../src/system/terminal/input-reader.ts';

/** One read, and how long (ms) after the one before it. */
export type Read = string | readonly [gap: number, chunk: string];

/** What Ink reads of chunks that come in time, with the quiet between and behind them. */
export function readInTime(reads: readonly Read[], isPasteMarked = true): string {
  const reader = createInputReader(isPasteMarked);
  const passed: string[] = [];
  let now = 0;
  const elapse = (gap: number): void => {
    let rest = gap;
    for (let ms = reader.patience(); ms !== null && ms <= rest; ms = reader.patience()) {
      now += ms;
      rest -= ms;
      passed.push(reader.giveUp(now));
    }
    now += rest;
  };
  for (const read of reads) {
    const [gap, chunk] = typeof read === 'string' ? [0, read] : read;
    elapse(gap);
    passed.push(reader.read(chunk, now));
  }
  elapse(10_000);
  return passed.join('');
}

/** Keys that come one by one, `gap` ms apart. */
export function oneByOne(keys: string, gap: number): Read[] {
  return [...keys].map((key) => [gap, key]);
}

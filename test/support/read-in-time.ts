import {createInputReader} from '../../src/system/terminal/input-reader.ts';

/** One read, with the delay (ms) after the previous one. */
export type Read = string | readonly [gap: number, chunk: string];

/** The text that Ink reads from chunks that arrive with these delays, with the quiet after each. */
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

/** Keys that arrive one by one, `gap` ms apart. */
export function oneByOne(keys: string, gap: number): Read[] {
  return [...keys].map((key) => [gap, key]);
}

import {randomNumbers} from '../suite/random-numbers.ts';
import {shuffle} from '../suite/shuffle.ts';

/** Draws `count` of the items. The same seed and items give the same draw. */
export function draw<Item>(
  items: readonly Item[],
  {count, seed}: {count: number; seed: number},
): readonly Item[] {
  return shuffle(items, randomNumbers(seed)).slice(0, count);
}

import {randomNumbers} from '../suite/random-numbers.ts';

/** Draws `count` of the items; the same seed draws the same from the same items. */
export function draw<Item>(
  items: readonly Item[],
  {count, seed}: {count: number; seed: number},
): readonly Item[] {
  const random = randomNumbers(seed);
  const rest = [...items];
  const drawn: Item[] = [];
  while (drawn.length < count && rest.length > 0) {
    drawn.push(...rest.splice(Math.floor(random() * rest.length), 1));
  }
  return drawn;
}

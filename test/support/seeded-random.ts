import {randomNumbers} from '../../scripts/suite/random-numbers.ts';

/** Numbers in [0, 1) that can be repeated: `TEST_SEED` repeats a run. */
export function seededRandom(): {seed: number; random: () => number} {
  const given = Number(process.env['TEST_SEED']);
  const seed = Number.isSafeInteger(given) && given > 0 ? given : Date.now() % 2 ** 31;
  return {seed, random: randomNumbers(seed)};
}

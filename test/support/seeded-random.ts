/** Numbers in [0, 1) that can be had again: `TEST_SEED` repeats a run (mulberry32). */
export function seededRandom(): {seed: number; random: () => number} {
  const given = Number(process.env['TEST_SEED']);
  const seed = Number.isSafeInteger(given) && given > 0 ? given : Date.now() % 2 ** 31;
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {seed, random};
}

/** The cells of a plain character, or -1 for one that takes a table of Unicode to judge. */
export function plainWidth(unit: number): number {
  if (unit >= 0x20 && unit < 0x7f) return 1;
  if (unit >= 0xac00 && unit <= 0xd7a3) return 2;
  if (unit >= 0x4e00 && unit <= 0x9fff) return 2;
  if (unit < 0x20) return 0;
  return -1;
}

/**
 * Cells of the program's own words, in which whatever is neither ASCII, Hangul nor Han is narrow.
 * Loading Unicode's tables takes as long as starting Node does; no help text is worth that.
 */
export function plainCells(words: string): number {
  let cells = 0;
  for (const character of words) cells += Math.abs(plainWidth(character.charCodeAt(0)));
  return cells;
}

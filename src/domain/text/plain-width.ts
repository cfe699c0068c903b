/** The width of a plain character in cells, or -1 if it needs a Unicode table. */
export function plainWidth(unit: number): number {
  if (unit >= 0x20 && unit < 0x7f) return 1;
  if (unit >= 0xac00 && unit <= 0xd7a3) return 2;
  if (unit >= 0x4e00 && unit <= 0x9fff) return 2;
  if (unit < 0x20) return 0;
  return -1;
}

/**
 * The width of the program's own text in cells, in which every character but ASCII, Hangul and Han
 * is narrow. Loading Unicode's tables takes as long as starting Node, which is too slow for a help
 * text.
 */
export function plainCells(words: string): number {
  let cells = 0;
  for (const character of words) cells += Math.abs(plainWidth(character.charCodeAt(0)));
  return cells;
}

/** Units of long texts: words, one word, clusters, sequences of marks, lines. */
export const textUnits = [
  '안녕 하세요. ',
  '가',
  '👩‍👩‍👧',
  '🇰🇷',
  ' \u0301',
  '안녕 하세요 👍🏽\n',
] as const;

export const longUnits = 100_000;
export const shortUnits = 200;

export function longText(unit: string, units = longUnits): string {
  return unit.repeat(units / unit.length);
}

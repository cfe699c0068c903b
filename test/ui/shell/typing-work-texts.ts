/** Kinds of long texts: lines, one line of words, clusters that take the most work. */
export const fillings = {
  lines: '회의에서 나온 이야기: https://example.com/a 그리고 mixed text 👩‍👩‍👧 한글.\n',
  'one line': '가나다라마바사 ',
  clusters: '👩‍👩‍👧‍👦🇰🇷',
} as const;

/** Lengths (UTF-16 units) of a long draft and of 100 KB. */
export const short = 5000;
export const long = 100_000;

export function filledText(filling: string, units: number): string {
  return filling
    .repeat(Math.ceil(units / filling.length))
    .slice(0, units)
    .toWellFormed();
}

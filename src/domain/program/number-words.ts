/** Korean numerals as they are written before 시 and 시간, from one. */
const numerals = '한 두 세 네 다섯 여섯 일곱 여덟 아홉 열 열한 열두'.split(' ');

/** A regular expression for a numeral; the longer ones come first. */
export const numeralForm = numerals.toReversed().join('|');

/** The value of a numeral or of `a`, `an`; null for anything else. */
export function numeralOf(word: string): number | null {
  if (word === 'a' || word === 'an') return 1;
  const index = numerals.indexOf(word);
  return index === -1 ? null : index + 1;
}

/**
 * A regular expression for minutes in words, `삼십` or `오`. The other single words are left out: 이 분
 * is a person too.
 */
export const minutesForm = '[이삼사오]?십[일이삼사오육칠팔구]?|오';

/** The number of minutes, in digits or in words. */
export function minutesOf(written: string): number {
  const digit = (word: string): number => '일이삼사오육칠팔구'.indexOf(word) + 1;
  const [tens = '', ones = ''] = written.split('십');
  if (!written.includes('십')) return written === '오' ? digit(written) : Number(written);
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}

const hour = 3_600_000;
const day = 24 * hour;

/** Durations (ms) that are one word. */
const words: readonly (readonly [form: string, ms: number])[] = [
  ['half an hour', hour / 2],
  ['반시간', hour / 2],
  ['반 시간', hour / 2],
  ['하루', day],
  ['이틀', 2 * day],
  ['사흘', 3 * day],
  ['나흘', 4 * day],
  ['열흘', 10 * day],
  ['일주일', 7 * day],
  ['보름', 15 * day],
];

/** The word for a duration at the start of a text, or null. */
export function durationWord(text: string): {readonly ms: number; readonly taken: string} | null {
  const found = words.find(([form]) => text.startsWith(form));
  return found === undefined ? null : {ms: found[1], taken: found[0]};
}

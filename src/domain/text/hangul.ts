/**
 * Letters of the modern syllables in Unicode's order (The Unicode Standard, 3.12); the space means
 * no final.
 */
export const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
export const medials = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
export const finals = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';

/** Letters that need two keys on the 2-set (두벌식) keyboard, with these keys. */
export const compounds: Readonly<Record<string, string>> = {
  ㅘ: 'ㅗㅏ',
  ㅙ: 'ㅗㅐ',
  ㅚ: 'ㅗㅣ',
  ㅝ: 'ㅜㅓ',
  ㅞ: 'ㅜㅔ',
  ㅟ: 'ㅜㅣ',
  ㅢ: 'ㅡㅣ',
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
};

const firstSyllable = 0xac00;
const syllableCount = 11_172;

/**
 * The number of consecutive syllables with the same initial, and with the same initial and medial.
 */
export const perInitial = 588;
export const perMedial = 28;

/** The indexes of a syllable's letters in `initials`, `medials` and `finals`. */
export interface SyllableLetters {
  readonly initial: number;
  readonly medial: number;
  readonly final: number;
}

/** Splits a syllable into its letters; null for any other UTF-16 unit. */
export function lettersOf(unit: number): SyllableLetters | null {
  const index = unit - firstSyllable;
  if (index < 0 || index >= syllableCount) return null;
  return {
    initial: Math.floor(index / perInitial),
    medial: Math.floor((index % perInitial) / perMedial),
    final: index % perMedial,
  };
}

export function syllableUnit({initial, medial, final}: SyllableLetters): number {
  return firstSyllable + initial * perInitial + medial * perMedial + final;
}

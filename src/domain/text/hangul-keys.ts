import {compounds, finals, initials, lettersOf, medials} from './hangul.ts';
import {latinAtSamePlace} from './layout-keys.ts';

/** The Latin key of each letter of the 2-set (두벌식) keyboard, KS X 5002. */
const latinByJamo: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    ㅂ: 'q',
    ㅈ: 'w',
    ㄷ: 'e',
    ㄱ: 'r',
    ㅅ: 't',
    ㅛ: 'y',
    ㅕ: 'u',
    ㅑ: 'i',
    ㅐ: 'o',
    ㅔ: 'p',
    ㅁ: 'a',
    ㄴ: 's',
    ㅇ: 'd',
    ㄹ: 'f',
    ㅎ: 'g',
    ㅗ: 'h',
    ㅓ: 'j',
    ㅏ: 'k',
    ㅣ: 'l',
    ㅋ: 'z',
    ㅌ: 'x',
    ㅊ: 'c',
    ㅍ: 'v',
    ㅠ: 'b',
    ㅜ: 'n',
    ㅡ: 'm',
    ㅃ: 'Q',
    ㅉ: 'W',
    ㄸ: 'E',
    ㄲ: 'R',
    ㅆ: 'T',
    ㅒ: 'O',
    ㅖ: 'P',
  }),
);

/**
 * The Latin keys that were pressed while the keyboard was in Hangul mode: ㅓ is `j`, and the
 * syllable 요 is `d` then `y`. Letters of other layouts are the Latin ones at their places; other
 * characters are unchanged.
 */
export function latinKeys(text: string): string[] {
  return [...text.normalize('NFC')]
    .flatMap(jamoOf)
    .map((jamo) => latinByJamo[jamo] ?? latinAtSamePlace(jamo));
}

/**
 * The Latin key for a single key of a chord; text of several keys, such as a syllable, is
 * unchanged.
 */
export function latinOfJamo(text: string): string {
  const keys = latinKeys(text);
  return keys.length === 1 ? (keys[0] ?? text) : text;
}

function jamoOf(character: string): string[] {
  const syllable = lettersOf(character.charCodeAt(0));
  if (syllable === null) return [...(compounds[character] ?? character)];
  const letters = [
    initials[syllable.initial] ?? '',
    medials[syllable.medial] ?? '',
    (finals[syllable.final] ?? '').trim(),
  ];
  return letters.flatMap((letter) => [...(compounds[letter] ?? letter)]);
}

/** The Latin form of a name, even if it was typed in Hangul mode (`/ㅗ디ㅔ` is `/help`). */
export function latinName(name: string): string {
  return /[ㄱ-ㅎㅏ-ㅣ가-힣]/.test(name) ? latinKeys(name).join('').toLowerCase() : name;
}

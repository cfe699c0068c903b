/** Letters of the 2-set (두벌식) keyboard, KS X 5002, by the Latin key they share. */
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

const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const medials = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const finals = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';

const compounds: Readonly<Record<string, string>> = {
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

/**
 * The Latin keys that were pressed for a text of a keyboard left in Hangul mode: ㅓ is `j`, and the
 * syllable 요 is `d` then `y`. Other characters stay.
 */
export function latinKeys(text: string): string[] {
  return [...text.normalize('NFC')].flatMap(jamoOf).map((jamo) => latinByJamo[jamo] ?? jamo);
}

/** The same for a single key of a chord; a syllable cannot be one. */
export function latinOfJamo(text: string): string {
  const keys = latinKeys(text);
  return keys.length === 1 ? (keys[0] ?? text) : text;
}

function jamoOf(character: string): string[] {
  const code = (character.codePointAt(0) ?? 0) - 0xac00;
  if (code < 0 || code >= 11_172) return [...(compounds[character] ?? character)];
  const letters = [
    initials[Math.floor(code / 588)] ?? '',
    medials[Math.floor((code % 588) / 28)] ?? '',
    (finals[code % 28] ?? '').trim(),
  ];
  return letters.flatMap((letter) => [...(compounds[letter] ?? letter)]);
}

/** Blocks whose characters take two cells (East_Asian_Width W and F, Unicode UAX #11). */
const wideRanges: ReadonlyArray<readonly [first: number, last: number]> = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2fb],
  [0x1f200, 0x1f251],
  [0x20000, 0x3fffd],
];

const wideEmoji = /\p{Emoji_Presentation}/u;
const regionalIndicator = /\p{Regional_Indicator}/u;
const zeroWidth = /[\p{Mn}\p{Me}\p{Cf}]/u;

/**
 * Counts the cells that a terminal with wcwidth rules gives to one code point.
 *
 * Every code point counts alone, as in most terminals: a ZWJ family is as wide as its members
 * together, a flag is two narrow regional indicators, and VS16 widens nothing.
 */
export function characterWidth(codePoint: number): 0 | 1 | 2 {
  if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)) return 0;
  if (codePoint < 0x300) return 1;
  if (isZeroWidth(codePoint)) return 0;
  return isWide(codePoint) ? 2 : 1;
}

function isZeroWidth(codePoint: number): boolean {
  return isJoiningJamo(codePoint) || zeroWidth.test(String.fromCodePoint(codePoint));
}

/** Vowels and finals of decomposed Hangul are drawn into the cells of their leading consonant. */
function isJoiningJamo(codePoint: number): boolean {
  return (
    (codePoint >= 0x1160 && codePoint <= 0x11ff) || (codePoint >= 0xd7b0 && codePoint <= 0xd7ff)
  );
}

function isWide(codePoint: number): boolean {
  if (wideRanges.some(([first, last]) => codePoint >= first && codePoint <= last)) return true;
  const character = String.fromCodePoint(codePoint);
  return wideEmoji.test(character) && !regionalIndicator.test(character);
}

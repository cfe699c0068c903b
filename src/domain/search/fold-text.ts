import {placedGraphemes} from '../text/graphemes.ts';
import {compounds, finals, initials, medials} from '../text/hangul.ts';

/** A text normalized for search, with the original position of each of its UTF-16 units. */
export interface FoldedText {
  readonly text: string;
  /** For each unit of the folded text: where its grapheme starts and ends in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Text that folds by case only; each character is a grapheme. */
const plain = /^[\n -~가-힣ㄱㄲㄴㄷ-ㄹㅁ-ㅃㅅ-ㅎㅏ-ㅣ]*$/;

/**
 * Normalizes differences that users do not care about: composed and decomposed forms, case, full
 * and half width, kinds of blank. Korean letters become those of the compatibility block, and
 * double finals (ㄳ) their two keys. Works by grapheme, so that a part of a text folds to a part of
 * the folded text (Unicode Standard Annex 15, NFC and NFKC).
 */
export function foldText(text: string): string {
  if (plain.test(text)) return text.toLowerCase().replaceAll('\n', ' ');
  let folded = '';
  for (const {grapheme} of placedGraphemes(text)) folded += foldGrapheme(grapheme);
  return folded;
}

/** Folds a text like `foldText`, with the positions that map a match back to the original. */
export function foldWithPlaces(text: string): FoldedText {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const {grapheme, offset} of placedGraphemes(text)) {
    const piece = foldGrapheme(grapheme);
    folded += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(offset);
      ends.push(offset + grapheme.length);
    }
  }
  return {text: folded, starts, ends};
}

function foldGrapheme(grapheme: string): string {
  if (/^\s/u.test(grapheme)) return ' ';
  if (plain.test(grapheme)) return grapheme.toLowerCase();
  const letters = [...grapheme.normalize('NFC')].map(foldCharacter).join('');
  // Upper case first, because ß and ς have more than one lower-case form.
  return letters.normalize('NFC').toUpperCase().toLowerCase().replace(invisible, '');
}

/** Controls, soft hyphens, variation selectors, and joiners except those of emoji. */
const invisible =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u200c\u2060\ufeff]|\u034f|[\u180b-\u180f]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]|(?<=[\p{L}\p{M}])\u200d/gu;

/** NFKC turns Korean letters into conjoining ones, which would then join their neighbors. */
function foldCharacter(character: string): string {
  return [...character.normalize('NFKC')].map((part) => keyboardLetters(part) ?? part).join('');
}

function keyboardLetters(character: string): string | null {
  const unit = character.charCodeAt(0);
  const letter = initials[unit - 0x1100] ?? medials[unit - 0x1161] ?? finals[unit - 0x11a7] ?? null;
  return letter !== null && letter in compounds && !medials.includes(letter)
    ? (compounds[letter] ?? null)
    : letter;
}

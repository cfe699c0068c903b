import type {Cleaned} from './control-sequences.ts';
import {lazyPattern} from './lazy-pattern.ts';
import {betweenJamo, meaningfulPattern} from './meaningful-invisibles.ts';

/**
 * Emoji that contain zero-width characters (UTS #51): region flags, keycaps, and pictographs with a
 * variation selector or a skin tone, joined by ZWJ.
 */
const regionFlag = String.raw`\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}`;
const keycap = String.raw`[0-9#*]\ufe0f\u20e3`;
const pictograph = String.raw`\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|[\ufe0e\ufe0f])?`;
const joinedPattern = String.raw`${pictograph}(?:\u200d${pictograph})*`;

/** Beginnings of these emoji that the next typed character may complete. */
const unfinished = [
  String.raw`\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,6}$`,
  String.raw`[0-9#*]\ufe0f$`,
  String.raw`${joinedPattern}\u200d$`,
];

/**
 * Format characters that are seen: signs that enclose or precede numbers (Arabic, Syriac, Kaithi).
 */
const seenFormat = String.raw`[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]`;

/**
 * Characters without a width: Unicode's default ignorables (including bidi controls) and the other
 * format characters (interlinear marks, controls of hieroglyphs).
 */
const invisible = String.raw`[\p{Default_Ignorable_Code_Point}[\p{Cf}--${seenFormat}]]`;

const hasInvisible = lazyPattern(invisible, 'v');

/** The fillers of Korean keyboards and character sets, which show as a blank. */
const blank = /[\u3164\uffa0]/g;

const removable = `(${betweenJamo})|${invisible}`;

const finished = [regionFlag, keycap, joinedPattern, meaningfulPattern(false)];
const typed = [regionFlag, keycap, ...unfinished, joinedPattern, meaningfulPattern(true)];
const textAtRest = lazyPattern(`(${finished.join('|')})|${removable}`, 'gv');
const textBeingTyped = lazyPattern(`(${typed.join('|')})|${removable}`, 'gv');

/** Keeps jamo apart that stood apart (Combining Grapheme Joiner; The Unicode Standard, 23.2). */
const separator = '\u034f';

/**
 * Removes invisible characters (zero-width, bidi controls, tags, stray joiners and selectors),
 * except inside emoji and where they change what a text says, such as a joiner in a Persian word. A
 * Hangul filler that shows as a blank becomes a space, and what stood between two jamo of a
 * syllable becomes one separator. With `isOpenEnded`, a character at the end that the next typed
 * one may give a meaning is kept.
 */
export function removeInvisible(text: string, isOpenEnded = false): Cleaned {
  if (!hasInvisible().test(text)) return {text, removed: 0};
  let removed = 0;
  const pattern = isOpenEnded ? textBeingTyped() : textAtRest();
  const cleaned = text.replace(blank, ' ').replace(pattern, (_, kept?: string, apart?: string) => {
    if (kept !== undefined || apart === separator) return kept ?? separator;
    removed += apart === undefined ? 1 : [...apart].length;
    return apart === undefined ? '' : separator;
  });
  return {text: cleaned, removed};
}

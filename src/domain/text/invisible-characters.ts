import type {Cleaned} from './control-sequences.ts';

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
 * Characters without a width: Unicode's default ignorables (including bidi controls) and
 * interlinear marks.
 */
const invisible = String.raw`[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]`;

const hasInvisible = new RegExp(invisible, 'u');
const finished = [regionFlag, keycap, joinedPattern];
const textAtRest = new RegExp(`(${finished.join('|')})|${invisible}`, 'gu');
const textBeingTyped = new RegExp(
  `(${[regionFlag, keycap, ...unfinished, joinedPattern].join('|')})|${invisible}`,
  'gu',
);

/**
 * Removes invisible characters (zero-width, bidi controls, Hangul fillers, tags, stray joiners and
 * selectors), except inside emoji. With `isOpenEnded`, an emoji that the next typed character may
 * complete keeps its joiner at the end.
 */
export function removeInvisible(text: string, isOpenEnded = false): Cleaned {
  if (!hasInvisible.test(text)) return {text, removed: 0};
  let removed = 0;
  const cleaned = text.replace(isOpenEnded ? textBeingTyped : textAtRest, (_, emoji?: string) => {
    if (emoji === undefined) removed += 1;
    return emoji ?? '';
  });
  return {text: cleaned, removed};
}

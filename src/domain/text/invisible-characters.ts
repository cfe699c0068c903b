import type {Cleaned} from './control-sequences.ts';

/**
 * Emoji that contain zero-width characters (UTS #51): region flags, keycaps, and pictographs with a
 * variation selector or a skin tone, joined by ZWJ.
 */
const REGION_FLAG = String.raw`\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}`;
const KEYCAP = String.raw`[0-9#*]\ufe0f\u20e3`;
const PICTOGRAPH = String.raw`\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|[\ufe0e\ufe0f])?`;
const JOINED = String.raw`${PICTOGRAPH}(?:\u200d${PICTOGRAPH})*`;

/** Beginnings of these emoji that the next typed character may complete. */
const UNFINISHED = [
  String.raw`\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,6}$`,
  String.raw`[0-9#*]\ufe0f$`,
  String.raw`${JOINED}\u200d$`,
];

/**
 * Characters without a width: Unicode's default ignorables (including bidi controls) and
 * interlinear marks.
 */
const INVISIBLE = String.raw`[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]`;

const HAS_INVISIBLE = new RegExp(INVISIBLE, 'u');
const FINISHED = [REGION_FLAG, KEYCAP, JOINED];
const TEXT_AT_REST = new RegExp(`(${FINISHED.join('|')})|${INVISIBLE}`, 'gu');
const TEXT_BEING_TYPED = new RegExp(
  `(${[REGION_FLAG, KEYCAP, ...UNFINISHED, JOINED].join('|')})|${INVISIBLE}`,
  'gu',
);

/**
 * Removes invisible characters (zero-width, bidi controls, Hangul fillers, tags, stray joiners and
 * selectors), except inside emoji. With `isOpenEnded`, an emoji that the next typed character may
 * complete keeps its joiner at the end.
 */
export function removeInvisible(text: string, isOpenEnded = false): Cleaned {
  if (!HAS_INVISIBLE.test(text)) return {text, removed: 0};
  let removed = 0;
  const cleaned = text.replace(
    isOpenEnded ? TEXT_BEING_TYPED : TEXT_AT_REST,
    (_, emoji?: string) => {
      if (emoji === undefined) removed += 1;
      return emoji ?? '';
    },
  );
  return {text: cleaned, removed};
}

import {
  borderAtOrAfter,
  certainBorderAfter,
  certainBorderBefore,
} from '../text/grapheme-borders.ts';
import {removeInvisible} from '../text/invisible-characters.ts';

/** One change of a draft: at a UTF-16 offset, the old text, the new text, and the caret. */
export type DraftChange = {
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
  readonly caretBefore: number;
  readonly caretAfter: number;
};

export type Replacement = {
  readonly start: number;
  readonly end: number;
  /** Text without control characters. */
  readonly inserted: string;
  /** Whether an emoji may be incomplete, because it is typed code point by code point. */
  readonly isOpenEnded: boolean;
};

/**
 * Computes a replacement in NFC text, so that the result is NFC and the caret after the insertion
 * is on a grapheme border. Examines only the surrounding text that may join it.
 */
export function planChange(text: string, caret: number, edit: Replacement): DraftChange {
  const at = certainBorderBefore(text, edit.start);
  const end = certainBorderAfter(text, edit.end);
  const left = removeInvisible(text.slice(at, edit.start) + edit.inserted, edit.isOpenEnded).text;
  const inserted = (left + text.slice(edit.end, end)).normalize('NFC');
  const behindLeft = Math.min(left.normalize('NFC').length, inserted.length);
  return {
    at,
    removed: text.slice(at, end),
    inserted,
    caretBefore: caret,
    caretAfter: at + borderAtOrAfter(inserted, behindLeft),
  };
}

export function applyChange(text: string, change: DraftChange): string {
  return text.slice(0, change.at) + change.inserted + text.slice(change.at + change.removed.length);
}

/** The change that reverts another one. */
export function inverseOf(change: DraftChange): DraftChange {
  return {
    at: change.at,
    removed: change.inserted,
    inserted: change.removed,
    caretBefore: change.caretAfter,
    caretAfter: change.caretBefore,
  };
}

/** Merges two consecutive changes that touch; null if they do not touch. */
export function joinChanges(first: DraftChange, second: DraftChange): DraftChange | null {
  const firstEnd = first.at + first.inserted.length;
  const secondEnd = second.at + second.removed.length;
  if (second.at > firstEnd || secondEnd < first.at) return null;
  const removedBefore = second.removed.slice(0, Math.max(0, first.at - second.at));
  const removedAfter = secondEnd > firstEnd ? second.removed.slice(firstEnd - secondEnd) : '';
  const keptBefore = first.inserted.slice(0, Math.max(0, second.at - first.at));
  const keptAfter = firstEnd > secondEnd ? first.inserted.slice(secondEnd - firstEnd) : '';
  return {
    at: Math.min(first.at, second.at),
    removed: removedBefore + first.removed + removedAfter,
    inserted: keptBefore + second.inserted + keptAfter,
    caretBefore: first.caretBefore,
    caretAfter: second.caretAfter,
  };
}

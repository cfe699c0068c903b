import type {Draft} from '../../domain/draft/draft.ts';
import {cellWidth} from '../../domain/text/cell-width.ts';
import {splitGraphemes} from '../../domain/text/graphemes.ts';
import type {Row} from './row.ts';

export interface FieldLook {
  readonly prefix: string;
  /** The cells up to which the field may extend. */
  readonly columns: number;
  /** Returns a replacement for each character of the text. */
  readonly disguise?: (graphemes: readonly string[]) => readonly string[];
}

/**
 * A single-line text field, marked while its text is selected; a text that is too long scrolls so
 * that the caret stays visible.
 */
export function fieldRow(draft: Draft, look: FieldLook): {row: Row; caretColumn: number} {
  const {prefix, columns, disguise = (graphemes) => graphemes} = look;
  const graphemes = disguise(splitGraphemes(draft.text));
  const caret = splitGraphemes(draft.text.slice(0, draft.caret)).length;
  const prefixWidth = cellWidth(prefix);
  const room = Math.max(4, columns - prefixWidth - 1);
  const first = firstVisible(graphemes, caret, room);
  const text = startOf(graphemes.slice(first), room);
  const caretColumn = prefixWidth + cellWidth(graphemes.slice(first, caret).join(''));
  const tone = draft.isAllSelected ? 'selected' : 'plain';
  return {row: [{text: prefix}, {text, tone, isField: true}], caretColumn};
}

/** The first visible character; the text scrolls no further than the caret needs. */
function firstVisible(graphemes: readonly string[], caret: number, room: number): number {
  let first = caret;
  let cells = 0;
  while (first > 0) {
    cells += cellWidth(graphemes[first - 1] ?? '');
    if (cells > room) break;
    first -= 1;
  }
  return first;
}

function startOf(graphemes: readonly string[], room: number): string {
  let text = '';
  let cells = 0;
  for (const grapheme of graphemes) {
    cells += cellWidth(grapheme);
    if (cells > room) break;
    text += grapheme;
  }
  return text;
}

/**
 * Hides all characters, or all but the first and last four of a long key, which are enough to
 * distinguish two keys.
 */
export function maskedWith(mask: string, {showsEnds}: {showsEnds: boolean}) {
  return (graphemes: readonly string[]): readonly string[] => {
    const ends = showsEnds && graphemes.length >= 16 ? 4 : 0;
    return graphemes.map((grapheme, index) =>
      index < ends || index >= graphemes.length - ends ? grapheme : mask,
    );
  };
}

/** Hides the authorization code of a pasted address, or all of a bare code. */
export function codeMaskedWith(mask: string) {
  return (graphemes: readonly string[]): readonly string[] => {
    const text = graphemes.join('');
    if (graphemes.length !== text.length) return graphemes.map(() => mask);
    const isAddress = /[?&=/]/.test(text);
    if (!isAddress) return text.length < 8 ? graphemes : graphemes.map(() => mask);
    const shown = [...graphemes];
    for (const {
      index,
      0: {length},
    } of text.matchAll(/code=[^&\s]*/g)) {
      shown.fill(mask, index + 'code='.length, index + length);
    }
    return shown;
  };
}

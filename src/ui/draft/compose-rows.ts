import {composeColumns, composeMargin} from '../../app/state/selectors.ts';
import type {State} from '../../app/state/state.ts';
import {caretPosition, wrapDraft} from '../../domain/text/wrap-text.ts';
import type {Row, Span} from '../base/row.ts';
import {screenWords} from '../base/screen-words.ts';
import type {View} from '../base/view.ts';
import {friendPlaceholder, isForFriends} from '../friend/friend-mark.ts';

const dim = {tone: 'dim'} as const;

/** The compose box and the position of the caret in it. */
export interface ComposeRows {
  readonly rows: readonly Row[];
  readonly caret: {readonly x: number; readonly y: number};
}

/**
 * Lays out as many rows as the text needs, at most `height`; a longer text scrolls with the caret.
 */
export function composeRows(state: State, view: View, height: number): ComposeRows {
  const {draft} = state;
  const columns = composeColumns(state);
  const lines = wrapDraft(draft.text, columns);
  const caret = caretPosition(lines, draft.caret, {columns, text: draft.text});
  const first = firstVisible(lines.length, caret.row, height);
  const visible = lines.slice(first, first + height);
  const rows = visible.map(({text}, index): Row => {
    const prompt = first + index === 0 ? ` ${view.glyphs.prompt} ` : '   ';
    const isMarked = isForFriends(state);
    const paper: Pick<Span, 'paper'> = isMarked ? {paper: 'friend'} : {};
    const isEmpty = draft.text === '' && (isMarked || view.layout === 'chat');
    if (view.layout === 'log') {
      return [
        {text: prompt, tone: 'accent', ...paper},
        isEmpty ? placeholder(state, view) : {text},
      ];
    }
    // While keys go to the history, the box is dimmed.
    const isDimmed = state.focus === 'history';
    const shown = isEmpty ? placeholder(state, view) : {text, ...(isDimmed ? dim : {})};
    return [{text: prompt, tone: isDimmed ? 'dim' : 'accent', ...paper}, shown];
  });
  return {rows, caret: {x: composeMargin.left + caret.column, y: caret.row - first}};
}

/** The first visible row: the caret stays visible, and the box full. */
function firstVisible(lines: number, caretRow: number, height: number): number {
  return Math.max(0, Math.min(lines - height, caretRow - height + 1 + Math.floor(height / 3)));
}

/** What an empty box is for. */
function placeholder(state: State, view: View): Span {
  const {language, glyphs} = view;
  const words = isForFriends(state)
    ? friendPlaceholder(state, view)
    : screenWords.noteToSelf[language];
  return {text: `${words}${glyphs.ellipsis}`, ...dim};
}

import type {Overlay, State} from '../../app/state.ts';
import {emptyRow, type Frame, fillRows, fitRow, type Row} from '../row.ts';
import {hintRows} from '../rows/hint-rows.ts';
import {statusRow} from '../rows/status-row.ts';
import {titleRow} from '../rows/title-row.ts';
import {rule, type View} from '../rows/view.ts';
import {screenWords} from '../words/screen-words.ts';
import {helpRows} from './help-rows.ts';
import {confirmRows, memoDetailRows, splitRows} from './memo-detail-rows.ts';
import {tokenRows} from './token-rows.ts';

/** A page over the main screen: its title, its rows, the status bar and what the keys do. */
export function overlayFrame(state: State, view: View, overlay: Overlay): Frame {
  const hints = hintRows(state, view);
  const title = titleRow([{text: titleOf(overlay)[view.language]}], [], view);
  const bottom: Row[] = [rule(view), statusRow(state, view), ...hints];
  const room = Math.max(0, view.rows - bottom.length - 2);
  const content = contentOf(state, view, overlay).map((spans) => fitRow(spans, view.columns - 1));
  const body = [title, rule(view), ...fillRows(content, room)];
  return {rows: fillRows([...body, ...bottom], view.rows), caret: null};
}

function titleOf(overlay: Overlay) {
  if (overlay.kind !== 'confirm') return screenWords[overlay.kind];
  return screenWords.tokens;
}

function contentOf(state: State, view: View, overlay: Overlay): readonly Row[] {
  switch (overlay.kind) {
    case 'help':
      return helpRows(view);
    case 'tokens':
      return tokenRows(state, view);
    case 'split':
      return splitRows(state, view);
    case 'memo':
      return memoDetailRows(state, view);
    case 'confirm':
      return [emptyRow, ...confirmRows(overlay.question, view)];
  }
}

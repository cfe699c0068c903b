import type {Overlay} from '../../app/state/overlay.ts';
import type {State} from '../../app/state/state.ts';
import {fillRows, fitRow, type Row} from '../row.ts';
import {statusRow} from '../rows/status-row.ts';
import {titleRow} from '../rows/title-row.ts';
import {rule, type View} from '../rows/view.ts';
import {screenWords} from '../words/screen-words.ts';
import {confirmRows, confirmTitle} from './confirm-rows.ts';
import {draftPosition, draftRows} from './draft-rows.ts';
import {helpRows} from './help-rows.ts';
import {memoDetailRows} from './memo-detail-rows.ts';
import type {PageFrame} from './page-frame.ts';
import {scheduleRows} from './schedule-rows.ts';
import {splitRows} from './split-rows.ts';
import {tagPage} from './tag-page.ts';
import {tokenRows} from './token-rows.ts';

/** A page with a field of its own is laid out elsewhere. */
type PageOverlay = Exclude<Overlay, {kind: 'search'}>;

/** A page over the main screen: its title, its rows, the status bar and what the keys do. */
export function overlayFrame(
  state: State,
  view: View,
  {overlay, scroll, hints}: {overlay: PageOverlay; scroll: number; hints: readonly Row[]},
): PageFrame {
  const bottom: Row[] = [rule(view), statusRow(state, view), ...hints];
  const room = Math.max(0, view.rows - bottom.length - 2);
  const content = contentOf(state, view, {overlay, room}).map((spans) =>
    fitRow(spans, view.columns - 1),
  );
  const isLong = content.length > room;
  const more: Row = overlay.kind === 'drafts' ? draftPosition(overlay) : isLong ? paging : [];
  const title = titleRow([{text: titleOf(overlay)[view.language]}], more, view);
  const possible = Math.min(scroll, Math.max(0, content.length - room));
  const body = [title, rule(view), ...fillRows(content.slice(possible), room)];
  const rows = fillRows([...body, ...bottom], view.rows);
  const caret = overlay.kind === 'tags' ? {x: tagPage(overlay, view).caretColumn, y: 2} : null;
  return {rows, caret, scroll: possible, pageHeight: room};
}

const paging: Row = [{text: 'PgUp PgDn', tone: 'dim'}];

function titleOf(overlay: PageOverlay) {
  return overlay.kind === 'confirm' ? confirmTitle(overlay) : screenWords[overlay.kind];
}

function contentOf(
  state: State,
  view: View,
  {overlay, room}: {overlay: PageOverlay; room: number},
): readonly Row[] {
  switch (overlay.kind) {
    case 'help':
      return helpRows(state, view);
    case 'tokens':
      return tokenRows(state, view);
    case 'split':
      return splitRows(state, view);
    case 'drafts':
      return draftRows(overlay, view, room);
    case 'schedules':
      return scheduleRows(state, view, {page: overlay, room});
    case 'memo':
      return memoDetailRows(state, view);
    case 'confirm':
      return confirmRows(overlay, view);
    case 'tags':
      return tagPage(overlay, view).rows;
  }
}

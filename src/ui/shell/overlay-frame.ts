import type {Overlay} from '../../app/state/overlay.ts';
import type {State} from '../../app/state/state.ts';
import type {PageFrame} from '../base/page.ts';
import {fillRows, fitRow, type Row} from '../base/row.ts';
import {screenWords} from '../base/screen-words.ts';
import {titleRow} from '../base/title-row.ts';
import {rule, type View} from '../base/view.ts';
import {draftPosition, draftRows} from '../draft/drafts-page.ts';
import {tokenRows} from '../login/token-rows.ts';
import {memoDetailRows} from '../memo/memo-detail-rows.ts';
import {splitRows} from '../memo/split-page.ts';
import {tagPage} from '../memo/tags-page.ts';
import {scheduleRows} from '../schedule/schedules-page.ts';
import {helpRows} from './help-rows.ts';
import {confirmRows, confirmTitle} from './question-page.ts';
import {statusRow} from './status-row.ts';

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

import type {Overlay} from '../../app/state/overlay.ts';
import type {State} from '../../app/state/state.ts';
import type {PageFrame, PageSources} from '../base/page.ts';
import {fillRows, fitRow, type Row} from '../base/row.ts';
import {titleRow} from '../base/title-row.ts';
import {rule, type View} from '../base/view.ts';
import {friendMarkRow, isForFriends} from '../friend/friend-mark.ts';
import {pageOf} from './pages.ts';
import {statusRow} from './status-row.ts';

const paging: Row = [{text: 'PgUp PgDn', tone: 'dim'}];

/**
 * A page over the main screen: its title, its field, its rows, the status bar and the key hints.
 */
export function overlayFrame(
  state: State,
  view: View,
  {overlay, scroll, hints}: Omit<PageSources, 'fields'> & {readonly overlay: Overlay},
): PageFrame {
  const page = pageOf(overlay);
  // A form is written like the box, so its mark is as loud.
  const isMarked = overlay.kind === 'form' && isForFriends(state);
  const edge = isMarked ? friendMarkRow(state, view) : rule(view);
  const bottom = [edge, statusRow(state, view), ...hints];
  const name = typeof page.title === 'function' ? page.title(overlay) : page.title;
  const titled = (right: Row): readonly Row[] => [
    titleRow([{text: name[view.language]}], right, view),
    rule(view),
  ];
  if ('layout' in page) {
    const room = Math.max(0, view.rows - bottom.length - 2);
    const {rows, caret, isLong, ...at} = page.layout(state, view, {overlay, room, scroll});
    const fitted = rows.map((spans) => fitRow(spans, view.columns));
    const body = [...titled(isLong ? paging : []), ...fillRows(fitted, room), ...bottom];
    return {rows: fillRows(body, view.rows), caret: caret && {x: caret.x, y: caret.y + 2}, ...at};
  }
  const field = page.field?.rows(state, view, overlay);
  const above = field?.rows ?? [];
  const room = Math.max(0, view.rows - above.length - bottom.length - 2);
  // If there is a field, the rules below it are as wide as the one above.
  const columns = field === undefined ? view.columns - 1 : view.columns;
  const content = page.rows(state, view, {overlay, room}).map((spans) => {
    const isMarked = spans.at(-1)?.paper === 'chosen';
    return fitRow(spans, isMarked ? view.columns : columns);
  });
  const isPaged = page.isPaged === true && room > 0;
  const last = Math.max(0, content.length - room);
  const possible = isPaged ? pageStart(Math.min(scroll, last), room) : Math.min(scroll, last);
  const more = isPaged ? pageNumber(possible, {rows: content.length, room}) : paging;
  const right = page.right?.(state, view, overlay) ?? (content.length > room ? more : []);
  const body = [...titled(right), ...above, ...fillRows(content.slice(possible), room)];
  const rows = fillRows([...body, ...bottom], view.rows);
  const caret = field === undefined ? null : {x: field.caretColumn, y: 2};
  // A page is turned by one row less than its height, unless its rows are complete pages.
  return {rows, caret, scroll: possible, pageHeight: isPaged ? room + 1 : room};
}

/** The first row of the page that contains the row. */
function pageStart(row: number, room: number): number {
  return Math.floor(row / room) * room;
}

/** `PgUp PgDn   2/3` */
function pageNumber(start: number, {rows, room}: {rows: number; room: number}): Row {
  const number = `${start / room + 1}/${Math.ceil(rows / room)}`;
  return [...paging, {text: `   ${number}`}];
}

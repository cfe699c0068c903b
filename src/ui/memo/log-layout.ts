import type {Row} from '../base/row.ts';
import {dayDivider} from './divider-row.ts';
import type {HistoryLayout, Marks} from './history-layout.ts';
import {memoRows} from './memo-rows.ts';

/** The history as a log: the time and the mark of each memo in a column, its text beside them. */
export const logLayout: HistoryLayout = {
  rowsOf: ({memo, startsDay}, view, marks) => {
    const rows = withMarks(memoRows(memo, view), marks);
    return startsDay ? [dayDivider(memo.createdAt, view), ...rows] : rows;
  },
  heightOf: ({memo, startsDay}, view) => memoRows(memo, view).length + (startsDay ? 1 : 0),
};

/** Adds `>` before the time of the selected memo, `+` after that of a marked one. */
function withMarks(rows: readonly Row[], {isSelected, isMarked}: Marks): readonly Row[] {
  const [first, ...others] = rows;
  const [gutter, ...text] = first ?? [];
  if (gutter === undefined || !(isSelected || isMarked)) return rows;
  const pointer = isSelected ? '>' : ' ';
  const time = gutter.text.slice(1, 6);
  const mark = isMarked ? '+' : ' ';
  const state = {...gutter, text: gutter.text.slice(7)};
  const tone = isSelected ? ({tone: 'selected'} as const) : {};
  return [[{text: `${pointer}${time}${mark}`, ...tone}, state, ...text], ...others];
}

import type {State} from '../../app/state/state.ts';
import type {Schedule} from '../../domain/schedule/schedule.ts';
import {cellWidth, truncateToCells} from '../../domain/text/cell-width.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {
  clockBelow,
  clockTime,
  dateTime,
  dayHeading,
  wallWords,
} from '../../messages/subjects/time-words.ts';
import {here, offsetWords, onClockOf, type ZonedTime} from '../../messages/subjects/zoned-time.ts';
import {emptyRow, type Row, rowWidth} from '../base/row.ts';
import type {View} from '../base/view.ts';
import {
  bubbleCells,
  inBubble,
  marginCells,
  markCells,
  paddingCells,
  toTheRight,
} from '../memo/bubble.ts';
import {dividerRow} from '../memo/divider-row.ts';
import {gutterCells} from '../memo/memo-rows.ts';
import {scheduledAt, scheduledHeading} from './schedule-screen-words.ts';

/** The maximum number of scheduled memos below the history; the status bar counts all of them. */
const maxMemos = 3;

/**
 * The next memos that wait for their time, below the history and a divider of their own. Repeated
 * schedules and commands are not memos yet: only the list of schedules shows them.
 */
export function scheduledRows(state: State, view: View, room: number): readonly Row[] {
  const divider = dividerRow(scheduledHeading[view.language], view);
  const above = view.layout === 'chat' ? [emptyRow, divider] : [divider];
  const rows: Row[] = [];
  const waiting = state.schedules.filter(isMemoForLater).slice(0, maxMemos);
  for (const schedule of waiting) {
    const next = rowsIn[view.layout](schedule, state.now, view);
    if (above.length + rows.length + next.length > room) break;
    rows.push(...next);
  }
  return rows.length === 0 ? [] : [...above, ...rows];
}

function isMemoForLater({rule, job, isPaused, nextAt}: Schedule): boolean {
  return rule.kind === 'once' && job.kind === 'text' && !isPaused && nextAt !== null;
}

type RowsOf = (schedule: Schedule, now: number, view: View) => readonly Row[];

const rowsIn: Readonly<Record<View['layout'], RowsOf>> = {log: logRows, chat: chatRows};

/** A bubble with the time at which it is sent beside it, below a blank row. */
function chatRows(schedule: Schedule, now: number, view: View): readonly Row[] {
  const {glyphs} = view;
  const edge = {text: `${glyphs.edges.waiting} `, tone: 'dim'} as const;
  const width = bubbleCells(view) - paddingCells;
  const text = truncateToCells(textOf(schedule), width, glyphs.ellipsis);
  const [bubble = []] = inBubble([[{text}]], {paper: 'unsent', edge});
  const room = view.columns - markCells - rowWidth(bubble) - marginCells;
  const words = timesOf(schedule, now, view).map((time) => `${time} ${glyphs.waiting} `);
  const beside = words.find((one) => cellWidth(one) <= room) ?? '';
  return [emptyRow, toTheRight([{text: beside, tone: 'dim'}, ...bubble], view)];
}

/**
 * The text with the time at which it goes in the place where other memos have theirs; a row below
 * has the day or the zone where the time alone does not say it.
 */
function logRows(schedule: Schedule, now: number, view: View): readonly Row[] {
  const {columns, glyphs, language} = view;
  const width = Math.max(0, columns - gutterCells - 1);
  const fitting = (words: string): string => truncateToCells(words, width, glyphs.ellipsis);
  const time = here(schedule.nextAt ?? now);
  const clock = isToday(time, now, view) ? clockBelow(time) : '';
  const first: Row = [
    {text: ` ${clock}`.padEnd(gutterCells), tone: 'accent'},
    {text: fitting(textOf(schedule))},
  ];
  const [long, short] = timesOf(schedule, now, view);
  if (long === scheduledAt(clock)[language]) return [first];
  const when = fitting(cellWidth(long) <= width ? long : short);
  return [first, [{text: ' '.repeat(gutterCells)}, {text: when, tone: 'accent'}]];
}

function textOf({job}: Schedule): string {
  return job.kind === 'text' ? sanitizeLine(job.text || (job.image ?? '')) : '';
}

/** When a schedule is due, in words, and in fewer ones. */
function timesOf(schedule: Schedule, now: number, view: View): readonly [string, string] {
  const {language} = view;
  const at = onClockOf(schedule, schedule.nextAt ?? now);
  const long = isToday(at, now, view) ? clockTime(at) : dateTime(at, language);
  const short = `${wallWords(at)}${offsetWords(at)}`;
  return [scheduledAt(long)[language], scheduledAt(short)[language]];
}

function isToday(time: ZonedTime, now: number, {language}: View): boolean {
  return dayHeading(time, language) === dayHeading(here(now), language);
}

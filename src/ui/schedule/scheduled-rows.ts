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
import {gutterCells} from '../memo/memo-rows.ts';
import {scheduledAt} from './schedule-screen-words.ts';

/** The maximum number of scheduled memos below the history; the status bar counts all of them. */
const maxRows = 3;

/** The text, and the time at which it is sent. */
const rowsEach = 2;

/**
 * The next memos that wait for their time, two rows each, below the history. Repeated schedules and
 * commands are not memos yet: only the list of schedules shows them.
 */
export function scheduledRows(state: State, view: View, room: number): readonly Row[] {
  const fitting = Math.min(maxRows, Math.floor(room / rowsEach));
  return state.schedules
    .filter(isMemoForLater)
    .slice(0, fitting)
    .flatMap((schedule) => rowsIn[view.layout](schedule, state.now, view));
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

function logRows(schedule: Schedule, now: number, view: View): readonly Row[] {
  const {columns, glyphs} = view;
  const width = Math.max(0, columns - gutterCells - 1);
  const fitting = (words: string): string => truncateToCells(words, width, glyphs.ellipsis);
  const created = here(schedule.createdAt);
  const written = isToday(created, now, view) ? ` ${clockBelow(created)}` : '';
  const [long, short] = timesOf(schedule, now, view);
  return [
    [{text: written.padEnd(gutterCells), tone: 'dim'}, {text: fitting(textOf(schedule))}],
    [
      {text: ' '.repeat(gutterCells)},
      {text: fitting(cellWidth(long) <= width ? long : short), tone: 'accent'},
    ],
  ];
}

function textOf({job}: Schedule): string {
  return job.kind === 'text' ? sanitizeLine(job.text) : '';
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

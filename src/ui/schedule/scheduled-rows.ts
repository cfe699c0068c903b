import type {State} from '../../app/state/state.ts';
import type {Schedule} from '../../domain/schedule/schedule.ts';
import {truncateToCells} from '../../domain/text/cell-width.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {clockTime, dateTime, dayHeading} from '../../messages/subjects/time-words.ts';
import type {Row} from '../base/row.ts';
import type {View} from '../base/view.ts';
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
    .flatMap((schedule) => rowsOf(schedule, state.now, view));
}

function isMemoForLater({rule, job, isPaused, nextAt}: Schedule): boolean {
  return rule.kind === 'once' && job.kind === 'text' && !isPaused && nextAt !== null;
}

function rowsOf({job, createdAt, nextAt}: Schedule, now: number, view: View): readonly Row[] {
  const {language, glyphs, columns} = view;
  const isToday = (time: number) => dayHeading(time, language) === dayHeading(now, language);
  const width = Math.max(0, columns - gutterCells - 1);
  const text = job.kind === 'text' ? sanitizeLine(job.text) : '';
  const written = isToday(createdAt) ? ` ${clockTime(createdAt)}` : '';
  const at = nextAt ?? now;
  const time = isToday(at) ? clockTime(at) : dateTime(at, language);
  return [
    [
      {text: written.padEnd(gutterCells), tone: 'dim'},
      {text: truncateToCells(text, width, glyphs.ellipsis)},
    ],
    [{text: ' '.repeat(gutterCells)}, {text: scheduledAt(time)[language], tone: 'accent'}],
  ];
}

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

function rowsOf(schedule: Schedule, now: number, view: View): readonly Row[] {
  const {job, createdAt, nextAt} = schedule;
  const {language, glyphs, columns} = view;
  const isToday = (time: ZonedTime) =>
    dayHeading(time, language) === dayHeading(here(now), language);
  const width = Math.max(0, columns - gutterCells - 1);
  const fitting = (words: string): string => truncateToCells(words, width, glyphs.ellipsis);
  const text = job.kind === 'text' ? sanitizeLine(job.text) : '';
  const created = here(createdAt);
  const written = isToday(created) ? ` ${clockBelow(created)}` : '';
  const at = onClockOf(schedule, nextAt ?? now);
  const time = isToday(at) ? clockTime(at) : dateTime(at, language);
  const short = `${wallWords(at)}${offsetWords(at)}`;
  const scheduled = (words: string): string => scheduledAt(words)[language];
  const fits = (words: string): boolean => cellWidth(scheduled(words)) <= width;
  return [
    [{text: written.padEnd(gutterCells), tone: 'dim'}, {text: fitting(text)}],
    [
      {text: ' '.repeat(gutterCells)},
      {text: fitting(fits(time) ? scheduled(time) : scheduled(short)), tone: 'accent'},
    ],
  ];
}

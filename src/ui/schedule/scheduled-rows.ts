import type {State} from '../../app/state/state.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {nextRing} from '../../domain/reminder/next-ring.ts';
import type {Reminder} from '../../domain/reminder/reminder.ts';
import type {Schedule} from '../../domain/schedule/schedule.ts';
import {cellWidth, truncateToCells} from '../../domain/text/cell-width.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {reminderStateWords} from '../../messages/subjects/reminder-words.ts';
import {
  clockBelow,
  clockTime,
  dateTime,
  dayHeading,
  wallWords,
} from '../../messages/subjects/time-words.ts';
import {here, offsetWords, onClockOf, type ZonedTime} from '../../messages/subjects/zoned-time.ts';
import {emptyRow, type Row, rowWidth, type Tone} from '../base/row.ts';
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
import {
  bothHeading,
  remindedAt,
  remindersHeading,
  scheduledAt,
  scheduledHeading,
} from './schedule-screen-words.ts';

/** The maximum number of entries below the history; the status bar counts all of them. */
const maxEntries = 3;

/** A memo that waits for its time, or a reminder that is still to come. */
interface Entry {
  readonly kind: 'memo' | 'reminder';
  /** Sanitized, on one line. */
  readonly text: string;
  /** On the clock of its own zone. */
  readonly at: ZonedTime;
  /** The state of a reminder that is not in the calendar as asked for. */
  readonly problem: Phrase | null;
}

/**
 * The next memos that wait for their time and the next reminders, below the history and a divider
 * of their own. Repeated ones and commands are not memos yet: only their lists show them.
 */
export function scheduledRows(state: State, view: View, room: number): readonly Row[] {
  const entries = entriesOf(state).slice(0, maxEntries);
  const divider = dividerRow(headingOf(entries)[view.language], view);
  const above = view.layout === 'chat' ? [emptyRow, divider] : [divider];
  const rows: Row[] = [];
  for (const entry of entries) {
    const next = rowsIn[view.layout](entry, state.now, view);
    if (above.length + rows.length + next.length > room) break;
    rows.push(...next);
  }
  return rows.length === 0 ? [] : [...above, ...rows];
}

function entriesOf({schedules, reminders, now}: State): readonly Entry[] {
  const memos = schedules.filter(isMemoForLater).map(
    (schedule): Entry => ({
      kind: 'memo',
      text: textOf(schedule),
      at: onClockOf(schedule, schedule.nextAt ?? now),
      problem: null,
    }),
  );
  const reminded = reminders.flatMap((reminder): readonly Entry[] => {
    const at = reminder.rule === null ? nextRing(reminder, now) : null;
    if (at === null) return [];
    const text = sanitizeLine(reminder.text).trim();
    return [{kind: 'reminder', text, at: onClockOf(reminder, at), problem: problemOf(reminder)}];
  });
  return [...memos, ...reminded].sort((one, other) => one.at.at - other.at.at);
}

function isMemoForLater({rule, job, isPaused, nextAt}: Schedule): boolean {
  return rule.kind === 'once' && job.kind === 'text' && !isPaused && nextAt !== null;
}

function problemOf(reminder: Reminder): Phrase | null {
  const isAsAsked = reminder.state === 'set' && reminder.intent !== 'remove';
  return isAsAsked ? null : reminderStateWords(reminder);
}

function headingOf(entries: readonly Entry[]): Phrase {
  const kinds = new Set(entries.map(({kind}) => kind));
  if (kinds.size === 2) return bothHeading;
  return kinds.has('reminder') ? remindersHeading : scheduledHeading;
}

type RowsOf = (entry: Entry, now: number, view: View) => readonly Row[];

const rowsIn: Readonly<Record<View['layout'], RowsOf>> = {log: logRows, chat: chatRows};

/** A bubble with the time at which it comes beside it, below a blank row. */
function chatRows(entry: Entry, now: number, view: View): readonly Row[] {
  const {glyphs} = view;
  const edge = {text: `${glyphs.edges.waiting} `, tone: 'dim'} as const;
  const width = bubbleCells(view) - paddingCells;
  const text = truncateToCells(entry.text, width, glyphs.ellipsis);
  const [bubble = []] = inBubble([[{text}]], {paper: 'unsent', edge});
  const room = view.columns - markCells - rowWidth(bubble) - marginCells;
  const mark = entry.kind === 'memo' ? glyphs.waiting : glyphs.bell;
  const times = timesOf(entry, now, view).map((time) => `${time} ${mark} `);
  const words = entry.kind === 'memo' ? times : [...times, `${mark} `];
  const beside = words.find((one) => cellWidth(one) <= room) ?? '';
  return [emptyRow, toTheRight([{text: beside, tone: toneOf(entry, 'dim')}, ...bubble], view)];
}

/**
 * The text with the time at which it comes in the place where memos have theirs; a row below has
 * what the time alone does not say: the day, the zone, or that it is a reminder.
 */
function logRows(entry: Entry, now: number, view: View): readonly Row[] {
  const {columns, glyphs, language} = view;
  const width = Math.max(0, columns - gutterCells - 1);
  const fitting = (words: string): string => truncateToCells(words, width, glyphs.ellipsis);
  const time = here(entry.at.at);
  const clock = isToday(time, now, view) ? clockBelow(time) : '';
  const first: Row = [
    {text: ` ${clock}`.padEnd(gutterCells), tone: 'accent'},
    {text: fitting(entry.text)},
  ];
  const [long, short] = timesOf(entry, now, view);
  if (long === scheduledAt(clock)[language]) return [first];
  const when = fitting(cellWidth(long) <= width ? long : short);
  const tone = toneOf(entry, 'accent');
  return [first, [{text: ' '.repeat(gutterCells)}, {text: when, tone}]];
}

function toneOf({problem}: Entry, usual: Tone): Tone {
  return problem === null ? usual : 'warn';
}

function textOf({job}: Schedule): string {
  return job.kind === 'text' ? sanitizeLine(job.text || (job.image ?? '')) : '';
}

/** When an entry comes, in words, and in fewer ones. */
function timesOf({kind, at, problem}: Entry, now: number, view: View): readonly [string, string] {
  const {language} = view;
  const words = (time: string): string =>
    (kind === 'memo' ? scheduledAt(time) : remindedAt(time, problem))[language];
  const long = isToday(at, now, view) ? clockTime(at) : dateTime(at, language);
  return [words(long), words(`${wallWords(at)}${offsetWords(at)}`)];
}

function isToday(time: ZonedTime, now: number, {language}: View): boolean {
  return dayHeading(time, language) === dayHeading(here(now), language);
}

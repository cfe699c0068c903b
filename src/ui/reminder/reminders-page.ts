import type {Event} from '../../app/events/event.ts';
import {isRetriable, selectedReminder} from '../../app/reminder/reminders.ts';
import type {ReminderQuestion} from '../../app/state/overlay.ts';
import type {State} from '../../app/state/state.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {nextRing} from '../../domain/reminder/next-ring.ts';
import type {Reminder} from '../../domain/reminder/reminder.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {reminderStateWords, repeatWords} from '../../messages/subjects/reminder-words.ts';
import {wallWords} from '../../messages/subjects/time-words.ts';
import {offsetWords, onClockOf, zoneWords} from '../../messages/subjects/zoned-time.ts';
import type {Binding} from '../base/binding.ts';
import {listColumn, listRow, listRows} from '../base/list-row.ts';
import type {Page, Questions} from '../base/page.ts';
import {emptyRow, type Row} from '../base/row.ts';
import {calendarConsentKey, lastKeys, selectionKeys} from '../base/shared-keys.ts';
import type {View} from '../base/view.ts';
import {wrappedRows} from '../base/wrapped-rows.ts';
import {noReminders, reminderFailureWords} from './reminder-screen-words.ts';

/** Below this many columns the year and the repetition are left out. */
const wideColumns = 60;

/** The most cells of the columns: a date with its time, the repetition, the name of a zone. */
const timeCells = 16;
const repeatCells = 20;
const zoneCells = 20;

const title: Phrase = {ko: '알림 (톡캘린더)', en: 'Reminders (TalkCalendar)'};

/** Lists the reminders that are still to come, or not in the calendar as asked for. */
export const remindersPage: Page<'reminders'> = {
  title,
  rows: (state, view, {overlay: {selectedId}, room}) => {
    const {reminders} = state;
    if (reminders.length === 0) return [emptyRow, ...wrappedRows(noReminders[view.language], view)];
    const why = whyNot(state, view).slice(0, Math.floor(room / 2));
    const entries = reminders.map((reminder) => reminderEntry(reminder, view, state.now));
    const about = columnsOf(entries, view);
    const list = listRows(
      {entries, selectedId, room: room - why.length},
      view,
      (entry, isSelected) => listRow({about: about(entry), text: entry.text, isSelected}, view),
    );
    return [...list, ...why];
  },
  keys: [
    calendarConsentKey,
    inList(['e', 'enter'], {type: 'reminder-edited'}, {ko: '수정', en: 'edit'}),
    {
      keys: ['r'],
      when: (state) => isRetriable(selectedReminder(state) ?? {state: 'set'}),
      action: {event: {type: 'reminder-retried'}},
      help: {ko: '다시 등록', en: 'try again'},
      hinted: true,
    },
    inList(['d'], {type: 'reminder-removal-requested'}, {ko: '삭제', en: 'remove'}),
    ...selectionKeys((by) => ({type: 'reminder-selection-moved', by})),
    ...lastKeys,
  ],
  heading: {ko: '알림', en: 'Reminders'},
};

export const reminderQuestions: Questions<ReminderQuestion> = {
  'remove-reminder': {
    title: {ko: '알림 삭제', en: 'Remove the reminder'},
    words: {
      ko: '이 알림을 톡캘린더에서도 삭제할까요? 보낸 메모는 기록에 남습니다.',
      en: 'Remove this reminder, from TalkCalendar too? Memos stay in the history.',
    },
    about: ({reminder}) => reminder.text,
    confirmed: {type: 'reminder-removal-confirmed'},
  },
};

function inList(keys: readonly string[], event: Event, help: Phrase): Binding {
  const when = ({reminders}: State): boolean => reminders.length > 0;
  return {keys, when, action: {event}, help, hinted: true};
}

/** Why the selected reminder is not in the calendar, below the list. */
function whyNot(state: State, view: View): readonly Row[] {
  const failure = selectedReminder(state)?.failure ?? null;
  if (failure === null) return [];
  return [emptyRow, ...wrappedRows(reminderFailureWords(failure)[view.language], view, 'warn')];
}

interface Entry {
  readonly id: string;
  readonly time: string;
  readonly repeat: string;
  readonly zone: string;
  readonly text: string;
}

/** The next time, the repetition, the zone where none is implied, the state unless set, the text. */
function reminderEntry(reminder: Reminder, {columns, language}: View, now: number): Entry {
  const isWide = columns >= wideColumns;
  const next = nextRing(reminder, now) ?? reminder.at;
  const wall = next === null ? '' : wallWords(onClockOf(reminder, next));
  const text = sanitizeLine(reminder.text).trim();
  const isAsAsked = reminder.state === 'set' && reminder.intent !== 'remove';
  return {
    id: reminder.id,
    time: isWide ? wall : wall.replace(/^\d{4}-/, ''),
    repeat: isWide ? repeatWords(reminder, language) : '',
    zone: next === null ? '' : zoneOf(reminder, next, isWide),
    text: isAsAsked ? text : `[${reminderStateWords(reminder)[language]}] ${text}`,
  };
}

/** What is said of a reminder before its text, in columns. */
function columnsOf(entries: readonly Entry[], view: View): (entry: Entry) => string {
  const column = (of: (entry: Entry) => string, most: number): ((entry: Entry) => string) => {
    const pad = listColumn(entries.map(of), most, view);
    return (entry) => pad(of(entry));
  };
  const columns = [
    column(({time}) => time, timeCells),
    column(({repeat}) => repeat, repeatCells),
    column(({zone}) => zone, zoneCells),
  ];
  return (entry) => columns.map((pad) => pad(entry)).join('');
}

/** The name of a reminder's zone, or on a narrow screen its distance from UTC. */
function zoneOf(reminder: Reminder, at: number, isWide: boolean): string {
  const name = zoneWords(reminder.zone);
  const shown = name !== '' && !isWide ? offsetWords(onClockOf(reminder, at)) : name;
  return shown.trim();
}

import {exitCode} from '../../domain/failure/exit-code.ts';
import {isOver} from '../../domain/reminder/is-over.ts';
import type {Reminder} from '../../domain/reminder/reminder.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {
  nextRingWords,
  reminderStateWords,
  repeatWords,
} from '../../messages/subjects/reminder-words.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {shortId} from '../shared/find-by-id.ts';
import {type TableHead, type TableRow, tableLines} from '../shared/table.ts';
import {print, settleOthers} from './report-reminder.ts';

interface ListOptions {
  readonly json?: boolean;
  readonly all?: boolean;
}

/**
 * `kakao-tui remind list`: prints the reminders that are still to come, and those that are not in
 * the calendar as they were asked for; with `all` past ones too.
 */
export async function runRemindList(
  context: CommandContext,
  options: ListOptions,
): Promise<number> {
  await settleOthers(context);
  const {clock, reminders} = context.ports();
  const now = clock.now();
  const known = reminders.list();
  const shown = options.all ? known : known.filter((one) => !isOver(one, now));
  if (options.json) {
    print(context, {reminders: shown, failure: null}, options);
    return exitCode.done;
  }
  const {language, output} = context;
  const lines = output.isTerminal
    ? tableLines(
        head,
        shown.map((reminder) => row(context, reminder, now)),
        {...output, language},
      )
    : shown.map((reminder) => wordsOf(context, reminder, now));
  for (const line of lines) context.print(line);
  if (shown.length === 0) context.note({ko: '알림이 없습니다.', en: 'There are no reminders.'});
  return exitCode.done;
}

const head: TableHead = {
  columns: [
    {ko: 'ID', en: 'ID'},
    {ko: '다음', en: 'NEXT'},
    {ko: '반복', en: 'REPEATS', isOptional: true},
    {ko: '상태', en: 'STATE'},
  ],
  text: {ko: '내용', en: 'TEXT'},
};

function row({language}: CommandContext, reminder: Reminder, now: number): TableRow {
  const state = reminderStateWords(reminder)[language];
  return {
    cells: [
      {text: shortId(reminder.id), tone: 'quiet'},
      nextRingWords(reminder, now, language),
      repeatWords(reminder, language),
      reminder.state === 'set' ? state : {text: state, tone: 'waiting'},
    ],
    text: sanitizeLine(reminder.text).trim(),
  };
}

function wordsOf({language}: CommandContext, reminder: Reminder, now: number): string {
  const repeat = repeatWords(reminder, language);
  return [
    shortId(reminder.id),
    nextRingWords(reminder, now, language),
    ...(repeat === '' ? [] : [`[${repeat}]`]),
    reminderStateWords(reminder)[language],
    sanitizeLine(reminder.text).trim(),
  ].join('  ');
}

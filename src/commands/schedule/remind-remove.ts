import {exitCode} from '../../domain/failure/exit-code.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {reportFailure} from '../shared/report-failure.ts';
import {findReminder} from './find-reminder.ts';
import {print, type ReportOptions, reportRefused} from './report-reminder.ts';

/** `kakao-tui remind remove ID`: removes the reminder, and its event from the calendar. */
export async function runRemindRemove(
  context: CommandContext,
  id: string,
  options: ReportOptions,
): Promise<number> {
  const current = findReminder(context, id);
  if (current === null) return exitCode.usage;
  const {removeReminder} = await import('../../app/reminder/load.ts');
  const removed = await removeReminder(context.ports(), current.id, context.signal);
  if (!removed.ok) return reportRefused(context, removed.failure, options);
  const removal = removed.value ?? {kind: 'removed'};
  if (removal.kind === 'removed') {
    print(context, {reminders: [], failure: null, removed: 1}, options);
    context.note({ko: '삭제했습니다.', en: 'Removed.'});
    return context.settle(exitCode.done);
  }
  const left = context.ports().reminders.find(current.id);
  const failure = removal.kind === 'failed' ? removal.failure : causeOf(removal.reminder.failure);
  print(context, {reminders: left === null ? [] : [left], failure, removed: 0}, options);
  const code = reportFailure(context, failure);
  if (removal.kind === 'waiting') context.say(later);
  return code;
}

function causeOf(failure: Failure | null): Failure {
  return failure ?? {kind: 'reminder-unknown', cause: null};
}

const later = {
  ko: '카카오에 연결되면 톡캘린더에서 삭제합니다.',
  en: 'It is removed from TalkCalendar when Kakao can be reached.',
};

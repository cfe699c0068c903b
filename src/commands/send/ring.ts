import {storageResult} from '../../app/shared/storage-result.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Reminder} from '../../domain/reminder/reminder.ts';
import {ringMissingWords, ringUncertainWords} from '../../messages/subjects/reminder-words.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import {here} from '../../messages/subjects/zoned-time.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {reportFailure} from '../shared/report-failure.ts';
import {type ReminderJson, reminderJson} from './reminder-json.ts';

/** What became of the reminder of a memo. */
export interface Ring {
  readonly json: ReminderJson;
  /** Whether the memo was sent, and its reminder is not in the calendar. */
  readonly isMissing: boolean;
  /** Reports it after the memo, and returns the exit code of both. */
  report(code: number): number;
}

/**
 * Puts the reminder of a memo that was sent into the calendar, and waits for the outcome. That of a
 * memo that waits in the outbox stays with it; a memo that was not sent has none to report.
 */
export async function ringAfter(
  context: CommandContext,
  {id, status}: Memo,
  {queue = false}: {readonly queue?: boolean},
): Promise<Ring | null> {
  const ports = context.ports();
  const stored = ports.reminders.ofMemo(id);
  if (stored === null || (status !== 'sent' && status !== 'queued')) return null;
  const onRetry = queue ? 'queued' : 'failed';
  const settling = {onRetry, signal: context.signal} as const;
  const settle = async () => {
    const {settleNow} = await import('../../app/reminder/load.ts');
    return settleNow(ports, stored.id, settling);
  };
  const settled = status === 'sent' ? await storageResult(settle) : null;
  const reminder = settled?.ok ? (settled.value ?? stored) : stored;
  const failure = settled?.ok === false ? settled.failure : failureOf(reminder, queue);
  const isMissing = status === 'sent' && failure !== null;
  return {
    json: reminderJson(reminder, reminder.at, context.language),
    isMissing,
    report: (code) => {
      if (failure !== null) return isMissing ? reportMissing(context, failure) : code;
      noteRing(context, reminder);
      return code;
    },
  };
}

function failureOf({state, failure}: Reminder, queue: boolean): Failure | null {
  if (state === 'set' || state === 'waiting' || (queue && state === 'queued')) return null;
  return failure ?? {kind: 'reminder-refused', problem: 'busy', value: ''};
}

function reportMissing(context: CommandContext, failure: Failure): number {
  context.say(failure.kind === 'reminder-unknown' ? ringUncertainWords : ringMissingWords);
  reportFailure(context, failure);
  return context.settle(exitCode.partlySent);
}

function noteRing(context: CommandContext, {state, at}: Reminder): void {
  if (state !== 'set' || at === null) {
    context.note({
      ko: '메모를 보낸 뒤 톡캘린더로 알립니다.',
      en: 'TalkCalendar reminds you of it once it is sent.',
    });
    return;
  }
  const time = dateTime(here(at), context.language);
  context.note({ko: `톡캘린더 알림: ${time}.`, en: `TalkCalendar reminds you at ${time}.`});
}

import type {Removal} from '../../app/reminder/change-reminder.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {Result} from '../../domain/failure/result.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {reportFailure} from '../shared/report-failure.ts';
import {print, type ReportOptions} from './report-reminder.ts';

export interface ClearOptions extends ReportOptions {
  /** In ms. */
  readonly olderThan: number;
}

/**
 * `kakao-tui remind clear --older-than 7d`: removes the reminders that came for the last time
 * before that, and their events. It knows only those that were made here: others' events stay.
 */
export async function runRemindClear(
  context: CommandContext,
  options: ClearOptions,
): Promise<number> {
  const ports = context.ports();
  const {pastReminders, removeReminder} = await import('../../app/reminder/load.ts');
  let removed = 0;
  let failure: Failure | null = null;
  for (const {id} of pastReminders(ports, ports.clock.now() - options.olderThan)) {
    if (context.signal.aborted) return exitCode.cancelled;
    const done = await removeReminder(ports, id, context.signal);
    if (done.ok && (done.value === null || done.value.kind === 'removed')) removed += 1;
    else failure ??= failureOf(done);
    // What makes this one wait would make each of the others wait.
    if (done.ok && done.value?.kind === 'waiting') break;
  }
  print(context, {reminders: [], failure, removed}, options);
  context.note({
    ko: `지난 알림 ${removed}개를 삭제했습니다.`,
    en: `${removed} past reminder(s) removed.`,
  });
  return context.settle(failure === null ? exitCode.done : reportFailure(context, failure));
}

function failureOf(done: Result<Removal | null>): Failure {
  if (!done.ok) return done.failure;
  const left = done.value;
  if (left?.kind === 'failed') return left.failure;
  const cause = left?.kind === 'waiting' ? left.reminder.failure : null;
  return cause ?? {kind: 'reminder-unknown', cause: null};
}

import {type DrainEnd, drainOutbox} from '../../app/memo/drain-outbox.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Reminder} from '../../domain/reminder/reminder.ts';
import type {CommandContext} from '../shared/command-context.ts';

/** How sending the queue ended, and each memo that was tried. */
export interface Flushed {
  readonly end: DrainEnd;
  readonly memos: readonly Memo[];
  /** Why a reminder, of one of these memos or another, could not be set; null if none failed. */
  readonly unset: Failure | null;
}

/** Sends the queued memos in order, sets their reminders, and waits for the results. */
export async function drainSettled(context: CommandContext): Promise<Flushed> {
  const {ports, signal} = context;
  const settled = new Map<string, Memo>();
  const onChange = (memo: Memo): void => {
    if (memo.status !== 'sending') settled.set(memo.id, memo);
  };
  const end = await drainOutbox(ports(), {onChange, stop: signal, cancel: signal});
  return {end, memos: [...settled.values()], unset: await setReminders(context)};
}

/** Also sets reminders that wait for themselves. */
async function setReminders({ports, signal}: CommandContext): Promise<Failure | null> {
  if (ports().reminders.nextAttemptAt() === null) return null;
  const {deliverReminders} = await import('../../app/reminder/load.ts');
  let unset: Failure | null = null;
  const onChange = (reminder: Reminder | null): void => {
    if (reminder?.state === 'failed') unset ??= reminder.failure;
  };
  await deliverReminders(ports(), {onChange, signal});
  return unset;
}

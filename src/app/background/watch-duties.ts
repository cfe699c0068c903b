import {succeeded} from '../../domain/failure/result.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Reminder} from '../../domain/reminder/reminder.ts';
import type {DeliveryPorts} from '../memo/deliver-memo.ts';
import {drainOutbox} from '../memo/drain-outbox.ts';
import type {Ports} from '../ports/ports.ts';
import {storageResult} from '../shared/storage-result.ts';
import type {WatchEvent} from './watch-event.ts';

export type Report = (event: WatchEvent) => void;

export type WatchPorts = DeliveryPorts &
  Pick<Ports, 'calendar' | 'newId' | 'processId' | 'reminders' | 'runCommand'>;

/** Sends the outbox; a failure that lasts is reported once. */
export function createDrain(
  ports: DeliveryPorts,
  report: Report,
  signal: AbortSignal,
): () => Promise<void> {
  const onChange = (memo: Memo): void => {
    if (memo.status !== 'sending') report({kind: 'memo', memo});
  };
  return reportingOnce(report, () => drainOutbox(ports, {onChange, stop: signal, cancel: signal}));
}

/** Sets the reminders that wait; a failure that lasts is reported once. */
export function createRemind(
  ports: WatchPorts,
  report: Report,
  signal: AbortSignal,
): () => Promise<void> {
  const onChange = (reminder: Reminder | null): void => {
    if (reminder !== null) report({kind: 'reminder', reminder});
  };
  return reportingOnce(report, async () => {
    const {deliverReminders} = await import('../reminder/load.ts');
    return deliverReminders(ports, {onChange, signal});
  });
}

function reportingOnce(report: Report, action: () => Promise<unknown>): () => Promise<void> {
  let lastRefusal: string | null = null;
  const refuse: Report = (event) => {
    const text = JSON.stringify(event);
    if (text !== lastRefusal) report(event);
    lastRefusal = text;
  };
  return async () => {
    const end = await reportingFailure(refuse, action);
    if (end !== null) lastRefusal = null;
  };
}

/** A temporarily full disk is reported, but does not end a process that runs for months. */
export async function reportingFailure<T>(
  report: Report,
  action: () => Promise<T>,
): Promise<T | null> {
  const done = await storageResult(async () => succeeded(await action()));
  if (done.ok) return done.value;
  report({kind: 'refused', failure: done.failure});
  return null;
}

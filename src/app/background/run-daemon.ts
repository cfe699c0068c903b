import type {DutyPorts} from './daemon-duties.ts';
import type {DaemonOptions} from './daemon-event.ts';
import {type DutiesEnd, runDuties} from './run-duties.ts';

export type DaemonEnd = DutiesEnd | {readonly kind: 'already-running'};

/** The time (ms) for which a process that checks whether a daemon is running may hold the lock. */
const lockTimeoutMs = 250;

/**
 * Sends due and queued memos and keeps the login valid until it is asked to end; one daemon per
 * folder.
 */
export async function runDaemon(ports: DutyPorts, options: DaemonOptions): Promise<DaemonEnd> {
  const lock = await ports.locks.acquire('daemon', lockTimeoutMs);
  if (lock === null) return {kind: 'already-running'};
  try {
    return await runDuties(ports, options);
  } finally {
    lock.release();
  }
}

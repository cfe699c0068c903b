import {type Failure, FailureError} from '../../domain/failure/failure.ts';
import type {Ports} from '../ports/ports.ts';
import type {MemoChange} from '../ports/storage-ports.ts';

/** The time (ms) for which a failed write is retried, and the time between attempts. */
const retryForMs = 5000;
const retryIntervalMs = 500;

/**
 * Records the outcome of a memo that was sent to Kakao. A temporarily full disk must not turn
 * "sent" into "unknown", so the write is retried for five seconds. After that the memo stays
 * `sending` on disk, which the next start shows as unknown; it is never sent again automatically.
 *
 * Throws `FailureError` (`not-recorded`).
 */
export async function recordOutcome(
  ports: Pick<Ports, 'memos' | 'wait'>,
  id: string,
  change: MemoChange,
): Promise<void> {
  for (let waited = 0; ; waited += retryIntervalMs) {
    try {
      ports.memos.change(id, change);
      return;
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      if (waited >= retryForMs) throw notRecorded(id, error.failure);
    }
    await ports.wait(retryIntervalMs);
  }
}

function notRecorded(id: string, cause: Failure): FailureError {
  return new FailureError({kind: 'not-recorded', id, cause});
}

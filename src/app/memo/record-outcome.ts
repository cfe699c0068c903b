import {type Failure, FailureError} from '../../domain/failure/failure.ts';
import type {Ports} from '../ports/ports.ts';
import type {MemoChange} from '../ports/storage-ports.ts';

/** How long (ms) storage is tried for again, and how often. */
const retryForMs = 5000;
const retryIntervalMs = 500;

/**
 * Records what became of a memo that Kakao was asked to deliver. A disk that is full for a moment
 * must not turn "sent" into "unknown": it is tried again for five seconds. Then the memo stays
 * `sending` on disk, which the next start shows as unknown; it is never sent again by itself.
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

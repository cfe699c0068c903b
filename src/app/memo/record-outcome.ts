import {type Failure, FailureError} from '../../domain/failure/failure.ts';
import type {Ports} from '../ports/ports.ts';
import type {MemoChange} from '../ports/storage-ports.ts';
import {keepTrying} from '../shared/keep-trying.ts';

/**
 * Records the outcome of a memo that was sent to Kakao. A temporarily full disk must not turn
 * "sent" into "unknown", so the write is retried. After that the memo stays `sending` on disk,
 * which the next start shows as unknown; it is never sent again automatically.
 *
 * Throws `FailureError` (`not-recorded`).
 */
export async function recordOutcome(
  ports: Pick<Ports, 'memos' | 'wait'>,
  id: string,
  change: MemoChange,
): Promise<void> {
  try {
    await keepTrying(ports, () => ports.memos.change(id, change));
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    throw notRecorded(id, error.failure);
  }
}

function notRecorded(id: string, cause: Failure): FailureError {
  return new FailureError({kind: 'not-recorded', id, cause});
}

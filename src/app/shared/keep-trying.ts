import {FailureError} from '../../domain/failure/failure.ts';
import type {Ports} from '../ports/ports.ts';

/**
 * The time (ms) for which a failed write is retried, and the time between attempts. A database that
 * another program holds makes each attempt wait for up to five seconds more: a minute in all.
 */
const retryForMs = 5000;
const retryIntervalMs = 500;

/**
 * Writes what Kakao says only once, and tries again while storage fails: a full disk or a database
 * that another program holds is often a matter of seconds. Throws the last `FailureError`; any
 * failure but storage's at once, because then the write itself was done. `onRetry` is called before
 * the second attempt.
 */
export async function keepTrying<T>(
  ports: Pick<Ports, 'wait'>,
  write: () => T,
  onRetry = () => {},
): Promise<T> {
  for (let waited = 0; ; waited += retryIntervalMs) {
    try {
      return write();
    } catch (error) {
      const isStorage = error instanceof FailureError && error.failure.kind === 'storage';
      if (!isStorage || waited >= retryForMs) throw error;
    }
    if (waited === 0) onRetry();
    await ports.wait(retryIntervalMs);
  }
}

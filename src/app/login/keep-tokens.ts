import {FailureError} from '../../domain/failure/failure.ts';
import type {Ports} from '../ports/ports.ts';
import {keepTrying} from '../shared/keep-trying.ts';

/**
 * Stores tokens that Kakao has just sent, as patiently as the outcome of a memo: Kakao may have
 * ended the ones before. The user is informed from the second attempt on. Every write of new tokens
 * goes through this.
 *
 * Throws `FailureError` (`tokens-not-stored`, which says what to do).
 */
export async function keepTokens<T>(
  ports: Pick<Ports, 'criticalWork' | 'wait'>,
  write: () => T,
): Promise<T> {
  try {
    return await keepTrying(ports, write, ports.criticalWork.reportRetry);
  } catch (error) {
    if (!(error instanceof FailureError) || error.failure.kind !== 'storage') throw error;
    throw new FailureError({kind: 'tokens-not-stored', cause: error.failure});
  }
}

import type {Failure} from '../failure/failure.ts';
import type {Memo} from '../memo/memo.ts';

/** -402: the person has not agreed; -3: the app has the consent item switched off. */
export function isConsentRefusal(failure: Failure | null): boolean {
  return failure?.kind === 'kakao' && (failure.code === -402 || failure.code === -3);
}

/** Whether a memo waits for nothing but the consent. */
export function awaitsConsent({status, failure}: Pick<Memo, 'status' | 'failure'>): boolean {
  return status === 'failed' && isConsentRefusal(failure);
}

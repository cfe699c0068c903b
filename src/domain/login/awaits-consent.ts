import {classOf} from '../failure/kakao-code.ts';
import type {Memo} from '../memo/memo.ts';

/** Whether a memo waits for nothing but the consent. */
export function awaitsConsent({status, failure}: Pick<Memo, 'status' | 'failure'>): boolean {
  return status === 'failed' && classOf(failure) === 'scope';
}

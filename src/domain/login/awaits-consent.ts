import {classOf} from '../failure/kakao-code.ts';
import {uploadCause} from '../failure/upload-cause.ts';
import type {Memo} from '../memo/memo.ts';

/** Whether the missing consent is the only reason why a memo was not sent. */
export function awaitsConsent({status, failure}: Pick<Memo, 'status' | 'failure'>): boolean {
  return status === 'failed' && failure !== null && classOf(uploadCause(failure)) === 'scope';
}

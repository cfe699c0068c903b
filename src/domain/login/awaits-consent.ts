import type {Failure} from '../failure/failure.ts';
import {classOf} from '../failure/kakao-code.ts';
import {uploadCause} from '../failure/upload-cause.ts';
import {isToFriends, type Memo} from '../memo/memo.ts';

/**
 * Whether the missing consent is the only reason why a memo was not sent. A memo to friends does not
 * wait for it: it is not sent by itself.
 */
export function awaitsConsent(memo: Pick<Memo, 'status' | 'failure' | 'receivers'>): boolean {
  const {status, failure} = memo;
  if (isToFriends(memo)) return false;
  return status === 'failed' && failure !== null && classOf(uploadCause(failure)) === 'scope';
}

/** Whether a failure is about a consent: the user has not agreed, or the app does not ask for it. */
export function lacksConsent(failure: Failure): boolean {
  return failure.kind === 'consent-missing' || classOf(failure) === 'scope';
}

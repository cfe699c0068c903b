import {type Memo, partsInDoubt, statusOfParts} from './memo.ts';
import {afterDoubt} from './settle-receivers.ts';

/**
 * Returns a memo from a file as it is stored. A memo that was queued or being sent on the other
 * computer may have been sent there since. Only the user can find out, so it becomes `unknown` and
 * is never sent automatically.
 */
export function importedMemo(memo: Memo): Memo {
  const {status} = memo;
  if (status !== 'queued' && status !== 'sending') return memo;
  if (memo.receivers !== undefined) {
    return {...memo, ...afterDoubt(memo.parts, memo.receivers), sentAt: null};
  }
  const parts = partsInDoubt(memo.parts);
  if (statusOfParts(parts) === 'sent') return {...memo, status: 'sent', sentAt: memo.createdAt};
  return {...memo, status: 'unknown', parts, failure: {kind: 'imported', was: status}};
}

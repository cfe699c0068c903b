import {type Memo, statusOfParts} from './memo.ts';

/**
 * Returns a memo from a file as it is stored. A memo that was queued or being sent on the other
 * computer may have been sent there since. Only the user can find out, so it becomes `unknown` and
 * is never sent automatically.
 */
export function importedMemo(memo: Memo): Memo {
  const {status} = memo;
  if (status !== 'queued' && status !== 'sending') return memo;
  const first = memo.parts.findIndex((part) => part.status !== 'sent');
  const parts = memo.parts.map((part, index) => {
    if (part.status === 'sent') return part;
    return {...part, status: index === first ? ('unknown' as const) : ('queued' as const)};
  });
  if (first === -1) return {...memo, status: statusOfParts(parts), sentAt: memo.createdAt};
  return {...memo, status: 'unknown', parts, failure: {kind: 'imported', was: status}};
}

import {type Memo, statusOfParts} from './memo.ts';

/**
 * A memo from a file as it may go on record. One that was on its way may have been sent since by the
 * computer it comes from: only the person can tell, so it is `unknown` and never sent by itself.
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

import type {MemoStatus} from '../../domain/memo.ts';
import type {Ports} from '../ports.ts';

/** What became of it; one that is on its way has to be sent or taken out of the outbox first. */
export type Deletion = 'deleted' | 'on-its-way' | 'not-there';

export const settledStates: readonly MemoStatus[] = ['sent', 'failed', 'unknown'];

/** Forgets a memo here, a settled one unless told; KakaoTalk keeps the message. Storage failures are thrown. */
export function deleteMemo(
  {memos}: Pick<Ports, 'memos'>,
  id: string,
  from: readonly MemoStatus[] = settledStates,
): Deletion {
  if (memos.remove(id, from)) return 'deleted';
  return memos.find(id) === null ? 'not-there' : 'on-its-way';
}

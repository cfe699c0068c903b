import type {FailedAttempt, Memo} from '../../domain/memo/memo.ts';
import type {Ports} from '../ports/ports.ts';

/** A memo and its linked memos. */
export interface MemoDetail {
  readonly memo: Memo;
  /** The memo that this one was made from; null when there is none or it was deleted. */
  readonly source: Memo | null;
  /** The memos made from this one, oldest first. */
  readonly made: readonly Memo[];
  /** The newest failed attempts, the oldest of them first. */
  readonly setbacks: readonly FailedAttempt[];
}

/** Returns null when the memo does not exist. */
export function readMemoDetail({memos}: Pick<Ports, 'memos'>, id: string): MemoDetail | null {
  const memo = memos.find(id);
  if (memo === null) return null;
  const source = memo.sourceId === null ? null : memos.find(memo.sourceId);
  return {memo, source, made: memos.madeFrom(id), setbacks: memos.failedAttempts(id)};
}

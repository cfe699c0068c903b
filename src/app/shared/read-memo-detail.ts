import type {FailedAttempt, Memo} from '../../domain/memo/memo.ts';
import type {Ports} from '../ports/ports.ts';

/** A memo and those it is linked to. */
export interface MemoDetail {
  readonly memo: Memo;
  /** The one that it was made from; null when there is none or it is deleted. */
  readonly source: Memo | null;
  /** Those made from it, oldest first. */
  readonly made: readonly Memo[];
  /** Its newest attempts that did not succeed, the oldest of them first. */
  readonly setbacks: readonly FailedAttempt[];
}

/** Null when it is not on record. */
export function readMemoDetail({memos}: Pick<Ports, 'memos'>, id: string): MemoDetail | null {
  const memo = memos.find(id);
  if (memo === null) return null;
  const source = memo.sourceId === null ? null : memos.find(memo.sourceId);
  return {memo, source, made: memos.madeFrom(id), setbacks: memos.failedAttempts(id)};
}

import type {MemoStatus} from '../../domain/memo.ts';
import type {Ports} from '../ports.ts';

/** Every state but `sending`: what is on its way has an outcome to be recorded. */
const deletable: readonly MemoStatus[] = ['queued', 'sent', 'failed', 'unknown'];

export interface Deletion {
  readonly deleted: readonly string[];
  /** On their way to Kakao, so they stay. */
  readonly kept: readonly string[];
}

/**
 * Forgets memos here; what is in KakaoTalk stays there, what was not sent never will be. One that is
 * not on record counts as neither.
 */
export function deleteMemos({memos}: Pick<Ports, 'memos'>, ids: readonly string[]): Deletion {
  const deleted: string[] = [];
  const kept: string[] = [];
  for (const id of ids) {
    if (memos.remove(id, deletable)) deleted.push(id);
    else if (memos.find(id) !== null) kept.push(id);
  }
  return {deleted, kept};
}

import type {MemoStatus} from '../../domain/memo/memo.ts';
import type {Ports} from '../ports/ports.ts';

/**
 * The result for one memo. A memo that is being sent is not deleted, because its outcome must be
 * recorded.
 */
export type Deletion = 'deleted' | 'on-its-way' | 'not-there';

export interface Deleted {
  readonly deleted: readonly string[];
  /** Memos that are being sent and therefore stay. */
  readonly kept: readonly string[];
}

const deletable: readonly MemoStatus[] = ['queued', 'sent', 'failed', 'unknown'];

/**
 * Deletes a memo here, and a queued one is then not sent. Messages in KakaoTalk stay there. Throws
 * on storage failures.
 */
export function deleteMemo({memos}: Pick<Ports, 'memos'>, id: string): Deletion {
  if (memos.remove(id, deletable)) return 'deleted';
  return memos.find(id) === null ? 'not-there' : 'on-its-way';
}

/** Deletes several memos; a memo that does not exist appears in neither list. */
export function deleteMemos(ports: Pick<Ports, 'memos'>, ids: readonly string[]): Deleted {
  const outcomes = ids.map((id) => ({id, outcome: deleteMemo(ports, id)}));
  const idsOf = (wanted: Deletion): readonly string[] =>
    outcomes.filter(({outcome}) => outcome === wanted).map(({id}) => id);
  return {deleted: idsOf('deleted'), kept: idsOf('on-its-way')};
}

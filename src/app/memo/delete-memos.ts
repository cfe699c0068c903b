import type {MemoStatus} from '../../domain/memo/memo.ts';
import type {Ports} from '../ports/ports.ts';

/** What became of it; the outcome of one that is being sent has to be recorded. */
export type Deletion = 'deleted' | 'on-its-way' | 'not-there';

export interface Deleted {
  readonly deleted: readonly string[];
  /** Being sent, so they stay. */
  readonly kept: readonly string[];
}

const deletable: readonly MemoStatus[] = ['queued', 'sent', 'failed', 'unknown'];

/**
 * Forgets a memo here, a queued one too: it will not be sent. What is in KakaoTalk stays there.
 * Storage failures are thrown.
 */
export function deleteMemo({memos}: Pick<Ports, 'memos'>, id: string): Deletion {
  if (memos.remove(id, deletable)) return 'deleted';
  return memos.find(id) === null ? 'not-there' : 'on-its-way';
}

/** Several of them; one that is not on record counts as neither. */
export function deleteMemos(ports: Pick<Ports, 'memos'>, ids: readonly string[]): Deleted {
  const outcomes = ids.map((id) => ({id, outcome: deleteMemo(ports, id)}));
  const idsOf = (wanted: Deletion): readonly string[] =>
    outcomes.filter(({outcome}) => outcome === wanted).map(({id}) => id);
  return {deleted: idsOf('deleted'), kept: idsOf('on-its-way')};
}

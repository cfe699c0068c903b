import type {Ports} from '../ports.ts';
import {deleteMemo, settledStates} from './delete-memo.ts';

export interface Deleted {
  readonly deleted: readonly string[];
  /** Being sent, so they stay: their outcome has to be recorded. */
  readonly kept: readonly string[];
}

/**
 * Forgets memos here, queued ones too: these will not be sent. What is in KakaoTalk stays there. One
 * that is not on record counts as neither.
 */
export function deleteMemos(ports: Pick<Ports, 'memos'>, ids: readonly string[]): Deleted {
  const outcomes = ids.map((id) => ({
    id,
    outcome: deleteMemo(ports, id, ['queued', ...settledStates]),
  }));
  const idsOf = (wanted: string): readonly string[] =>
    outcomes.filter(({outcome}) => outcome === wanted).map(({id}) => id);
  return {deleted: idsOf('deleted'), kept: idsOf('on-its-way')};
}

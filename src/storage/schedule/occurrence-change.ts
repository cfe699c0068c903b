import type {SQLInputValue} from 'node:sqlite';
import type {NewOccurrence} from '../../app/ports/schedule-ports.ts';
import type {Database} from '../base/database.ts';
import {addMemo} from '../memo/memo-add.ts';

/** The columns of an occurrence. */
export function columnsOfOccurrence(occurrence: NewOccurrence): Record<string, SQLInputValue> {
  const {memo, failure} = occurrence;
  return {
    schedule_id: occurrence.scheduleId,
    due_at: occurrence.at,
    state: occurrence.state,
    claimed_at: occurrence.claimedAt,
    owner: occurrence.owner,
    memo_id: memo?.id ?? null,
    failure: failure === null ? null : JSON.stringify(failure),
  };
}

/** Writes the result of a run, and its memo; returns false if the run no longer has this owner. */
export function settleRun(
  database: Database,
  {scheduleId, at, owner, state, memo, failure}: NewOccurrence,
): boolean {
  const {changes} = database.run(
    `UPDATE occurrence SET state = ?, owner = NULL, memo_id = ?, failure = ?
     WHERE schedule_id = ? AND due_at = ? AND state = 'running' AND owner = ?`,
    state,
    memo?.id ?? null,
    failure === null ? null : JSON.stringify(failure),
    scheduleId,
    at,
    owner,
  );
  if (changes === 1 && memo !== null) addMemo(database, memo, null);
  return changes === 1;
}

import type {SQLInputValue} from 'node:sqlite';
import type {NewOccurrence} from '../../app/ports/schedule-ports.ts';
import type {AlreadyAccepted, SendOnceKeys} from '../../app/ports/send-once-ports.ts';
import type {Database} from '../base/database.ts';
import {addMemoOnce} from '../memo/add-once.ts';

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

/**
 * Writes the result of a run, and its memo; returns false if the run no longer has this owner, and
 * what prevents the memo. To be called in a transaction.
 */
export function settleRun(
  database: Database,
  {scheduleId, at, owner, state, memo, files, failure}: NewOccurrence,
  once: SendOnceKeys = {},
): boolean | AlreadyAccepted {
  const running = database.get(
    `SELECT 1 FROM occurrence
     WHERE schedule_id = ? AND due_at = ? AND state = 'running' AND owner = ?`,
    scheduleId,
    at,
    owner,
  );
  if (running === undefined) return false;
  const held = memo === null ? null : addMemoOnce(database, {memo, owner: null, files}, once);
  if (held !== null) return held;
  database.run(
    `UPDATE occurrence SET state = ?, owner = NULL, memo_id = ?, failure = ?
     WHERE schedule_id = ? AND due_at = ?`,
    state,
    memo?.id ?? null,
    failure === null ? null : JSON.stringify(failure),
    scheduleId,
    at,
  );
  return true;
}

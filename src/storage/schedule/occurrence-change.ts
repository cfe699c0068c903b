import type {SQLInputValue} from 'node:sqlite';
import type {Claim, Occurrence, RunResult} from '../../app/ports/schedule-ports.ts';
import type {Database} from '../base/database.ts';
import {addMemo} from '../memo/memo-add.ts';

type Claimed = NonNullable<Claim['occurrence']>;

/** The columns of a time that is taken in hand. */
export function columnsOfOccurrence(
  scheduleId: string,
  now: number,
  {at, state, owner, failure, memo}: Claimed,
): Record<string, SQLInputValue> {
  return {
    schedule_id: scheduleId,
    due_at: at,
    state,
    claimed_at: now,
    owner,
    memo_id: memo?.id ?? null,
    failure: failure === null ? null : JSON.stringify(failure),
  };
}

/** Writes how a run ended, and its memo; false when it is not running under this owner any more. */
export function settleRun(
  database: Database,
  {scheduleId, dueAt, owner}: Pick<Occurrence, 'scheduleId' | 'dueAt' | 'owner'>,
  {state, memo, failure}: RunResult,
): boolean {
  const {changes} = database.run(
    `UPDATE occurrence SET state = ?, owner = NULL, memo_id = ?, failure = ?
     WHERE schedule_id = ? AND due_at = ? AND state = 'running' AND owner = ?`,
    state,
    memo?.id ?? null,
    failure === null ? null : JSON.stringify(failure),
    scheduleId,
    dueAt,
    owner,
  );
  if (changes === 1 && memo !== null) addMemo(database, memo, null);
  return changes === 1;
}

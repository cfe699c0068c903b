import {type Memo, partsInDoubt, statusOfParts} from '../../domain/memo/memo.ts';
import type {Database} from '../base/database.ts';
import {unsettledMemos} from '../memo/memo-queries.ts';
import {memoOfRow} from '../memo/memo-row.ts';
import {updateMemo} from '../memo/memo-update.ts';
import {adoptNotes} from './adopt-notes.ts';
import type {Lineage} from './lineage.ts';

/**
 * Prepares a database that was copied, moved or put back: what was queued in it may have been sent
 * since, so only the user can decide about it. No repeated schedule is due before `now` (ms), and a
 * one-time schedule whose time has passed is paused. In a copy every schedule is paused: the
 * original may still be in use, and would send the same. A reminder that was still to be set may be
 * in the calendar by now, so that it is only set again when the user asks for it. Returns how many memos and paused
 * schedules the user must decide about; null if the database is where it was.
 */
export function adoptCopy(database: Database, lineage: Lineage, now: number): number | null {
  const origin = lineage.origin();
  if (origin === 'new') lineage.adopt();
  if (origin === 'new' || origin === 'here') return null;
  const queued = database
    .all(unsettledMemos)
    .map((row) => database.read(() => memoOfRow(row)))
    .filter(({status}) => status === 'queued');
  for (const {id} of queued) updateMemo(database, id, askFirst);
  const gathered = adoptNotes(database, now);
  database.run('UPDATE schedule SET set_at = max(set_at, ?)', now);
  const paused = database.run(
    `UPDATE schedule SET is_paused = 1 WHERE is_paused = 0 AND next_at IS NOT NULL
     AND (? OR (next_at <= ? AND json_extract(rule, '$.kind') = 'once'))`,
    origin === 'copied' ? 1 : 0,
    now,
  ).changes;
  database.run(
    `UPDATE reminder SET state = 'failed', failure = ?
     WHERE intent = 'create' AND state IN ('queued', 'asking', 'unknown')`,
    JSON.stringify({kind: 'restored'}),
  );
  // Last: a process that dies before this does all of it again.
  lineage.adopt();
  return queued.length + gathered + paused;
}

function askFirst(memo: Memo) {
  if (memo.status !== 'queued') return null;
  const parts = partsInDoubt(memo.parts);
  if (statusOfParts(parts) === 'sent') {
    return {status: 'sent' as const, parts, failure: null, sentAt: memo.createdAt};
  }
  const failure = {kind: 'restored'} as const;
  return {status: 'unknown' as const, parts, failure, sentAt: null, nextAttemptAt: null};
}

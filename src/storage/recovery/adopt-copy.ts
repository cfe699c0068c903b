import type {Memo} from '../../domain/memo/memo.ts';
import type {Database} from '../base/database.ts';
import {unsettledMemos} from '../memo/memo-queries.ts';
import {memoOfRow} from '../memo/memo-row.ts';
import {updateMemo} from '../memo/memo-update.ts';
import type {Lineage} from './lineage.ts';

/**
 * Prepares a database that was copied or put back: what was queued in it may have been sent since,
 * so only the user can decide about it, and no schedule is due before `now` (ms). Returns how many
 * memos the user must decide about; null if the database is no copy.
 */
export function adoptCopy(database: Database, lineage: Lineage, now: number): number | null {
  if (!lineage.isCopy()) {
    if (lineage.isNew()) lineage.adopt();
    return null;
  }
  const queued = database
    .all(unsettledMemos)
    .map((row) => database.read(() => memoOfRow(row)))
    .filter(({status}) => status === 'queued');
  for (const {id} of queued) updateMemo(database, id, askFirst);
  database.run('UPDATE schedule SET set_at = max(set_at, ?)', now);
  const passed = database.run(
    `UPDATE schedule SET is_paused = 1
     WHERE is_paused = 0 AND next_at <= ? AND json_extract(rule, '$.kind') = 'once'`,
    now,
  ).changes;
  // Last: a process that dies before this does all of it again.
  lineage.adopt();
  return queued.length + passed;
}

function askFirst(memo: Memo) {
  if (memo.status !== 'queued') return null;
  const first = memo.parts.findIndex(({status}) => status !== 'sent');
  const parts = memo.parts.map((part, index) =>
    index === first ? {...part, status: 'unknown' as const} : part,
  );
  const failure = {kind: 'restored'} as const;
  return {status: 'unknown' as const, parts, failure, sentAt: null, nextAttemptAt: null};
}

import type {MemoStore} from '../../app/ports/storage-ports.ts';
import type {Memo, MemoStatus} from '../../domain/memo/memo.ts';
import {isDue} from '../../domain/schedule/is-due.ts';
import type {Database} from '../base/database.ts';
import {number} from '../base/row-values.ts';
import {addMemoOnce} from './add-once.ts';
import {failedAttempts} from './failed-attempts.ts';
import {findMemo} from './find-memo.ts';
import {addMemo} from './memo-add.ts';
import {changeMemo} from './memo-change.ts';
import {countMemos, countMemosAfter} from './memo-counts.ts';
import {memoPages} from './memo-pages.ts';
import {firstQueued, newestMemos, unsettledMemos} from './memo-queries.ts';
import {claimOfRow, memoOfRow} from './memo-row.ts';
import {updateMemo} from './memo-update.ts';
import {readPause, savePause} from './pause.ts';
import {unsentItems} from './sent-item-store.ts';

/**
 * The outbox and the history in one table; the status distinguishes them. `onClaim` is called after
 * each claim of a memo.
 */
export function createMemoStore(database: Database, onClaim: () => void = () => {}): MemoStore {
  const read = (row: Record<string, unknown>): Memo => database.read(() => memoOfRow(row));
  const readFirstQueued = (): Memo | null => {
    const row = database.get(firstQueued);
    return row === undefined ? null : read(row);
  };
  return {
    add: (memo, owner, once, files = []) => {
      if (once !== undefined || files.length > 0 || memo.rings) {
        return database.transaction(() => addMemoOnce(database, {memo, owner, files}, once ?? {}));
      }
      addMemo(database, {memo, owner});
      return null;
    },
    unsentItems: (key, names) => unsentItems(database, key, names),
    find: (id) => findMemo(database, id),
    failedAttempts: (id) => failedAttempts(database, id),
    ...memoPages(database),
    all: (limit) => allMemos(database, limit),
    countAfter: (sequence, limit) => countMemosAfter(database, {sequence, limit}),
    counts: () => countMemos(database),
    claim: (id, owner) => {
      const row = database.runReturning(
        `UPDATE memo SET status = 'sending', owner = ?, attempts = attempts + 1
         WHERE id = ? AND status = 'queued' RETURNING *`,
        owner,
        id,
      );
      if (row === undefined) return null;
      onClaim();
      return read(row);
    },
    nextQueued: (now) => {
      const memo = readFirstQueued();
      return memo !== null && isDue(memo.nextAttemptAt, now) ? memo : null;
    },
    nextAttemptAt: () => {
      const memo = readFirstQueued();
      return memo === null ? null : (memo.nextAttemptAt ?? 0);
    },
    change: (id, change) => {
      changeMemo(database, id, change);
    },
    update: (id, change) => updateMemo(database, id, change),
    sending: () => {
      const rows = database.all(`SELECT id, owner FROM memo WHERE status = 'sending'`);
      return database.read(() => rows.map(claimOfRow));
    },
    unsettled: () => database.all(unsettledMemos).map(read),
    remove: (id, from) => removeMemo(database, id, from),
    releaseWaiting: () => {
      database.run(
        `UPDATE memo SET next_attempt_at = NULL
         WHERE status = 'queued' AND next_attempt_at IS NOT NULL`,
      );
    },
    readPause: () => readPause(database),
    savePause: (pause) => savePause(database, pause),
    version: () => version(database),
  };
}

function removeMemo(database: Database, id: string, from: readonly MemoStatus[]): boolean {
  const marks = from.map(() => '?').join(', ');
  const sql = `DELETE FROM memo WHERE id = ? AND status IN (${marks})`;
  return database.run(sql, id, ...from).changes === 1;
}

function* allMemos(database: Database, limit: number | undefined): Iterable<Memo> {
  const rows =
    limit === undefined
      ? database.iterate('SELECT * FROM memo ORDER BY sequence')
      : database.iterate(`SELECT * FROM (${newestMemos}) ORDER BY sequence`, limit);
  for (const row of rows) yield database.read(() => memoOfRow(row));
}

/**
 * `data_version` changes with commits of other connections, `total_changes` with those of this one.
 * A file that no longer exists never changes again: `checkThere` reports it.
 */
function version(database: Database): number {
  database.checkThere();
  const others = database.get('PRAGMA data_version')?.['data_version'];
  const own = database.get('SELECT total_changes() AS n')?.['n'];
  return database.read(() => number(others) * 1_000_000 + number(own));
}

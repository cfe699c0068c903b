import type {MemoStore} from '../app/storage-ports.ts';
import {isDue} from '../domain/due.ts';
import type {Memo, MemoStatus} from '../domain/memo.ts';
import type {Database} from './database.ts';
import {changeMemo} from './memo-change.ts';
import {memoOfRow} from './memo-row.ts';
import {readPause, savePause} from './pause.ts';
import {number, numberOrNull, text} from './row-values.ts';

/** Outbox and history in one table, told apart by the status. */
export function createMemoStore(database: Database): MemoStore {
  const read = (row: Record<string, unknown>): Memo => database.read(() => memoOfRow(row));
  return {
    add: (memo, owner) => addMemo(database, memo, owner),
    find: (id) => {
      const row = database.get('SELECT * FROM memo WHERE id = ?', id);
      return row === undefined ? null : read(row);
    },
    latest: (limit, skip = 0) => {
      const rows = database.all(
        'SELECT * FROM memo ORDER BY sequence DESC LIMIT ? OFFSET ?',
        limit,
        skip,
      );
      return {memos: rows.reverse().map(read), total: count(database)};
    },
    all: (limit) => allMemos(database, limit),
    countSince: (time) =>
      number(database.get('SELECT count(*) AS n FROM memo WHERE created_at >= ?', time)?.['n']),
    counts: () => ({
      queued: count(database, 'queued') + count(database, 'sending'),
      unknown: count(database, 'unknown'),
      failed: count(database, 'failed'),
    }),
    claim: (id, owner) => {
      const row = database.get(
        `UPDATE memo SET status = 'sending', owner = ?, attempts = attempts + 1
         WHERE id = ? AND status = 'queued' RETURNING *`,
        owner,
        id,
      );
      return row === undefined ? null : read(row);
    },
    nextQueued: (now) => {
      const row = database.get(
        `SELECT * FROM memo WHERE status = 'queued' ORDER BY sequence LIMIT 1`,
      );
      const memo = row === undefined ? null : read(row);
      return memo !== null && isDue(memo.nextAttemptAt, now) ? memo : null;
    },
    nextAttemptAt: () => {
      const row = database.get(
        `SELECT next_attempt_at AS at FROM memo WHERE status = 'queued' ORDER BY sequence LIMIT 1`,
      );
      return row === undefined ? null : (numberOrNull(row['at']) ?? 0);
    },
    change: (id, change, from) => changeMemo(database, {id, change, from}),
    sending: () =>
      database
        .all(`SELECT id, owner FROM memo WHERE status = 'sending'`)
        .map((row) => ({id: text(row['id']), owner: text(row['owner'])})),
    unsettled: () =>
      database.all(`SELECT * FROM memo WHERE status <> 'sent' ORDER BY sequence`).map(read),
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

function addMemo(database: Database, memo: Memo, owner: string | null): void {
  database.run(
    `INSERT INTO memo (id, text, link_url, button_title, status, parts, created_at, attempts, owner)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    memo.id,
    memo.text,
    memo.link.url,
    memo.link.buttonTitle,
    memo.status,
    JSON.stringify(memo.parts),
    memo.createdAt,
    owner === null ? 0 : 1,
    owner,
  );
}

function* allMemos(database: Database, limit: number | undefined): Iterable<Memo> {
  const rows =
    limit === undefined
      ? database.iterate('SELECT * FROM memo ORDER BY sequence')
      : database.iterate(
          `SELECT * FROM (SELECT * FROM memo ORDER BY sequence DESC LIMIT ?) ORDER BY sequence`,
          limit,
        );
  for (const row of rows) yield database.read(() => memoOfRow(row));
}

function count(database: Database, status?: string): number {
  const row =
    status === undefined
      ? database.get('SELECT count(*) AS n FROM memo')
      : database.get('SELECT count(*) AS n FROM memo WHERE status = ?', status);
  return number(row?.['n']);
}

/** `data_version` tells commits of other connections, `total_changes` our own; a file that is gone never changes again, so that is told. */
function version(database: Database): number {
  database.checkThere();
  const others = number(database.get('PRAGMA data_version')?.['data_version']);
  const own = number(database.get('SELECT total_changes() AS n')?.['n']);
  return others * 1_000_000 + own;
}

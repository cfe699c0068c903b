import {statSync} from 'node:fs';
import {DatabaseSync, type SQLInputValue, type StatementSync} from 'node:sqlite';
import {FailureError} from '../../domain/failure/failure.ts';
import {busyTimeoutMs, migrate, refuseNewerSchema} from './migrations.ts';
import {ensurePrivateFile, securePrivateFile} from './private-paths.ts';
import {asStorageFailure} from './storage-failure.ts';

type SqlRow = Record<string, SQLInputValue>;

/**
 * An open database. Each statement is prepared once. Every error is a `FailureError` that names the
 * path.
 */
export interface Database {
  readonly path: string;
  run(sql: string, ...values: SQLInputValue[]): {changes: number};
  /**
   * Runs a write with `RETURNING` and returns the row that it wrote; `get` and `all` are for
   * reading only.
   */
  runReturning(sql: string, ...values: SQLInputValue[]): SqlRow | undefined;
  get(sql: string, ...values: SQLInputValue[]): SqlRow | undefined;
  all(sql: string, ...values: SQLInputValue[]): SqlRow[];
  iterate(sql: string, ...values: SQLInputValue[]): Iterable<SqlRow>;
  transaction<T>(action: () => T): T;
  /**
   * Runs a reader of row values; a value that this program cannot have written means a damaged
   * file.
   */
  read<T>(reader: () => T): T;
  /**
   * Throws if the file was deleted or replaced: no process would ever read what is written to it
   * then.
   */
  checkThere(): void;
  close(): void;
}

/**
 * Opens the database and migrates its schema. WAL lets readers continue while another process
 * writes. With `synchronous=FULL` a write that has returned survives a power cut. `secure_delete`
 * overwrites tokens that were replaced.
 */
export function openDatabase(path: string): Database {
  return asStorageFailure(path, () => {
    ensurePrivateFile(path);
    for (const suffix of ['-wal', '-shm']) securePrivateFile(path + suffix);
    // The inode is read before the file is opened: a file that is replaced in between must count as
    // gone.
    const {ino} = statSync(path);
    const connection = new DatabaseSync(path, {timeout: busyTimeoutMs});
    try {
      refuseNewerSchema(connection, path);
      connection.exec(
        'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON;',
      );
      migrate(connection, path);
    } catch (error) {
      connection.close();
      throw error;
    }
    return wrap(connection, {path, ino});
  });
}

function wrap(connection: DatabaseSync, {path, ino}: {path: string; ino: number}): Database {
  const statements = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known) return known;
    const made = connection.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  // A schema that a newer program changed under an open database looks like damage to this program.
  const guarded = <T>(action: () => T): T => {
    try {
      return asStorageFailure(path, action);
    } catch (error) {
      if (isUnclear(error)) refuseNewerSchema(connection, path);
      throw error;
    }
  };
  const checkThere = (): void => {
    if (statSync(path, {throwIfNoEntry: false})?.ino === ino) return;
    throw new FailureError({kind: 'storage', problem: 'gone', path, detail: ''});
  };
  return {
    path,
    checkThere,
    run: (sql, ...values) =>
      guarded(() => {
        checkThere();
        return {changes: Number(prepare(sql).run(...values).changes)};
      }),
    runReturning: (sql, ...values) =>
      guarded(() => {
        checkThere();
        return prepare(sql).get(...values) as SqlRow | undefined;
      }),
    get: (sql, ...values) => guarded(() => prepare(sql).get(...values) as SqlRow | undefined),
    all: (sql, ...values) => guarded(() => prepare(sql).all(...values) as SqlRow[]),
    iterate: (sql, ...values) =>
      guardedRows(guarded, () => connection.prepare(sql).iterate(...values)),
    transaction: (action) =>
      guarded(() => {
        checkThere();
        return inTransaction(connection, action);
      }),
    read: (reader) => guarded(reader),
    close: () => connection.close(),
  };
}

function isUnclear(error: unknown): boolean {
  if (!(error instanceof FailureError) || error.failure.kind !== 'storage') return false;
  return error.failure.problem === 'damaged' || error.failure.problem === 'other';
}

/** Iterates with its own statement: the next use of a shared statement would rewind it. */
function* guardedRows(
  guarded: <T>(action: () => T) => T,
  start: () => Iterator<unknown>,
): Iterable<SqlRow> {
  const rows = guarded(start);
  try {
    for (;;) {
      const step = guarded(() => rows.next());
      if (step.done) return;
      yield step.value as SqlRow;
    }
  } finally {
    rows.return?.();
  }
}

function inTransaction<T>(connection: DatabaseSync, action: () => T): T {
  connection.exec('BEGIN IMMEDIATE');
  try {
    const value = action();
    connection.exec('COMMIT');
    return value;
  } catch (error) {
    if (connection.isTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

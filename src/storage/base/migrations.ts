import type {DatabaseSync} from 'node:sqlite';
import {FailureError} from '../../domain/failure/failure.ts';
import {schemaVersion, statementsSince} from '../schema/schema.ts';
import {isRowRefused} from './storage-failure.ts';

/** The time (ms) that another process may write before a statement is refused as busy. */
export const busyTimeoutMs = 5000;

/** Refuses a database of a newer program before anything in it is changed. */
export function refuseNewerSchema(connection: DatabaseSync, path: string): void {
  const version = readVersion(connection);
  if (version > schemaVersion) throw newerSchema(path, version);
}

/**
 * The time (ms) that another process may take to migrate the schema: some seconds for a million
 * memos.
 */
const migrationTimeoutMs = 60_000;

/**
 * Migrates the schema to the current version, one process at a time. A row that the statements of a
 * version refuse is damaged (`FailureError`): no older program wrote it.
 */
export function migrate(connection: DatabaseSync, path: string): void {
  if (readVersion(connection) === schemaVersion) return;
  connection.exec(`PRAGMA busy_timeout=${migrationTimeoutMs}; BEGIN IMMEDIATE`);
  try {
    // Another process may have migrated it first, even one of a newer program.
    refuseNewerSchema(connection, path);
    const version = readVersion(connection);
    for (const sql of statementsSince(version))
      change(connection, {sql, path, isNew: version === 0});
    connection.exec(`PRAGMA user_version=${schemaVersion}; COMMIT`);
  } catch (error) {
    if (connection.isTransaction) connection.exec('ROLLBACK');
    throw error;
  }
  connection.exec(`PRAGMA busy_timeout=${busyTimeoutMs}`);
}

function change(
  connection: DatabaseSync,
  {sql, path, isNew}: {sql: string; path: string; isNew: boolean},
): void {
  try {
    connection.exec(sql);
  } catch (error) {
    if (isNew || !isRowRefused(error)) throw error;
    const detail = error instanceof Error ? error.message : '';
    throw new FailureError({kind: 'storage', problem: 'damaged', path, detail});
  }
}

function readVersion(connection: DatabaseSync): number {
  return Number(connection.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
}

function newerSchema(path: string, version: number): FailureError {
  const detail = `${version} > ${schemaVersion}`;
  return new FailureError({kind: 'storage', problem: 'newer-schema', path, detail});
}

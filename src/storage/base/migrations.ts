import type {DatabaseSync} from 'node:sqlite';
import {FailureError} from '../../domain/failure/failure.ts';
import {schemaVersion, statementsSince} from '../schema/schema.ts';

/** Refuses a database of a newer program before anything in it is touched. */
export function refuseNewerSchema(connection: DatabaseSync, path: string): void {
  const version = readVersion(connection);
  if (version > schemaVersion) throw newerSchema(path, version);
}

/** Brings the schema up to date, one process at a time. */
export function migrate(connection: DatabaseSync, path: string): void {
  if (readVersion(connection) === schemaVersion) return;
  connection.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have been first, even one of a newer program.
    refuseNewerSchema(connection, path);
    for (const sql of statementsSince(readVersion(connection))) connection.exec(sql);
    connection.exec(`PRAGMA user_version=${schemaVersion}`);
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.isTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

function readVersion(connection: DatabaseSync): number {
  return Number(connection.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
}

function newerSchema(path: string, version: number): FailureError {
  const detail = `${version} > ${schemaVersion}`;
  return new FailureError({kind: 'storage', problem: 'newer-schema', path, detail});
}

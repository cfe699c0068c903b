import type {DatabaseSync} from 'node:sqlite';
import {FailureError} from '../domain/failure.ts';

/** Each step raises `user_version` by one; a step that was released is never edited. */
const steps: readonly string[] = [
  `
  CREATE TABLE app (
    rest_api_key TEXT PRIMARY KEY,
    client_secret TEXT
  ) STRICT;
  CREATE TABLE session (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    rest_api_key TEXT NOT NULL,
    access_token TEXT NOT NULL,
    access_token_expires_at INTEGER,
    access_token_issued_at INTEGER,
    refresh_token TEXT,
    refresh_token_expires_at INTEGER,
    refresh_token_issued_at INTEGER,
    scopes TEXT NOT NULL,
    last_refreshed_at INTEGER,
    account_id TEXT,
    nickname TEXT
  ) STRICT;
  CREATE TABLE memo (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    link_url TEXT NOT NULL,
    button_title TEXT,
    status TEXT NOT NULL CHECK (status IN ('queued', 'sending', 'sent', 'failed', 'unknown')),
    parts TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    sent_at INTEGER,
    next_attempt_at INTEGER,
    attempts INTEGER NOT NULL DEFAULT 0,
    failure TEXT,
    owner TEXT
  ) STRICT;
  CREATE INDEX memo_status ON memo (status, sequence);
  CREATE INDEX memo_created ON memo (created_at);
  CREATE TABLE draft (
    owner TEXT PRIMARY KEY,
    text TEXT NOT NULL,
    updated_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE pause (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    until INTEGER NOT NULL,
    cause TEXT NOT NULL
  ) STRICT;
  CREATE TABLE probe (only INTEGER PRIMARY KEY CHECK (only = 1), filler BLOB) STRICT;
  `,
];

/** Schema version that this program writes. */
export const schemaVersion = steps.length;

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
    for (const step of steps.slice(readVersion(connection))) connection.exec(step);
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

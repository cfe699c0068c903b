import type {DatabaseSync} from 'node:sqlite';
import {FailureError} from '../../domain/failure/failure.ts';
import {draftSchema} from '../schema/draft-schema.ts';
import {keptDraftSchema} from '../schema/kept-draft-schema.ts';
import {linkDomainSchema} from '../schema/link-domain-schema.ts';
import {memoBlockSchema} from '../schema/memo-block-schema.ts';
import {memoCountSchema} from '../schema/memo-count-schema.ts';
import {memoErasureSchema} from '../schema/memo-erasure-schema.ts';
import {memoSchema} from '../schema/memo-schema.ts';
import {memoSetbackSchema} from '../schema/memo-setback-schema.ts';
import {memoTagSchema} from '../schema/memo-tag-schema.ts';
import {refreshLogSchema} from '../schema/refresh-log-schema.ts';
import {scheduleSchema} from '../schema/schedule-schema.ts';
import {sendKeySchema} from '../schema/send-key-schema.ts';
import {sendingSchema} from '../schema/sending-schema.ts';
import {sessionSchema} from '../schema/session-schema.ts';
import {warningSchema} from '../schema/warning-schema.ts';

/** Each step raises `user_version` by one; a step that was released is never edited. */
const steps: readonly string[] = [
  [
    sessionSchema,
    memoSchema,
    memoCountSchema,
    memoTagSchema,
    memoErasureSchema,
    memoSetbackSchema,
    memoBlockSchema,
    draftSchema,
    keptDraftSchema,
    sendingSchema,
    scheduleSchema,
    linkDomainSchema,
    sendKeySchema,
    warningSchema,
    refreshLogSchema,
  ].join('\n'),
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

import type {SchemaVersion, StoredRow} from './schema-version.ts';
import {version1} from './version-1.ts';
import {version2} from './version-2.ts';
import {version3} from './version-3.ts';
import {version4} from './version-4.ts';
import {version5} from './version-5.ts';
import {version6} from './version-6.ts';
import {version7} from './version-7.ts';
import {version8} from './version-8.ts';
import {version9} from './version-9.ts';
import {version10} from './version-10.ts';
import {version11} from './version-11.ts';

/** Each step raises `user_version` by one; a released step is never edited. */
const versions: readonly SchemaVersion[] = [
  version1,
  version2,
  version3,
  version4,
  version5,
  version6,
  version7,
  version8,
  version9,
  version10,
  version11,
];

/** The schema version that this program writes. */
export const schemaVersion = versions.length;

/** The statements that migrate a database from a version to the current one, in order. */
export function statementsSince(version: number): readonly string[] {
  return versions.slice(version).map(({sql}) => sql);
}

/**
 * Converts a row of any version to the current version. The version of a damaged database may be
 * unknown: each lift recognizes by the columns whether a row needs it, and returns any other row
 * unchanged.
 */
export function liftRow(table: string, row: StoredRow): StoredRow {
  return versions.reduce((lifted, {lift}) => lift[table]?.(lifted) ?? lifted, row);
}

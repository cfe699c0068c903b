import type {SchemaVersion, StoredRow} from './schema-version.ts';
import {version1} from './version-1.ts';
import {version2} from './version-2.ts';

/** Each step raises `user_version` by one; a step that was released is never edited. */
const versions: readonly SchemaVersion[] = [version1, version2];

/** Schema version that this program writes. */
export const schemaVersion = versions.length;

/** What brings a database of a version up to date, in order. */
export function statementsSince(version: number): readonly string[] {
  return versions.slice(version).map(({sql}) => sql);
}

/**
 * A row of a table in any version as it is now. The version of a damaged database may not be known:
 * each lift tells by the columns whether a row needs it, and leaves any other as it is.
 */
export function liftRow(table: string, row: StoredRow): StoredRow {
  return versions.reduce((lifted, {lift}) => lift[table]?.(lifted) ?? lifted, row);
}

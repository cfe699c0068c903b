import type {SQLInputValue} from 'node:sqlite';

export type StoredRow = Record<string, SQLInputValue>;

/** One step forward: how a database of the version before becomes one of this version. */
export interface SchemaVersion {
  /** Statements that change the tables and every row in them. */
  readonly sql: string;
  /** The same for single rows, by table, where they are saved out of a damaged database. */
  readonly lift: Readonly<Record<string, (row: StoredRow) => StoredRow>>;
}

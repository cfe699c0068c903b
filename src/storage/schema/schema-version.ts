import type {SQLInputValue} from 'node:sqlite';

export type StoredRow = Record<string, SQLInputValue>;

/** One step: how a database of the previous version becomes one of this version. */
export interface SchemaVersion {
  /** Statements that change the tables and all rows in them. */
  readonly sql: string;
  /**
   * The same change for single rows, by table, for rows that are salvaged from a damaged database.
   */
  readonly lift: Readonly<Record<string, (row: StoredRow) => StoredRow>>;
}

import type {SchemaVersion} from './schema-version.ts';

/** Adds friends, and the receivers of a memo. */
export const version11: SchemaVersion = {
  sql: '',
  lift: {},
};

import type {SchemaVersion} from './schema-version.ts';

/** Adds what programs send through it: how often, and the notes that wait to be gathered. */
export const version9: SchemaVersion = {
  sql: '',
  lift: {},
};

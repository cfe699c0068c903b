import type {SchemaVersion} from './schema-version.ts';

/** Adds reminders in the calendar. */
export const version10: SchemaVersion = {
  sql: '',
  lift: {},
};

import type {SQLInputValue} from 'node:sqlite';
import type {SchemaVersion} from './schema-version.ts';

/**
 * Adds to a schedule the time at which a user last made, timed or resumed it. For older schedules
 * it is the time up to which the older program had decided what to send.
 */
export const version3: SchemaVersion = {
  sql: `
ALTER TABLE schedule ADD COLUMN set_at INTEGER NOT NULL DEFAULT 0;
UPDATE schedule SET set_at = max(created_at, computed_at);
`,
  lift: {
    schedule: (row) =>
      'computed_at' in row && !('set_at' in row)
        ? {...row, set_at: later(row['created_at'], row['computed_at'])}
        : row,
  },
};

/** A value that is no number becomes null, which the reader of the row refuses. */
function later(created?: SQLInputValue, computed?: SQLInputValue): SQLInputValue {
  if (typeof created !== 'number' || typeof computed !== 'number') return null;
  return Math.max(created, computed);
}

import type {SchemaVersion} from './schema-version.ts';

/**
 * Adds what distinguishes a database from an earlier copy of it: a number that each claim of a memo
 * increases, and the place at which the database was used.
 */
export const version5: SchemaVersion = {
  sql: `
-- \`turn\` increases with each claim of a memo, maintained by a trigger. \`place\` is the machine and
-- path of the database. Not recovered from a damaged database.
CREATE TABLE lineage (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  turn INTEGER NOT NULL,
  place TEXT
) STRICT;
INSERT INTO lineage VALUES (1, 0, NULL);
CREATE TRIGGER memo_claimed AFTER UPDATE OF status ON memo
WHEN OLD.status = 'queued' AND NEW.status = 'sending' BEGIN
  UPDATE lineage SET turn = turn + 1;
END;
`,
  lift: {},
};

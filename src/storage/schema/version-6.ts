import type {SchemaVersion} from './schema-version.ts';

/** Adds the items that were sent under a key, and the result of a command that has nothing new. */
export const version6: SchemaVersion = {
  sql: `
-- Items that memos have sent under a key, as hashes; \`number\` increases each time an item is
-- listed again. The newest of each key are kept.
CREATE TABLE sent_item (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  hash TEXT NOT NULL,
  memo_id TEXT NOT NULL,
  UNIQUE (key, hash)
) STRICT;
CREATE INDEX sent_item_newest ON sent_item (key, number);

-- SQLite cannot change the states that a column accepts.
CREATE TABLE occurrence_6 (
  schedule_id TEXT NOT NULL REFERENCES schedule (id) ON DELETE CASCADE,
  due_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN
    ('running', 'queued', 'skipped', 'crowded', 'empty', 'unchanged', 'failed', 'broken-off')),
  claimed_at INTEGER NOT NULL,
  owner TEXT,
  memo_id TEXT,
  failure TEXT,
  PRIMARY KEY (schedule_id, due_at)
) STRICT;
INSERT INTO occurrence_6 SELECT * FROM occurrence;
DROP TABLE occurrence;
ALTER TABLE occurrence_6 RENAME TO occurrence;
CREATE INDEX occurrence_running ON occurrence (schedule_id) WHERE state = 'running';
`,
  lift: {},
};

import type {SchemaVersion} from './schema-version.ts';

/**
 * Adds what programs send through it: how often, the notes that wait to be sent together, and the
 * keys of the schedules that they add.
 */
export const version9: SchemaVersion = {
  sql: `
-- The memos that programs gave in the last day, for their limits; not recovered from a damaged
-- database.
CREATE TABLE program_memo (
  source TEXT NOT NULL,
  accepted_at INTEGER NOT NULL,
  memo_id TEXT NOT NULL
) STRICT;
CREATE INDEX program_memo_recent ON program_memo (source, accepted_at);

-- The schedule that was added under a key.
CREATE TABLE schedule_key (
  key TEXT PRIMARY KEY,
  schedule_id TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

-- Notes of programs that wait to be sent together; \`release_at\`: when, at the earliest.
CREATE TABLE gathered_note (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  source TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  release_at INTEGER NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('quiet', 'normal', 'ring')),
  headline TEXT NOT NULL,
  text TEXT NOT NULL,
  link TEXT,
  buttons TEXT NOT NULL
) STRICT;
CREATE INDEX gathered_note_release ON gathered_note (source, release_at, level);
`,
  lift: {},
};

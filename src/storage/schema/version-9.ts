import type {SchemaVersion} from './schema-version.ts';

/** Adds what programs send through it: how often, and the keys of the schedules that they add. */
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
`,
  lift: {},
};

/**
 * Schedules, and each of their times that was taken in hand: that it is there once is what keeps two
 * processes from sending it twice.
 */
export const scheduleSchema = `
CREATE TABLE schedule (
  id TEXT PRIMARY KEY,
  rule TEXT NOT NULL,
  zone TEXT NOT NULL,
  until INTEGER,
  missed TEXT NOT NULL CHECK (missed IN ('skip', 'once')),
  job TEXT NOT NULL,
  link TEXT,
  button_title TEXT,
  is_paused INTEGER NOT NULL DEFAULT 0 CHECK (is_paused IN (0, 1)),
  created_at INTEGER NOT NULL,
  next_at INTEGER,
  computed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX schedule_next ON schedule (next_at);
CREATE TABLE occurrence (
  schedule_id TEXT NOT NULL REFERENCES schedule (id) ON DELETE CASCADE,
  due_at INTEGER NOT NULL,
  state TEXT NOT NULL
    CHECK (state IN ('running', 'queued', 'skipped', 'crowded', 'empty', 'failed', 'broken-off')),
  claimed_at INTEGER NOT NULL,
  owner TEXT,
  memo_id TEXT,
  failure TEXT,
  PRIMARY KEY (schedule_id, due_at)
) STRICT;
CREATE INDEX occurrence_running ON occurrence (schedule_id) WHERE state = 'running';
`;

import type {SchemaVersion, StoredRow} from './schema-version.ts';

/** Adds reminders in the calendar, and whether one follows a text that is being written. */
export const version10: SchemaVersion = {
  sql: `
-- Reminders in Kakao's calendar. \`at\` is null until the memo that a reminder waits for is sent;
-- \`rule\` is JSON. There is at most one for each memo.
CREATE TABLE reminder (
  id TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  at INTEGER,
  zone TEXT NOT NULL,
  rule TEXT,
  recurrence TEXT,
  until INTEGER,
  intent TEXT NOT NULL CHECK (intent IN ('create', 'update', 'remove')),
  state TEXT NOT NULL
    CHECK (state IN ('waiting', 'queued', 'asking', 'unknown', 'set', 'failed')),
  memo_id TEXT UNIQUE,
  calendar_id TEXT,
  event_id TEXT,
  account_id TEXT,
  failure TEXT,
  attempts INTEGER NOT NULL,
  asked_at INTEGER,
  next_attempt_at INTEGER,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX reminder_open ON reminder (state, next_attempt_at)
  WHERE state IN ('queued', 'asking', 'unknown');

-- The calendar that was made for each account.
CREATE TABLE reminder_calendar (account_id TEXT PRIMARY KEY, calendar_id TEXT NOT NULL) STRICT;

-- A reminder is due from the write that marks its memo as sent, and goes with a memo that is not.
CREATE TRIGGER memo_rings AFTER UPDATE OF status ON memo
WHEN NEW.status = 'sent' AND OLD.status <> 'sent' BEGIN
  UPDATE reminder SET state = 'queued' WHERE memo_id = NEW.id AND state = 'waiting';
END;
CREATE TRIGGER memo_rings_not AFTER DELETE ON memo WHEN OLD.status <> 'sent' BEGIN
  DELETE FROM reminder WHERE memo_id = OLD.id AND state = 'waiting';
END;

-- Whether a reminder follows the memo.
ALTER TABLE draft ADD COLUMN rings INTEGER NOT NULL DEFAULT 0;
ALTER TABLE kept_draft ADD COLUMN rings INTEGER NOT NULL DEFAULT 0;
`,
  lift: {draft: withRings, kept_draft: withRings},
};

function withRings(row: StoredRow): StoredRow {
  return 'rings' in row ? row : {...row, rings: 0};
}

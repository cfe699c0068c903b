/**
 * Every memo on record, whatever its state. `tags`: a JSON list of those written in the text and
 * those given to it later; `source_id`: the memo that it was made from, which may be gone;
 * `forgets_text`: 1 where the text is erased once it is sent.
 */
export const memoSchema = `
CREATE TABLE memo (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  link_url TEXT NOT NULL,
  button_title TEXT,
  status TEXT NOT NULL CHECK (status IN ('queued', 'sending', 'sent', 'failed', 'unknown')),
  parts TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  sent_at INTEGER,
  next_attempt_at INTEGER,
  attempts INTEGER NOT NULL DEFAULT 0,
  failure TEXT,
  owner TEXT,
  tags TEXT NOT NULL DEFAULT '[]',
  pinned_at INTEGER,
  source_id TEXT,
  forgets_text INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX memo_status ON memo (status, sequence);
CREATE INDEX memo_created ON memo (created_at);
CREATE INDEX memo_pinned ON memo (sequence) WHERE pinned_at IS NOT NULL;
CREATE INDEX memo_source ON memo (source_id) WHERE source_id IS NOT NULL;
`;

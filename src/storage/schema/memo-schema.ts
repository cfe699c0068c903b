/** Every memo on record, whatever its state. */
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
  owner TEXT
) STRICT;
CREATE INDEX memo_status ON memo (status, sequence);
CREATE INDEX memo_created ON memo (created_at);
`;

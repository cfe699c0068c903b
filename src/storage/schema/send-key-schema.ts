/**
 * Names that scripts give to what they send. `previous_hash` is of the text that counts when the
 * memo of this row comes to nothing.
 */
export const sendKeySchema = `
CREATE TABLE send_key (
  kind TEXT NOT NULL CHECK (kind IN ('idempotency', 'change')),
  key TEXT NOT NULL,
  memo_id TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  previous_hash TEXT,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (kind, key)
) STRICT;
`;

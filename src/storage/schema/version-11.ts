import type {SchemaVersion, StoredRow} from './schema-version.ts';

/** Adds friends, the receivers of a memo, and the names of those that a text was written for. */
export const version11: SchemaVersion = {
  sql: `
-- The friends that the user has written to, by Kakao's id for them; the list of all friends is
-- never stored. Erased at the end of the login.
CREATE TABLE friend (
  uuid TEXT PRIMARY KEY,
  -- As it was when the user chose it.
  name TEXT NOT NULL,
  written_at INTEGER NOT NULL
) STRICT;

-- JSON: the friends that the memo was sent to, by name, and the outcome for each; null for a memo
-- to the user's own chatroom. In the row of the memo, so that one statement records a part together
-- with its receiver, and without ids, so that nothing has to be erased here.
ALTER TABLE memo ADD COLUMN receivers TEXT;
CREATE INDEX memo_to_friends ON memo (sequence) WHERE receivers IS NOT NULL;

-- Only what is queued is sent by itself. A message to a friend is sent by a person, so it is never
-- queued, no matter what asks for it.
CREATE TRIGGER memo_to_friends_added BEFORE INSERT ON memo
WHEN NEW.receivers IS NOT NULL AND NEW.status = 'queued' BEGIN
  SELECT RAISE(ABORT, 'a memo to friends cannot be queued');
END;
CREATE TRIGGER memo_to_friends_queued BEFORE UPDATE OF status, receivers ON memo
WHEN NEW.receivers IS NOT NULL AND NEW.status = 'queued' BEGIN
  SELECT RAISE(ABORT, 'a memo to friends cannot be queued');
END;

-- JSON: the names of the friends that a text was written for; null if there are none.
ALTER TABLE draft ADD COLUMN meant_for TEXT;
ALTER TABLE kept_draft ADD COLUMN meant_for TEXT;
`,
  lift: {memo: withReceivers, draft: withMeantFor, kept_draft: withMeantFor},
};

function withMeantFor(row: StoredRow): StoredRow {
  return 'meant_for' in row ? row : {...row, meant_for: null};
}

function withReceivers(row: StoredRow): StoredRow {
  return 'receivers' in row ? row : {...row, receivers: null};
}

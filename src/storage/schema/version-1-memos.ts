/** Memos, and the tables that triggers derive from them, in the first schema. */
export const memoTables = `
-- All stored memos, in any state. \`tags\`: a JSON list of the tags in the text and those added
-- later; \`source_id\`: the memo that this one was made from, which may have been deleted;
-- \`forgets_text\`: 1 if the text is erased once it is sent.
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

-- The number of memos in each state, maintained by triggers: counting a million takes
-- milliseconds, and the counts are read after every change.
CREATE TABLE memo_count (status TEXT PRIMARY KEY, n INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO memo_count VALUES ('queued', 0), ('sending', 0), ('sent', 0), ('failed', 0), ('unknown', 0);
CREATE TRIGGER memo_counted AFTER INSERT ON memo BEGIN
  UPDATE memo_count SET n = n + 1 WHERE status = NEW.status;
END;
CREATE TRIGGER memo_uncounted AFTER DELETE ON memo BEGIN
  UPDATE memo_count SET n = n - 1 WHERE status = OLD.status;
END;
CREATE TRIGGER memo_recounted AFTER UPDATE OF status ON memo WHEN OLD.status <> NEW.status BEGIN
  UPDATE memo_count SET n = n - 1 WHERE status = OLD.status;
  UPDATE memo_count SET n = n + 1 WHERE status = NEW.status;
END;

-- The memos of each tag, maintained by triggers from the memos' tags.
CREATE TABLE memo_tag (
  tag TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  PRIMARY KEY (tag, sequence)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER memo_tagged AFTER INSERT ON memo WHEN NEW.tags <> '[]' BEGIN
  INSERT OR IGNORE INTO memo_tag SELECT value, NEW.sequence FROM json_each(NEW.tags);
END;
CREATE TRIGGER memo_untagged AFTER DELETE ON memo WHEN OLD.tags <> '[]' BEGIN
  DELETE FROM memo_tag
    WHERE sequence = OLD.sequence AND tag IN (SELECT value FROM json_each(OLD.tags));
END;
CREATE TRIGGER memo_retagged AFTER UPDATE OF tags ON memo WHEN OLD.tags <> NEW.tags BEGIN
  DELETE FROM memo_tag
    WHERE sequence = OLD.sequence AND tag IN (SELECT value FROM json_each(OLD.tags));
  INSERT OR IGNORE INTO memo_tag SELECT value, NEW.sequence FROM json_each(NEW.tags);
END;

-- Erases the text of a memo that must leave none behind, in the statement that records it as
-- sent: a kill cannot come in between. Until then the text is needed, or it could be lost unsent.
CREATE TRIGGER memo_erased AFTER UPDATE OF status ON memo
WHEN NEW.forgets_text = 1 AND NEW.status = 'sent' BEGIN
  UPDATE memo SET text = '', link_url = '', button_title = NULL, tags = '[]', failure = NULL,
    parts = (SELECT json_group_array(json_set(value, '$.text', '')) FROM json_each(NEW.parts))
    WHERE sequence = NEW.sequence;
END;

-- Failed attempts to send a memo, maintained by a trigger from the recorded outcomes: the memo
-- itself has only the last one. Deleted with the memo, and with the text of a memo that must leave
-- none behind.
CREATE TABLE memo_setback (
  number INTEGER PRIMARY KEY,
  sequence INTEGER NOT NULL,
  ended_at INTEGER NOT NULL,
  failure TEXT NOT NULL
) STRICT;
CREATE INDEX memo_setback_of ON memo_setback (sequence, number);
CREATE TRIGGER memo_set_back AFTER UPDATE OF status ON memo
WHEN OLD.status = 'sending' AND NEW.status <> 'sending' AND NEW.failure IS NOT NULL BEGIN
  INSERT INTO memo_setback (sequence, ended_at, failure)
    VALUES (NEW.sequence, CAST(unixepoch('subsec') * 1000 AS INTEGER), NEW.failure);
  DELETE FROM memo_setback WHERE sequence = NEW.sequence AND number <= (
    SELECT number FROM memo_setback WHERE sequence = NEW.sequence
    ORDER BY number DESC LIMIT 1 OFFSET 20);
END;
CREATE TRIGGER memo_setbacks_left AFTER DELETE ON memo WHEN OLD.attempts > 0 BEGIN
  DELETE FROM memo_setback WHERE sequence = OLD.sequence;
END;
CREATE TRIGGER memo_setbacks_erased AFTER UPDATE OF status ON memo
WHEN NEW.forgets_text = 1 AND NEW.status = 'sent' BEGIN
  DELETE FROM memo_setback WHERE sequence = NEW.sequence;
END;

-- Search texts of hundreds of memos in one row, so that a search reads few rows. Written by
-- searches, not by the processes that send: a trigger deletes a block that a change makes stale,
-- and the next search rebuilds it. A block has all memos from \`first\` to \`last\`; none overlap.
CREATE TABLE memo_block (
  first INTEGER PRIMARY KEY,
  last INTEGER NOT NULL,
  earliest INTEGER NOT NULL,
  latest INTEGER NOT NULL,
  content BLOB NOT NULL
) STRICT;
CREATE TRIGGER memo_block_entered AFTER INSERT ON memo BEGIN
  DELETE FROM memo_block
    WHERE first = (SELECT max(first) FROM memo_block WHERE first <= NEW.sequence)
    AND last >= NEW.sequence;
END;
CREATE TRIGGER memo_block_left AFTER DELETE ON memo BEGIN
  DELETE FROM memo_block
    WHERE first = (SELECT max(first) FROM memo_block WHERE first <= OLD.sequence)
    AND last >= OLD.sequence;
END;
CREATE TRIGGER memo_block_changed AFTER UPDATE OF text, tags, created_at ON memo BEGIN
  DELETE FROM memo_block
    WHERE first = (SELECT max(first) FROM memo_block WHERE first <= OLD.sequence)
    AND last >= OLD.sequence;
END;
`;

import type {SchemaVersion} from './schema-version.ts';

/** Whether any memo that is not sent yet shows the picture of the outer row. */
const isUnsent = `EXISTS (SELECT 1 FROM memo_picture JOIN memo USING (sequence)
    WHERE memo_picture.hash = picture_bytes.hash AND memo.status <> 'sent')`;

/** The hashes in the contents of a memo before and after a change. */
const hashesBefore = `SELECT value ->> '$.hash' FROM json_each(OLD.content, '$.pictures')`;
const hashesAfter = `SELECT value ->> '$.hash', NEW.sequence FROM json_each(NEW.content, '$.pictures')`;

/** Adds the pictures of this computer that memos show. */
export const version7: SchemaVersion = {
  sql: `
-- Pictures that a memo which is not sent yet shows, by the SHA-256 of their bytes (hex).
CREATE TABLE picture_bytes (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;

-- The addresses at which Kakao has shown a picture; kept while any memo shows it.
CREATE TABLE picture_address (
  hash TEXT NOT NULL,
  uploaded_at INTEGER NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY (hash, uploaded_at)
) STRICT;

-- The memos that show each picture, maintained by triggers from the memos' contents.
CREATE TABLE memo_picture (
  hash TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  PRIMARY KEY (hash, sequence)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER memo_pictured AFTER INSERT ON memo WHEN instr(NEW.content, '"pictures"') > 0 BEGIN
  INSERT OR IGNORE INTO memo_picture ${hashesAfter};
END;
CREATE TRIGGER memo_unpictured AFTER DELETE ON memo WHEN instr(OLD.content, '"pictures"') > 0 BEGIN
  DELETE FROM memo_picture WHERE sequence = OLD.sequence AND hash IN (${hashesBefore});
END;
CREATE TRIGGER memo_repictured AFTER UPDATE OF content ON memo
WHEN OLD.content <> NEW.content AND instr(OLD.content || NEW.content, '"pictures"') > 0 BEGIN
  INSERT OR IGNORE INTO memo_picture ${hashesAfter};
  DELETE FROM memo_picture WHERE sequence = OLD.sequence AND hash IN (${hashesBefore})
    AND hash NOT IN (SELECT value ->> '$.hash' FROM json_each(NEW.content, '$.pictures'));
END;

-- Erases the bytes in the statement after which no unsent memo shows the picture: a kill cannot
-- come in between.
CREATE TRIGGER picture_sent AFTER UPDATE OF status ON memo
WHEN NEW.status = 'sent' AND instr(OLD.content, '"pictures"') > 0 BEGIN
  DELETE FROM picture_bytes WHERE hash IN (${hashesBefore}) AND NOT ${isUnsent};
END;
CREATE TRIGGER picture_left AFTER DELETE ON memo_picture BEGIN
  DELETE FROM picture_bytes WHERE hash = OLD.hash AND NOT ${isUnsent};
  DELETE FROM picture_address
    WHERE hash = OLD.hash AND NOT EXISTS (SELECT 1 FROM memo_picture WHERE hash = OLD.hash);
END;

-- An attempt fails before the memo is claimed, too, if a picture cannot be uploaded.
DROP TRIGGER memo_set_back;
CREATE TRIGGER memo_set_back AFTER UPDATE OF status ON memo
WHEN NEW.failure IS NOT NULL AND NEW.status <> 'sending'
AND (OLD.status = 'sending' OR NEW.attempts > OLD.attempts) BEGIN
  INSERT INTO memo_setback (sequence, ended_at, failure)
    VALUES (NEW.sequence, CAST(unixepoch('subsec') * 1000 AS INTEGER), NEW.failure);
  DELETE FROM memo_setback WHERE sequence = NEW.sequence AND number <= (
    SELECT number FROM memo_setback WHERE sequence = NEW.sequence
    ORDER BY number DESC LIMIT 1 OFFSET 20);
END;
`,
  lift: {},
};

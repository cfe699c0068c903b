/** Kept of one memo: the newest tell why it came late or not at all. */
const most = 20;

/**
 * The attempts to send a memo that did not succeed, kept by a trigger from the outcome that is
 * recorded: the memo itself only knows the last. Goes with the memo, and with the text of one that
 * is to leave none behind.
 */
export const memoSetbackSchema = `
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
    ORDER BY number DESC LIMIT 1 OFFSET ${most});
END;
CREATE TRIGGER memo_setbacks_left AFTER DELETE ON memo WHEN OLD.attempts > 0 BEGIN
  DELETE FROM memo_setback WHERE sequence = OLD.sequence;
END;
CREATE TRIGGER memo_setbacks_erased AFTER UPDATE OF status ON memo
WHEN NEW.forgets_text = 1 AND NEW.status = 'sent' BEGIN
  DELETE FROM memo_setback WHERE sequence = NEW.sequence;
END;
`;

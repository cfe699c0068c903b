/**
 * How many memos are in each state, kept by triggers: counting a million takes milliseconds, and
 * they are asked for after every change.
 */
export const memoCountSchema = `
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
`;

/** The memos of each tag, kept by triggers from the tags of the memos. */
export const memoTagSchema = `
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
`;

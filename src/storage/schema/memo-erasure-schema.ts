/**
 * A memo that is to leave no text behind loses it in the very statement that records it as sent:
 * no kill comes in between. Until then the text is needed, or it could be lost unsent.
 */
export const memoErasureSchema = `
CREATE TRIGGER memo_erased AFTER UPDATE OF status ON memo
WHEN NEW.forgets_text = 1 AND NEW.status = 'sent' BEGIN
  UPDATE memo SET text = '', link_url = '', button_title = NULL, tags = '[]', failure = NULL,
    parts = (SELECT json_group_array(json_set(value, '$.text', '')) FROM json_each(NEW.parts))
    WHERE sequence = NEW.sequence;
END;
`;

import type {SQLInputValue} from 'node:sqlite';
import type {SchemaVersion} from './schema-version.ts';

/**
 * Replaces the link of a memo, its only content so far, by one JSON column for everything except
 * the text (`content`, with its kind first). An erased memo keeps its kind.
 */
export const version2: SchemaVersion = {
  sql: `
DROP TRIGGER memo_erased;
ALTER TABLE memo RENAME COLUMN link_url TO content;
UPDATE memo SET content = json_object('kind', 'text', 'link', content, 'button', button_title);
ALTER TABLE memo DROP COLUMN button_title;
CREATE TRIGGER memo_erased AFTER UPDATE OF status ON memo
WHEN NEW.forgets_text = 1 AND NEW.status = 'sent' BEGIN
  UPDATE memo SET text = '', tags = '[]', failure = NULL,
    content = json_object('kind',
      iif(json_valid(NEW.content), NEW.content ->> '$.kind', 'text'), 'erased', json('true')),
    parts = (SELECT json_group_array(json_set(value, '$.text', '')) FROM json_each(NEW.parts))
    WHERE sequence = NEW.sequence;
END;
`,
  lift: {
    memo: ({link_url: link, button_title: button, ...row}) =>
      link === undefined ? row : {...row, content: contentOf(link, button ?? null)},
  },
};

/** A value that no program wrote becomes null, which the reader of the row refuses. */
function contentOf(link: SQLInputValue, button: SQLInputValue): SQLInputValue {
  if (typeof link !== 'string' || (button !== null && typeof button !== 'string')) return null;
  return JSON.stringify({kind: 'text', link, button});
}

import type {SQLInputValue} from 'node:sqlite';
import type {SchemaVersion} from './schema-version.ts';

/**
 * A memo has one JSON column of what it holds besides its text (`content`), in which a link was all
 * that there was. Erasing a memo leaves the kind of its content and empties every other member.
 */
export const version2: SchemaVersion = {
  sql: `
ALTER TABLE memo ADD COLUMN content TEXT NOT NULL DEFAULT '';
UPDATE memo SET content = json_object('kind', 'text', 'link', link_url, 'button', button_title);
DROP TRIGGER memo_erased;
ALTER TABLE memo DROP COLUMN link_url;
ALTER TABLE memo DROP COLUMN button_title;
CREATE TRIGGER memo_erased AFTER UPDATE OF status ON memo
WHEN NEW.forgets_text = 1 AND NEW.status = 'sent' BEGIN
  UPDATE memo SET text = '', tags = '[]', failure = NULL,
    content = json_object('kind', NEW.content ->> '$.kind'),
    parts = (SELECT json_group_array(json_set(value, '$.text', '')) FROM json_each(NEW.parts))
    WHERE sequence = NEW.sequence;
END;
`,
  lift: {
    memo: ({link_url, button_title, ...row}) =>
      link_url === undefined ? row : {...row, content: contentOf(link_url, button_title ?? null)},
  },
};

function contentOf(link: SQLInputValue, button: SQLInputValue): string {
  return JSON.stringify({kind: 'text', link, button});
}

import type {SchemaVersion, StoredRow} from './schema-version.ts';

/** Adds the picture of a text that is being written. */
export const version8: SchemaVersion = {
  sql: `
-- JSON: the file or address, and what was known of the picture when it was attached.
ALTER TABLE draft ADD COLUMN picture TEXT;
ALTER TABLE kept_draft ADD COLUMN picture TEXT;
`,
  lift: {draft: withPicture, kept_draft: withPicture},
};

function withPicture(row: StoredRow): StoredRow {
  return 'picture' in row ? row : {...row, picture: null};
}

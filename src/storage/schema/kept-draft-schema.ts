/** Texts that are kept for another time; without a link it is the default one. */
export const keptDraftSchema = `
CREATE TABLE kept_draft (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  link_url TEXT,
  button_title TEXT,
  origin TEXT NOT NULL CHECK (origin IN ('aside', 'cleared', 'left')),
  kept_at INTEGER NOT NULL
) STRICT;
CREATE INDEX kept_draft_kept ON kept_draft (kept_at);
CREATE INDEX kept_draft_origin ON kept_draft (origin, kept_at);
`;

/** Texts being written, by the process that writes; without a link it is the default one. */
export const draftSchema = `
CREATE TABLE draft (
  owner TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  link_url TEXT,
  button_title TEXT,
  updated_at INTEGER NOT NULL
) STRICT;
`;

/** Texts being written, by the process that writes. */
export const draftSchema = `
CREATE TABLE draft (
  owner TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
`;

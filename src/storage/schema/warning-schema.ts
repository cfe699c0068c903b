/** What a person was warned of last, so that each warning is said once; not worth rescuing. */
export const warningSchema = `
CREATE TABLE warning (
  name TEXT PRIMARY KEY,
  mark TEXT NOT NULL
) STRICT;
`;

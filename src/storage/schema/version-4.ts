import type {SchemaVersion} from './schema-version.ts';

/** Adds the logins that one process begins and another completes. */
export const version4: SchemaVersion = {
  sql: `
-- Login addresses that wait for their code; a used one has lost its verifier. Not recovered from a
-- damaged database.
CREATE TABLE pending_login (
  state TEXT PRIMARY KEY,
  rest_api_key TEXT NOT NULL,
  redirect_uri TEXT NOT NULL,
  code_verifier TEXT,
  started_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  is_used INTEGER NOT NULL DEFAULT 0 CHECK (is_used IN (0, 1))
) STRICT;
`,
  lift: {},
};

/** The one login, and the client secrets by REST API key. */
export const sessionSchema = `
CREATE TABLE app (
  rest_api_key TEXT PRIMARY KEY,
  client_secret TEXT
) STRICT;
CREATE TABLE session (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  rest_api_key TEXT NOT NULL,
  access_token TEXT NOT NULL,
  access_token_expires_at INTEGER,
  access_token_issued_at INTEGER,
  refresh_token TEXT,
  refresh_token_expires_at INTEGER,
  refresh_token_issued_at INTEGER,
  scopes TEXT NOT NULL,
  last_refreshed_at INTEGER,
  account_id TEXT,
  nickname TEXT
) STRICT;
`;

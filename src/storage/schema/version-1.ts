import type {SchemaVersion} from './schema-version.ts';
import {memoTables} from './version-1-memos.ts';

const loginTables = `
-- The login (a single row), and client secrets by REST API key.
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

/** Drafts, schedules, and the state of sending. */
const otherTables = `
-- Texts being written, by process; without a link the default link applies.
CREATE TABLE draft (
  owner TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  link_url TEXT,
  button_title TEXT,
  updated_at INTEGER NOT NULL
) STRICT;

-- Saved drafts; without a link the default link applies.
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

-- The reason why sending is paused, and a row that proves that the disk can be written.
CREATE TABLE pause (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  until INTEGER NOT NULL,
  cause TEXT NOT NULL
) STRICT;
CREATE TABLE probe (only INTEGER PRIMARY KEY CHECK (only = 1), filler BLOB) STRICT;

-- Schedules, and each of their times that was claimed: its primary key is what keeps two processes
-- from sending it twice.
CREATE TABLE schedule (
  id TEXT PRIMARY KEY,
  rule TEXT NOT NULL,
  zone TEXT NOT NULL,
  until INTEGER,
  missed TEXT NOT NULL CHECK (missed IN ('skip', 'once')),
  job TEXT NOT NULL,
  link TEXT,
  button_title TEXT,
  is_paused INTEGER NOT NULL DEFAULT 0 CHECK (is_paused IN (0, 1)),
  created_at INTEGER NOT NULL,
  next_at INTEGER,
  computed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX schedule_next ON schedule (next_at);
CREATE TABLE occurrence (
  schedule_id TEXT NOT NULL REFERENCES schedule (id) ON DELETE CASCADE,
  due_at INTEGER NOT NULL,
  state TEXT NOT NULL
    CHECK (state IN ('running', 'queued', 'skipped', 'crowded', 'empty', 'failed', 'broken-off')),
  claimed_at INTEGER NOT NULL,
  owner TEXT,
  memo_id TEXT,
  failure TEXT,
  PRIMARY KEY (schedule_id, due_at)
) STRICT;
CREATE INDEX occurrence_running ON occurrence (schedule_id) WHERE state = 'running';

-- Linked domains that the user was already notified about.
CREATE TABLE link_domain (
  domain TEXT PRIMARY KEY,
  met_at INTEGER NOT NULL
) STRICT;

-- Keys that scripts give to what they send. \`previous_hash\` is the hash of the text that counts
-- if the memo of this row is not sent.
CREATE TABLE send_key (
  kind TEXT NOT NULL CHECK (kind IN ('idempotency', 'change')),
  key TEXT NOT NULL,
  memo_id TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  previous_hash TEXT,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (kind, key)
) STRICT;

-- The last warning of each kind, so that each is shown once; not recovered from a damaged database.
CREATE TABLE warning (
  name TEXT PRIMARY KEY,
  mark TEXT NOT NULL
) STRICT;

-- The last requests for new tokens, by any process.
CREATE TABLE refresh_log (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  refresher TEXT NOT NULL CHECK (refresher IN ('app', 'command', 'daemon')),
  failure TEXT
) STRICT;
`;

/** The first schema. It was released: any change of it is a new version. */
export const version1: SchemaVersion = {
  sql: [loginTables, memoTables, otherTables].join('\n'),
  lift: {},
};

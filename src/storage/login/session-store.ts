import {Buffer} from 'node:buffer';
import type {SessionStore, StoredSession} from '../../app/ports/storage-ports.ts';
import type {Database} from '../base/database.ts';
import {clientSecretOfRow, sessionOfRow} from './session-row.ts';

/** The login, its tokens and the client secrets in the database. */
export function createSessionStore(database: Database): SessionStore {
  return {
    read: () => readSession(database),
    save: (session) => saveSession(database, session),
    update: (change) =>
      database.transaction(() => {
        const stored = readSession(database);
        const changed = stored === null ? null : change(stored);
        if (changed !== null) saveSession(database, changed);
        return changed ?? stored;
      }),
    clear: () => {
      database.run('DELETE FROM session');
    },
    readClientSecret: (restApiKey) => {
      const row = database.get('SELECT * FROM app WHERE rest_api_key = ?', restApiKey);
      return row === undefined ? undefined : database.read(() => clientSecretOfRow(row));
    },
    saveClientSecret: (restApiKey, clientSecret) => {
      database.run('INSERT OR REPLACE INTO app VALUES (?, ?)', restApiKey, clientSecret);
    },
    proveWritable: () => proveWritable(database),
  };
}

function readSession(database: Database): StoredSession | null {
  const row = database.get('SELECT * FROM session');
  return row === undefined ? null : database.read(() => sessionOfRow(row));
}

function saveSession(database: Database, {tokens, account}: StoredSession): void {
  database.run(
    `INSERT OR REPLACE INTO session VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    tokens.restApiKey,
    tokens.accessToken,
    tokens.accessTokenExpiresAt,
    tokens.accessTokenIssuedAt,
    tokens.refreshToken,
    tokens.refreshTokenExpiresAt,
    tokens.refreshTokenIssuedAt,
    JSON.stringify(tokens.scopes),
    tokens.lastRefreshedAt,
    account?.id ?? null,
    account?.nickname ?? null,
  );
}

/**
 * Writes and deletes more than a session needs, so that a full disk is noticed before the request
 * to Kakao: a refresh token that was rotated and could not be stored is lost for good.
 */
function proveWritable(database: Database): void {
  database.run('INSERT OR REPLACE INTO probe VALUES (1, ?)', Buffer.alloc(32_768));
  database.run('DELETE FROM probe');
  // The checkpoint lets the log restart in the space that it has just reserved: Kakao's response
  // fits there, even if the disk fills up in the meantime (sqlite.org, "Write-Ahead Logging:
  // Checkpointing").
  database.get('PRAGMA wal_checkpoint(PASSIVE)');
}

import type {PendingLogin, PendingLoginStore} from '../../app/ports/pending-login-ports.ts';
import type {Database} from '../base/database.ts';
import {number, text, textOrNull} from '../base/row-values.ts';

/** How long (ms) a login that has ended is remembered, to say why its address no longer works. */
const rememberedMs = 24 * 60 * 60_000;

/** The most logins that are kept; each is a line of text. */
export const maxPendingLogins = 20;

/** The login addresses that were printed for another process. */
export function createPendingLoginStore(database: Database): PendingLoginStore {
  return {
    add: (pending) =>
      database.transaction(() => {
        save(database, pending);
        const ended = 'UPDATE pending_login SET code_verifier = NULL WHERE expires_at < ?';
        database.run(ended, pending.startedAt);
        const oldest = pending.startedAt - rememberedMs;
        database.run('DELETE FROM pending_login WHERE expires_at < ?', oldest);
        const kept = 'SELECT rowid FROM pending_login ORDER BY rowid DESC LIMIT ?';
        database.run(`DELETE FROM pending_login WHERE rowid NOT IN (${kept})`, maxPendingLogins);
      }),
    list: () => {
      const rows = database.all('SELECT * FROM pending_login ORDER BY rowid DESC');
      return database.read(() => rows.map(pendingLoginOfRow));
    },
    take: (state) =>
      database.transaction(() => {
        const sql = 'SELECT * FROM pending_login WHERE state = ? AND is_used = 0';
        const row = database.get(sql, state);
        if (row === undefined) return null;
        database.run(
          'UPDATE pending_login SET is_used = 1, code_verifier = NULL WHERE state = ?',
          state,
        );
        return database.read(() => pendingLoginOfRow(row));
      }),
    giveBack: ({state, codeVerifier}) => {
      const sql = 'UPDATE pending_login SET is_used = 0, code_verifier = ? WHERE state = ?';
      database.run(sql, codeVerifier, state);
    },
  };
}

function save(database: Database, pending: PendingLogin): void {
  database.run(
    'INSERT INTO pending_login VALUES (?, ?, ?, ?, ?, ?, ?)',
    pending.state,
    pending.restApiKey,
    pending.redirectUri,
    pending.codeVerifier,
    pending.startedAt,
    pending.expiresAt,
    pending.isUsed ? 1 : 0,
  );
}

/** Throws `DamagedValue` for a row that this program cannot have written. */
function pendingLoginOfRow(row: Record<string, unknown>): PendingLogin {
  return {
    state: text(row['state']),
    restApiKey: text(row['rest_api_key']),
    redirectUri: text(row['redirect_uri']),
    codeVerifier: textOrNull(row['code_verifier']),
    startedAt: number(row['started_at']),
    expiresAt: number(row['expires_at']),
    isUsed: number(row['is_used']) === 1,
  };
}

import {applyGrant, type TokenGrant} from '../../domain/login/tokens.ts';
import type {Ports} from '../ports/ports.ts';
import type {SessionStore, StoredSession} from '../ports/storage-ports.ts';
import {keepTokens} from './keep-tokens.ts';

/** Tokens for the login `session`, received at `at` (ms). */
export interface Granted {
  readonly session: StoredSession;
  readonly grant: TokenGrant;
  readonly at: number;
}

/** The tokens that could not be stored yet, by the store of the login. */
const unstored = new WeakMap<SessionStore, Granted>();

/**
 * Stores the tokens of a refresh unless another login has been stored in the meantime; returns what
 * is stored then. Tokens that storage does not take are kept for the next refresh of this process.
 */
export async function keepGrant(
  ports: Pick<Ports, 'criticalWork' | 'sessions' | 'wait'>,
  granted: Granted,
): Promise<StoredSession | null> {
  const {sessions} = ports;
  const {session, grant, at} = granted;
  unstored.set(sessions, granted);
  const stored = await keepTokens(ports, () =>
    sessions.update((current) =>
      awaitsGrant(current, session)
        ? {...current, tokens: applyGrant(session.tokens, grant, at)}
        : null,
    ),
  );
  unstored.delete(sessions);
  return stored;
}

/** The tokens that an earlier refresh of this process received and could not store. */
export function unstoredGrant(sessions: SessionStore, current: StoredSession): Granted | null {
  const granted = unstored.get(sessions) ?? null;
  return granted !== null && awaitsGrant(current, granted.session) ? granted : null;
}

/**
 * Whether tokens for `session` belong to the stored login. Another process may have found the old
 * refresh token refused in the meantime, and deleted it.
 */
function awaitsGrant(current: StoredSession, session: StoredSession): boolean {
  const {accessToken, refreshToken} = current.tokens;
  if (isSameLogin(current, session)) return true;
  return refreshToken === null && accessToken === session.tokens.accessToken;
}

export function isSameLogin(current: StoredSession, session: StoredSession): boolean {
  return current.tokens.refreshToken === session.tokens.refreshToken;
}

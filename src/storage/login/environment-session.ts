import type {SessionStore, StoredSession} from '../../app/ports/storage-ports.ts';
import {FailureError} from '../../domain/failure/failure.ts';
import {memoScope} from '../../domain/login/session.ts';

/** What the environment tells of a login. */
export interface EnvironmentLogin {
  /** Null: the app that the token was issued to is not told, so it cannot be used. */
  readonly restApiKey: string | null;
  readonly refreshToken: string;
}

/**
 * The login of a machine that keeps nothing, such as a CI runner: the refresh token comes from the
 * environment, and what Kakao grants for it lives in this process only. The access token is asked for
 * at the first use.
 */
export function createEnvironmentSession(login: EnvironmentLogin): SessionStore {
  let session: StoredSession | null = firstSession(login);
  const secrets = new Map<string, string | null>();
  const read = (): StoredSession | null => {
    if (login.restApiKey !== null) return session;
    throw new FailureError({kind: 'setup-missing', missing: 'rest-api-key'});
  };
  return {
    read,
    save: (saved) => {
      session = saved;
    },
    update: (change) => {
      const stored = read();
      session = (stored === null ? null : change(stored)) ?? stored;
      return session;
    },
    clear: () => {
      session = null;
    },
    readClientSecret: (restApiKey) => secrets.get(restApiKey),
    saveClientSecret: (restApiKey, clientSecret) => {
      secrets.set(restApiKey, clientSecret);
    },
    proveWritable: () => {},
  };
}

/** Which consents there are is not known; Kakao says when the one for memos is missing. */
function firstSession({restApiKey, refreshToken}: EnvironmentLogin): StoredSession {
  return {
    tokens: {
      restApiKey: restApiKey ?? '',
      accessToken: '',
      accessTokenExpiresAt: 0,
      accessTokenIssuedAt: null,
      refreshToken,
      refreshTokenExpiresAt: null,
      refreshTokenIssuedAt: null,
      scopes: [memoScope],
      lastRefreshedAt: null,
    },
    account: null,
  };
}

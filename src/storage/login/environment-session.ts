import type {SessionStore, StoredSession} from '../../app/ports/storage-ports.ts';
import {FailureError} from '../../domain/failure/failure.ts';

/** The login from environment variables. */
export interface EnvironmentLogin {
  /** Null if the app that the token was issued to is not given; the token cannot be used then. */
  readonly restApiKey: string | null;
  readonly refreshToken: string;
}

/**
 * The login of a machine that stores nothing, such as a CI runner. The refresh token comes from the
 * environment; the tokens that Kakao issues for it exist only in this process. The access token is
 * requested at the first use.
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

/** The granted scopes are unknown; Kakao reports when the one for memos is missing. */
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
      scopes: null,
      lastRefreshedAt: null,
    },
    account: null,
  };
}

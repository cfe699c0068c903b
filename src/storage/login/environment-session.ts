import type {SessionStore, StoredSession} from '../../app/ports/storage-ports.ts';
import {FailureError} from '../../domain/failure/failure.ts';
import {tokensOfRefreshToken} from '../../domain/login/tokens.ts';

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
  const {restApiKey, refreshToken} = login;
  const tokens = tokensOfRefreshToken(restApiKey ?? '', refreshToken, null);
  let session: StoredSession | null = {tokens, account: null};
  const secrets = new Map<string, string | null>();
  const read = (): StoredSession | null => {
    if (restApiKey !== null) return session;
    throw new FailureError({kind: 'setup-missing', missing: 'rest-api-key'});
  };
  return {
    variable: 'KAKAO_REFRESH_TOKEN',
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
    readClientSecret: (key) => secrets.get(key),
    saveClientSecret: (key, clientSecret) => {
      secrets.set(key, clientSecret);
    },
    proveWritable: () => {},
  };
}

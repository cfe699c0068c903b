import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {authorizationUrl} from '../../domain/login/authorization-request.ts';
import {readRedirectUri} from '../../domain/login/redirect-uri.ts';
import {memoScope} from '../../domain/login/session.ts';
import type {AppCredentials} from '../ports/kakao-ports.ts';
import type {Ports} from '../ports/ports.ts';
import {appCredentials, redirectUriOf} from './app-credentials.ts';
import {unstorableLogin} from './environment-login.ts';

export interface RequestOptions {
  /** Asks Kakao to offer an account other than the one that the browser is logged in with. */
  readonly chooseAccount?: boolean;
  /** False leaves out PKCE, as the preference `pkce` does; true unless given. */
  readonly pkce?: boolean;
  /** What to ask consent for beside messages. */
  readonly scopes?: readonly string[];
}

/** A request for a code. Its state and verifier are secret until the code is exchanged. */
export interface AuthorizationRequest {
  readonly credentials: AppCredentials;
  /** The address of the login page. */
  readonly url: string;
  readonly redirectUri: string;
  readonly state: string;
  readonly codeVerifier: string | null;
}

/** Makes a request with a new state and verifier: RFC 9700 (state, PKCE), RFC 7636 (S256). */
export function authorizationRequest(
  ports: Pick<Ports, 'auth' | 'environment' | 'login' | 'preferences' | 'sessions'>,
  {chooseAccount = false, pkce: wantsPkce = true, scopes = []}: RequestOptions,
): Result<AuthorizationRequest> {
  const unstorable = unstorableLogin(ports);
  if (unstorable !== null) return failed(unstorable);
  const credentials = appCredentials(ports);
  if (!credentials.ok) return credentials;
  const redirectUri = redirectUriOf(ports);
  if (!readRedirectUri(redirectUri).ok) {
    return failed({kind: 'invalid-redirect-uri', value: redirectUri});
  }
  const state = ports.login.randomToken(32);
  const isProtected = wantsPkce && ports.preferences.read().pkce;
  const pkce = isProtected ? ports.login.createPkce() : null;
  const url = authorizationUrl({
    authOrigin: ports.auth.origin,
    restApiKey: credentials.value.restApiKey,
    redirectUri,
    scopes: [memoScope, ...scopes],
    state,
    ...(pkce ? {codeChallenge: pkce.codeChallenge} : {}),
    ...(chooseAccount ? {prompt: 'select_account' as const} : {}),
  });
  const codeVerifier = pkce?.codeVerifier ?? null;
  return succeeded({credentials: credentials.value, url, redirectUri, state, codeVerifier});
}

import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {authorizationUrl} from '../../domain/login/authorization-request.ts';
import {readRedirectUri} from '../../domain/login/redirect-uri.ts';
import {memoScope} from '../../domain/login/session.ts';
import type {Language} from '../../domain/program/language.ts';
import type {CallbackListener} from '../ports/login-ports.ts';
import type {Ports} from '../ports/ports.ts';
import {appCredentials, redirectUriOf} from './app-credentials.ts';
import {type AttemptPorts, type LoginAttempt, loginAttempt} from './login-attempt.ts';

/** The time (ms) to wait for the code of an authorization request. */
const loginTimeoutMs = 5 * 60_000;

export interface LoginOptions {
  readonly language: Language;
  readonly openBrowser: boolean;
  /** Asks Kakao to offer an account other than the one that the browser is logged in with. */
  readonly chooseAccount?: boolean;
  /**
   * The login asks for the message consent: memos that were rejected without it are sent
   * afterwards.
   */
  readonly forConsent?: boolean;
}

/**
 * Starts a login: listens on the redirect URI if possible, opens the browser, and accepts a pasted
 * address at the same time. RFC 8252 (native apps), RFC 9700 (state, PKCE), RFC 7636 (S256).
 */
export async function startLogin(
  ports: AttemptPorts & Pick<Ports, 'environment' | 'login'>,
  options: LoginOptions,
): Promise<Result<LoginAttempt>> {
  const credentials = appCredentials(ports);
  if (!credentials.ok) return credentials;
  const redirectUri = redirectUriOf(ports);
  if (!readRedirectUri(redirectUri).ok) {
    return failed({kind: 'invalid-redirect-uri', value: redirectUri});
  }
  const state = ports.login.randomToken(32);
  const pkce = ports.preferences.read().pkce ? ports.login.createPkce() : null;
  const url = authorizationUrl({
    authOrigin: ports.auth.origin,
    restApiKey: credentials.value.restApiKey,
    redirectUri,
    scopes: [memoScope],
    state,
    ...(pkce ? {codeChallenge: pkce.codeChallenge} : {}),
    ...(options.chooseAccount ? {prompt: 'select_account' as const} : {}),
  });
  const {language} = options;
  const listener: CallbackListener = await ports.login.listen({redirectUri, state, language});
  const browser = options.openBrowser ? await ports.login.openBrowser(url) : 'none';
  return succeeded(
    loginAttempt({
      ports,
      credentials: credentials.value,
      request: {url, redirectUri, state, codeVerifier: pkce?.codeVerifier ?? null},
      listener,
      browser,
      forConsent: options.forConsent ?? false,
      expiresAt: ports.clock.now() + loginTimeoutMs,
    }),
  );
}

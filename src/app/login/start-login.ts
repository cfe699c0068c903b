import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {authorizationUrl} from '../../domain/login/authorization-request.ts';
import {readRedirectUri} from '../../domain/login/redirect-uri.ts';
import {memoScope} from '../../domain/login/session.ts';
import type {Language} from '../../domain/program/language.ts';
import type {CallbackListener} from '../ports/login-ports.ts';
import type {Ports} from '../ports/ports.ts';
import {appCredentials, redirectUriOf} from './app-credentials.ts';
import {type AttemptPorts, type LoginAttempt, loginAttempt} from './login-attempt.ts';

/** How long (ms) an authorization request is waited for. */
const loginTimeoutMs = 5 * 60_000;

export interface LoginOptions {
  readonly language: Language;
  readonly openBrowser: boolean;
  /** Asks Kakao to offer another account than the one the browser is logged in with. */
  readonly chooseAccount?: boolean;
  /** Asked for the consent to messages: memos that were refused without it go out afterwards. */
  readonly forConsent?: boolean;
}

/**
 * Begins a login: waits on the redirect URI where it can, opens the browser, and takes a pasted
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

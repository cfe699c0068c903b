import {type Result, succeeded} from '../../domain/failure/result.ts';
import type {Language} from '../../domain/program/language.ts';
import type {CallbackListener} from '../ports/login-ports.ts';
import type {Ports} from '../ports/ports.ts';
import {authorizationRequest, type RequestOptions} from './authorization-request.ts';
import {type AttemptPorts, type LoginAttempt, loginAttempt} from './login-attempt.ts';

/** The time (ms) to wait for the code of an authorization request. */
const loginTimeoutMs = 5 * 60_000;

export interface LoginOptions extends RequestOptions {
  readonly language: Language;
  readonly openBrowser: boolean;
  /**
   * The login asks for the message consent: memos that were rejected without it are sent
   * afterwards.
   */
  readonly forConsent?: boolean;
}

/**
 * Starts a login: listens on the redirect URI if possible, opens the browser, and accepts a pasted
 * address at the same time (RFC 8252, native apps).
 */
export async function startLogin(
  ports: AttemptPorts & Pick<Ports, 'environment' | 'login'>,
  options: LoginOptions,
): Promise<Result<LoginAttempt>> {
  const made = authorizationRequest(ports, options);
  if (!made.ok) return made;
  const request = made.value;
  const {redirectUri, state, url} = request;
  const {language} = options;
  const {promise: lacksConsent, resolve: onEnd} = Promise.withResolvers<boolean>();
  const asked = {redirectUri, state, language, lacksConsent};
  const listener: CallbackListener = await ports.login.listen(asked);
  const openPage = () => ports.login.openBrowser(publicAddress(url, listener));
  const browser = options.openBrowser ? await openPage() : 'none';
  return succeeded(
    loginAttempt({
      ports,
      request,
      listener,
      browser,
      openPage,
      onEnd,
      forConsent: options.forConsent ?? false,
      expiresAt: ports.clock.now() + loginTimeoutMs,
    }),
  );
}

/**
 * The address that a browser is started with. Where no callback can be received, it is the login
 * page's own: a state that others read there is of use only with an address that this user pastes.
 */
function publicAddress(url: string, listener: CallbackListener): string {
  return listener.kind === 'listening' ? listener.linkTo(url) : url;
}

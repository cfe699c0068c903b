import {randomBytes} from 'node:crypto';
import {openidScope} from '../consent-items.ts';
import type {RegisteredApp} from '../registered-app.ts';
import {redirect, type WholeReply} from '../reply.ts';
import type {World} from '../world.ts';
import type {BrowserSession} from './browser-session.ts';
import type {AuthorizationRequest} from './pending-consent.ts';

/** Issues a code and redirects with it, RFC 6749 section 4.1.2. */
export function redirectWithCode(
  world: World,
  {person, since}: BrowserSession,
  request: AuthorizationRequest,
): WholeReply {
  const code = randomBytes(64).toString('base64url');
  world.credentials.codes.set(code, {
    code,
    person,
    authenticatedAt: since,
    isOpenid: isOpenid(world.app, request),
    nonce: request.nonce,
    redirectUri: request.redirectUri,
    codeChallenge: request.codeChallenge,
    expiresAt: world.clock.now() + world.lifetimes.code * 1000,
  });
  return redirectWith(request, [['code', code]]);
}

/** An app with OpenID Connect gets it, unless `scope` is a list without it. */
function isOpenid({enabledScopes}: RegisteredApp, {scopes}: AuthorizationRequest): boolean {
  return (
    enabledScopes.includes(openidScope) && (scopes.length === 0 || scopes.includes(openidScope))
  );
}

// Kakao documents the first two; the third has the error of OpenID Connect Core, section 3.1.2.6.
const errorDescriptions = {
  access_denied: 'User denied access',
  consent_required: 'user consent required.',
  login_required: 'user authentication required.',
} as const;

/** Redirects with an error, RFC 6749 section 4.1.2.1. */
export function redirectWithError(
  request: AuthorizationRequest,
  error: keyof typeof errorDescriptions,
): WholeReply {
  return redirectWith(request, [
    ['error', error],
    ['error_description', errorDescriptions[error]],
  ]);
}

/** Goes back to the app with these parameters and the state, if there is one. */
export function redirectWith(
  request: Pick<AuthorizationRequest, 'redirectUri' | 'state'>,
  parameters: readonly (readonly [string, string])[],
): WholeReply {
  const all = request.state === null ? parameters : [...parameters, ['state', request.state]];
  // Kakao encodes a space as %20; URLSearchParams would use "+".
  const query = all.map(([name = '', value = '']) => `${name}=${encode(value)}`).join('&');
  if (query === '') return redirect(request.redirectUri);
  const separator = request.redirectUri.includes('?') ? '&' : '?';
  return redirect(`${request.redirectUri}${separator}${query}`);
}

function encode(value: string): string {
  return encodeURIComponent(value.toWellFormed());
}

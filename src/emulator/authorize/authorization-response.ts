import {randomBytes} from 'node:crypto';
import type {Person} from '../person.ts';
import {redirect, type WholeReply} from '../reply.ts';
import type {World} from '../world.ts';
import type {AuthorizationRequest} from './pending-consent.ts';

/** Issues a code and redirects with it, RFC 6749 section 4.1.2. */
export function redirectWithCode(
  world: World,
  person: Person,
  request: AuthorizationRequest,
): WholeReply {
  const code = randomBytes(64).toString('base64url');
  world.credentials.codes.set(code, {
    code,
    person,
    redirectUri: request.redirectUri,
    codeChallenge: request.codeChallenge,
    expiresAt: world.clock.now() + world.lifetimes.code * 1000,
  });
  return redirectWith(request, [['code', code]]);
}

/** Redirects with an error, RFC 6749 section 4.1.2.1. */
export function redirectWithError(
  request: AuthorizationRequest,
  error: 'access_denied' | 'consent_required',
): WholeReply {
  const description = error === 'access_denied' ? 'User denied access' : 'user consent required.';
  return redirectWith(request, [
    ['error', error],
    ['error_description', description],
  ]);
}

function redirectWith(
  request: AuthorizationRequest,
  parameters: readonly (readonly [string, string])[],
): WholeReply {
  const all = request.state === null ? parameters : [...parameters, ['state', request.state]];
  // Kakao encodes a space as %20; URLSearchParams would use "+".
  const query = all.map(([name = '', value = '']) => `${name}=${encode(value)}`).join('&');
  const separator = request.redirectUri.includes('?') ? '&' : '?';
  return redirect(`${request.redirectUri}${separator}${query}`);
}

function encode(value: string): string {
  return encodeURIComponent(value.toWellFormed());
}

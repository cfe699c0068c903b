import {createHash, randomUUID} from 'node:crypto';
import type {AuthorizationCode} from '../credentials.ts';
import type {EmulatedRequest} from '../exchange.ts';
import {idTokenMember} from '../openid/issue-id-token.ts';
import {json, type WholeReply} from '../reply.ts';
import type {World} from '../world.ts';
import {issueAccessToken, issueRefreshToken} from './issue-tokens.ts';
import {
  codeNotFound,
  missingParameter,
  redirectMismatch,
  verifierMismatch,
} from './token-errors.ts';
import {refuseRate} from './token-rate-limit.ts';

/** grant_type=authorization_code: a code is valid once, and only with its own redirect URI. */
export function grantByCode(world: World, request: EmulatedRequest): WholeReply {
  const {parameters: form} = request;
  const code = form.get('code') ?? '';
  const redirectUri = form.get('redirect_uri');
  if (code === '') return missingParameter('code');
  const stored = world.credentials.codes.get(code);
  if (stored === undefined || world.clock.now() >= stored.expiresAt) return codeNotFound(code);
  if (redirectUri === null && !world.acceptMissingRedirectUri) {
    return missingParameter('redirect_uri');
  }
  if (redirectUri !== null && redirectUri !== stored.redirectUri) {
    world.credentials.codes.delete(code);
    return redirectMismatch();
  }
  return (
    refuseVerifier(stored, form.get('code_verifier')) ??
    refuseRate(world, stored.person, {refreshToken: true}) ??
    exchange(world, request, stored)
  );
}

function refuseVerifier(stored: AuthorizationCode, verifier: string | null): WholeReply | null {
  const challenge =
    verifier === null ? null : createHash('sha256').update(verifier).digest('base64url');
  return challenge === stored.codeChallenge ? null : verifierMismatch();
}

function exchange(world: World, request: EmulatedRequest, stored: AuthorizationCode): WholeReply {
  world.credentials.codes.delete(stored.code);
  const {person, authenticatedAt, isOpenid, nonce} = stored;
  const login = {person, authenticatedAt, isOpenid, loginId: randomUUID()};
  const refreshToken = issueRefreshToken(world, login);
  const accessToken = issueAccessToken(world, login);
  const scope = accessToken.scopes.join(' ');
  return json(200, {
    access_token: accessToken.token,
    token_type: 'bearer',
    refresh_token: refreshToken.token,
    ...idTokenMember(world, request, {accessToken, nonce}),
    expires_in: world.lifetimes.accessToken,
    ...(scope === '' ? {} : {scope}),
    refresh_token_expires_in: world.lifetimes.refreshToken,
  });
}

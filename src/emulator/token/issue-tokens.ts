import {randomBytes} from 'node:crypto';
import type {AccessToken, RefreshToken} from '../credentials.ts';
import type {World} from '../world.ts';

const opaqueToken = (): string => randomBytes(48).toString('base64url');

/** What the tokens of one login share. */
export type Login = Pick<RefreshToken, 'person' | 'loginId'>;

/** Issues an access token with the user's current consents. */
export function issueAccessToken(world: World, {person, loginId}: Login): AccessToken {
  const now = world.clock.now();
  const issued: AccessToken = {
    token: opaqueToken(),
    person,
    loginId,
    scopes: [...person.consents],
    expiresAt: now + world.lifetimes.accessToken * 1000,
  };
  world.credentials.accessTokens.set(issued.token, issued);
  world.credentials.issuedTokens.push(issued.token);
  person.issuedAt.accessTokens.push(now);
  return issued;
}

/** Issues a refresh token; all earlier ones of the same login become invalid. */
export function issueRefreshToken(world: World, login: Login): RefreshToken {
  const {person, loginId} = login;
  const {issuedTokens, refreshTokens} = world.credentials;
  const now = world.clock.now();
  for (const existing of refreshTokens.values()) {
    if (existing.loginId === loginId) refreshTokens.delete(existing.token);
  }
  const expiresAt = now + world.lifetimes.refreshToken * 1000;
  const issued: RefreshToken = {token: opaqueToken(), person, loginId, expiresAt};
  refreshTokens.set(issued.token, issued);
  issuedTokens.push(issued.token);
  person.issuedAt.refreshTokens.push(now);
  return issued;
}

import {randomBytes} from 'node:crypto';
import {openidScope} from '../consent-items.ts';
import type {AccessToken, RefreshToken, TokenLogin} from '../credentials.ts';
import type {World} from '../world.ts';

const opaqueToken = (): string => randomBytes(48).toString('base64url');

/** Issues an access token with the user's current consents. */
export function issueAccessToken(world: World, login: TokenLogin): AccessToken {
  const now = world.clock.now();
  const {person, isOpenid} = login;
  const issued: AccessToken = {
    ...login,
    token: opaqueToken(),
    scopes: [...person.consents, ...(isOpenid ? [openidScope] : [])],
    expiresAt: now + world.lifetimes.accessToken * 1000,
  };
  world.credentials.accessTokens.set(issued.token, issued);
  world.credentials.issuedTokens.push(issued.token);
  person.issuedAt.accessTokens.push(now);
  return issued;
}

/** Issues a refresh token; all earlier ones of the same login become invalid. */
export function issueRefreshToken(world: World, login: TokenLogin): RefreshToken {
  const {person, loginId} = login;
  const {issuedTokens, refreshTokens} = world.credentials;
  const now = world.clock.now();
  for (const existing of refreshTokens.values()) {
    if (existing.loginId === loginId) refreshTokens.delete(existing.token);
  }
  const expiresAt = now + world.lifetimes.refreshToken * 1000;
  const issued: RefreshToken = {...login, token: opaqueToken(), expiresAt};
  refreshTokens.set(issued.token, issued);
  issuedTokens.push(issued.token);
  person.issuedAt.refreshTokens.push(now);
  return issued;
}

import {randomBytes} from 'node:crypto';
import type {AccessToken, RefreshToken} from '../credentials.ts';
import type {World} from '../world.ts';

const opaqueToken = (): string => randomBytes(48).toString('base64url');

/** Issues an access token with the user's current consents. */
export function issueAccessToken(world: World, loginId: string): AccessToken {
  const now = world.clock.now();
  const issued: AccessToken = {
    token: opaqueToken(),
    loginId,
    scopes: [...world.person.consents],
    expiresAt: now + world.lifetimes.accessToken * 1000,
  };
  world.credentials.accessTokens.set(issued.token, issued);
  world.credentials.issuedTokens.push(issued.token);
  world.credentials.accessTokensIssuedAt.push(now);
  return issued;
}

/** Issues a refresh token; all earlier ones of the same login become invalid. */
export function issueRefreshToken(world: World, loginId: string): RefreshToken {
  const {issuedTokens, refreshTokens, refreshTokensIssuedAt} = world.credentials;
  const now = world.clock.now();
  for (const existing of refreshTokens.values()) {
    if (existing.loginId === loginId) refreshTokens.delete(existing.token);
  }
  const expiresAt = now + world.lifetimes.refreshToken * 1000;
  const issued: RefreshToken = {token: opaqueToken(), loginId, expiresAt};
  refreshTokens.set(issued.token, issued);
  issuedTokens.push(issued.token);
  refreshTokensIssuedAt.push(now);
  return issued;
}

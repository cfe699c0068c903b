import type {RefreshToken} from '../credentials.ts';
import type {EmulatedRequest} from '../exchange.ts';
import {idTokenMember} from '../openid/issue-id-token.ts';
import {json, type WholeReply} from '../reply.ts';
import type {World} from '../world.ts';
import {issueAccessToken, issueRefreshToken} from './issue-tokens.ts';
import {refreshTokenInvalid, refreshTokenMissing} from './token-errors.ts';
import {refuseRate} from './token-rate-limit.ts';

/** grant_type=refresh_token: includes a new refresh token only if the old one expires soon. */
export function grantByRefreshToken(world: World, request: EmulatedRequest): WholeReply {
  const token = request.parameters.get('refresh_token') ?? '';
  if (token === '') return refreshTokenMissing();
  const stored = world.credentials.refreshTokens.get(token);
  const left = (stored?.expiresAt ?? 0) - world.clock.now();
  if (stored === undefined || left <= 0) return refreshTokenInvalid();
  const rotates = left < world.lifetimes.rotationThreshold * 1000;
  return (
    refuseRate(world, stored.person, {refreshToken: rotates}) ??
    refresh(world, request, {stored, rotates})
  );
}

function refresh(
  world: World,
  request: EmulatedRequest,
  {stored, rotates}: {readonly stored: RefreshToken; readonly rotates: boolean},
): WholeReply {
  const {person, loginId, authenticatedAt, isOpenid} = stored;
  const login = {person, loginId, authenticatedAt, isOpenid};
  const rotation = rotates
    ? {
        refresh_token: issueRefreshToken(world, login).token,
        refresh_token_expires_in: world.lifetimes.refreshToken,
      }
    : {};
  const accessToken = issueAccessToken(world, login);
  return json(200, {
    access_token: accessToken.token,
    token_type: 'bearer',
    ...rotation,
    // OpenID Connect Core, section 12.2: without the nonce of the first one.
    ...idTokenMember(world, request, {accessToken, nonce: null}),
    expires_in: world.lifetimes.accessToken,
  });
}

import {json, type WholeReply} from '../reply.ts';
import type {World} from '../world.ts';
import {issueAccessToken, issueRefreshToken, type Login} from './issue-tokens.ts';
import {refreshTokenInvalid, refreshTokenMissing} from './token-errors.ts';
import {refuseRate} from './token-rate-limit.ts';

/** grant_type=refresh_token: includes a new refresh token only if the old one expires soon. */
export function grantByRefreshToken(world: World, form: URLSearchParams): WholeReply {
  const token = form.get('refresh_token') ?? '';
  if (token === '') return refreshTokenMissing();
  const stored = world.credentials.refreshTokens.get(token);
  const left = (stored?.expiresAt ?? 0) - world.clock.now();
  if (stored === undefined || left <= 0) return refreshTokenInvalid();
  const rotates = left < world.lifetimes.rotationThreshold * 1000;
  return (
    refuseRate(world, stored.person, {refreshToken: rotates}) ?? refresh(world, stored, rotates)
  );
}

function refresh(world: World, login: Login, rotates: boolean): WholeReply {
  const rotation = rotates
    ? {
        refresh_token: issueRefreshToken(world, login).token,
        refresh_token_expires_in: world.lifetimes.refreshToken,
      }
    : {};
  return json(200, {
    access_token: issueAccessToken(world, login).token,
    token_type: 'bearer',
    ...rotation,
    expires_in: world.lifetimes.accessToken,
  });
}

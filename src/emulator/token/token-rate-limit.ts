import type {WholeReply} from '../reply.ts';
import type {World} from '../world.ts';
import {rateExceeded} from './token-errors.ts';

const MINUTE_MS = 60 * 1000;
const ACCESS_TOKENS_PER_10_MINUTES = 20;
const REFRESH_TOKENS_PER_HOUR = 30;

/** KOE237 above 20 access tokens in ten minutes or 30 refresh tokens in an hour, per user. */
export function refuseRate(
  world: World,
  wants: {readonly refreshToken: boolean},
): WholeReply | null {
  const {credentials} = world;
  const now = world.clock.now();
  const within = (times: readonly number[], minutes: number): number[] =>
    times.filter((at) => at > now - minutes * MINUTE_MS);
  credentials.accessTokensIssuedAt = within(credentials.accessTokensIssuedAt, 10);
  credentials.refreshTokensIssuedAt = within(credentials.refreshTokensIssuedAt, 60);
  if (credentials.accessTokensIssuedAt.length >= ACCESS_TOKENS_PER_10_MINUTES)
    return rateExceeded();
  const isExhausted = credentials.refreshTokensIssuedAt.length >= REFRESH_TOKENS_PER_HOUR;
  return wants.refreshToken && isExhausted ? rateExceeded() : null;
}

import type {WholeReply} from '../reply.ts';
import type {World} from '../world.ts';
import {rateExceeded} from './token-errors.ts';

const minuteMs = 60 * 1000;
const accessTokensPer10Minutes = 20;
const refreshTokensPerHour = 30;

/** KOE237 above 20 access tokens in ten minutes or 30 refresh tokens in an hour, per user. */
export function refuseRate(
  world: World,
  wants: {readonly refreshToken: boolean},
): WholeReply | null {
  const {credentials} = world;
  const now = world.clock.now();
  const within = (times: readonly number[], minutes: number): number[] =>
    times.filter((at) => at > now - minutes * minuteMs);
  credentials.accessTokensIssuedAt = within(credentials.accessTokensIssuedAt, 10);
  credentials.refreshTokensIssuedAt = within(credentials.refreshTokensIssuedAt, 60);
  if (credentials.accessTokensIssuedAt.length >= accessTokensPer10Minutes) return rateExceeded();
  const isExhausted = credentials.refreshTokensIssuedAt.length >= refreshTokensPerHour;
  return wants.refreshToken && isExhausted ? rateExceeded() : null;
}

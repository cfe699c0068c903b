import type {Person} from '../person.ts';
import type {WholeReply} from '../reply.ts';
import type {World} from '../world.ts';
import {rateExceeded} from './token-errors.ts';

const minuteMs = 60 * 1000;
const accessTokensPer10Minutes = 20;
const refreshTokensPerHour = 30;

/** KOE237 above 20 access tokens in ten minutes or 30 refresh tokens in an hour, per user. */
export function refuseRate(
  {clock}: World,
  {issuedAt}: Person,
  wants: {readonly refreshToken: boolean},
): WholeReply | null {
  const now = clock.now();
  const within = (times: readonly number[], minutes: number): number[] =>
    times.filter((at) => at > now - minutes * minuteMs);
  issuedAt.accessTokens = within(issuedAt.accessTokens, 10);
  issuedAt.refreshTokens = within(issuedAt.refreshTokens, 60);
  if (issuedAt.accessTokens.length >= accessTokensPer10Minutes) return rateExceeded();
  const isExhausted = issuedAt.refreshTokens.length >= refreshTokensPerHour;
  return wants.refreshToken && isExhausted ? rateExceeded() : null;
}

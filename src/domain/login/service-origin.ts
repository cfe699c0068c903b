import {isLoopbackHost} from './loopback-host.ts';

export type OriginReading = {ok: true; origin: string} | {ok: false};

/**
 * Reads the origin of another Kakao (KAKAO_AUTH_ORIGIN, KAKAO_API_ORIGIN).
 *
 * Tokens travel to it, so it is https, or http that never leaves this machine (RFC 6749 section
 * 10.9); a user, path, query or fragment means that something else was meant.
 */
export function readOrigin(text: string): OriginReading {
  const candidate = text.trim();
  if (!/^https?:\/\/[^/?#@\\\s]+\/?$/i.test(candidate) || !URL.canParse(candidate)) {
    return {ok: false};
  }
  const {protocol, hostname, origin} = new URL(candidate);
  const trusted = protocol === 'https:' || isLoopbackHost(hostname);
  return trusted ? {ok: true, origin} : {ok: false};
}

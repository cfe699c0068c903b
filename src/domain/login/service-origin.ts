import {isLoopbackHost} from './loopback-host.ts';

export type OriginReading = {ok: true; origin: string} | {ok: false};

/**
 * Reads an alternative origin of Kakao's servers (KAKAO_AUTH_ORIGIN, KAKAO_API_ORIGIN).
 *
 * Tokens are sent to it, so it must be https, or http on this machine (RFC 6749 section 10.9). A
 * user, path, query or fragment is rejected as a mistake.
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

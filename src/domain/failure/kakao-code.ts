import type {Failure} from './failure.ts';
import {
  type KakaoCodeClass,
  type KakaoCodeFault,
  type KakaoCodeMeaning,
  type KnownKakaoCode,
  kakaoCodes,
  unlistedKoe,
  unlistedNumber,
} from './kakao-code-catalogue.ts';

export type KakaoCode = string | number | null;

const known = Object.keys(kakaoCodes).filter(isKnown);

function isKnown(code: string): code is KnownKakaoCode {
  return Object.hasOwn(kakaoCodes, code);
}

/**
 * Finds the catalogue entry of a code. Kakao's message selects the entry if a code has several
 * meanings.
 */
export function knownKakaoCode(code: string, message: string): KnownKakaoCode | null {
  const text = message.toLowerCase();
  const exact = known.find(
    (entry) => entry.startsWith(`${code} `) && text.includes(entry.slice(code.length + 1)),
  );
  return exact ?? (isKnown(code) ? code : null);
}

/**
 * Returns the meaning of a code. Kakao's API uses numbers, its login KOE codes; other strings are
 * not Kakao codes.
 */
export function meaningOf(code: KakaoCode, message = ''): KakaoCodeMeaning {
  const isKoe = typeof code === 'string' && code.startsWith('KOE');
  const entry = isKoe || typeof code === 'number' ? knownKakaoCode(String(code), message) : null;
  if (entry !== null) return kakaoCodes[entry];
  return isKoe ? unlistedKoe : unlistedNumber;
}

/** Returns the class of the code with which Kakao rejected a request; null for other failures. */
export function classOf(failure: Failure | null): KakaoCodeClass | null {
  return failure?.kind === 'kakao' ? meaningOf(failure.code, failure.message).class : null;
}

/** Whether a Kakao limit was reached, so that further requests must wait. */
export function isLimit(failure: Failure): boolean {
  return failure.kind === 'kakao' && (classOf(failure) === 'quota' || failure.http === 429);
}

/** Whether Kakao rejected a request for exactly this cause. */
export function hasFault(failure: Failure, fault: KakaoCodeFault): boolean {
  return failure.kind === 'kakao' && meaningOf(failure.code).fault === fault;
}

/**
 * Whether Kakao rejected the code or refresh token in a token request. Without a KOE code,
 * `invalid_grant` (RFC 6749, section 5.2) refers to the one that was sent.
 */
export function refusesGrant(
  failure: Failure,
  shown: 'authorization-code' | 'refresh-token',
): boolean {
  const isNamed = failure.kind === 'kakao' && failure.code === 'invalid_grant';
  return isNamed || hasFault(failure, shown);
}

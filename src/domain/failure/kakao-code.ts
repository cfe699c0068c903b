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

/** The entry of a code in the catalogue, by Kakao's own text where that tells its meanings apart. */
export function knownKakaoCode(code: string, message: string): KnownKakaoCode | null {
  const text = message.toLowerCase();
  const exact = known.find(
    (entry) => entry.startsWith(`${code} `) && text.includes(entry.slice(code.length + 1)),
  );
  return exact ?? (isKnown(code) ? code : null);
}

/** Kakao's API sends numbers, its login KOE codes; any other text is no code of Kakao's. */
export function meaningOf(code: KakaoCode, message = ''): KakaoCodeMeaning {
  const isKoe = typeof code === 'string' && code.startsWith('KOE');
  const entry = isKoe || typeof code === 'number' ? knownKakaoCode(String(code), message) : null;
  if (entry !== null) return kakaoCodes[entry];
  return isKoe ? unlistedKoe : unlistedNumber;
}

/** The class of the code that Kakao refused something with; null when it did not. */
export function classOf(failure: Failure | null): KakaoCodeClass | null {
  return failure?.kind === 'kakao' ? meaningOf(failure.code, failure.message).class : null;
}

/** A limit of Kakao's was reached: wait, do not hammer. */
export function isLimit(failure: Failure): boolean {
  return failure.kind === 'kakao' && (classOf(failure) === 'quota' || failure.http === 429);
}

/** Whether Kakao refused something for this very fault. */
export function hasFault(failure: Failure, fault: KakaoCodeFault): boolean {
  return failure.kind === 'kakao' && meaningOf(failure.code).fault === fault;
}

/** RFC 6749, section 5.2: `invalid_grant`, where Kakao gives no number, is about what was shown. */
export function refusesGrant(
  failure: Failure,
  shown: 'authorization-code' | 'refresh-token',
): boolean {
  const isNamed = failure.kind === 'kakao' && failure.code === 'invalid_grant';
  return isNamed || hasFault(failure, shown);
}

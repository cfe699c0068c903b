import {readKoeNumber} from './koe-number.ts';

/**
 * Finds Kakao's error code in typed or pasted text: `KOE006`, `koe 006`, `-402`, `402`, or JSON or
 * a sentence that contains one. Returns null if there is none.
 */
export function readKakaoCode(text: string): string | null {
  const koe = readKoeNumber(text);
  if (koe !== null) return koe;
  const quoted = /"code"\s*:\s*(-\d{1,5})\b/.exec(text)?.[1];
  if (quoted !== undefined) return quoted;
  // Kakao's codes are negative, but users often omit the minus.
  const digits = /(?<![\d.-])-?(\d{1,5})(?![\d.])/.exec(text)?.[1];
  return digits === undefined ? null : `-${digits}`;
}

import {readKoeNumber} from './koe-number.ts';

/**
 * Finds Kakao's code in what a person types or pastes: `KOE006`, `koe 006`, `-402`, `402`, or the
 * JSON or the sentence that holds one. Null when there is none.
 */
export function readKakaoCode(text: string): string | null {
  const koe = readKoeNumber(text);
  if (koe !== null) return koe;
  const quoted = /"code"\s*:\s*(-\d{1,5})\b/.exec(text)?.[1];
  if (quoted !== undefined) return quoted;
  // Kakao's codes are negative; the minus is what people leave out.
  const digits = /(?<![\d.-])-?(\d{1,5})(?![\d.])/.exec(text)?.[1];
  return digits === undefined ? null : `-${digits}`;
}

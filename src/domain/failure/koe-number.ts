import {plainDigits} from './plain-digits.ts';

const koeToken = /(?<![A-Za-z0-9_-])KOE[\s:#_-]{0,3}(\d{3})(?![A-Za-z0-9_-])/i;

/**
 * Finds the error number that Kakao's own page shows, typed or pasted with the sentence around it.
 *
 * KOE004, 005, 006, 101 and 205 are shown in the browser without a redirect, so the user has to
 * copy them (https://developers.kakao.com/docs/latest/ko/kakaologin/trouble-shooting). Returns it
 * as `KOE006`, or null.
 */
export function readKoeNumber(text: string): string | null {
  const digits = koeToken.exec(plainDigits(text))?.[1];
  return digits === undefined ? null : `KOE${digits}`;
}

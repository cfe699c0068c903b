const koeToken = /(?<![A-Za-z0-9_-])KOE[\s-]?(\d{3})(?![A-Za-z0-9_-])/i;

/**
 * Finds the error number that Kakao's own page shows, typed or pasted with the sentence around it.
 *
 * KOE004, 005, 006, 101 and 205 are shown in the browser without a redirect, so the user has to
 * copy them (https://developers.kakao.com/docs/latest/ko/kakaologin/trouble-shooting). Returns it
 * as `KOE006`, or null.
 */
export function readKoeNumber(text: string): string | null {
  const digits = koeToken.exec(text)?.[1];
  return digits === undefined ? null : `KOE${digits}`;
}

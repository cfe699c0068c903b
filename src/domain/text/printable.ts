import {sanitize, sanitizeLine} from './sanitize.ts';

/**
 * Characters with which a text can control a terminal or change the order in which it is read: C0
 * (except tab, newline and the line end of CSV), DEL, C1, and bidi controls (UAX #9).
 */
const controlling =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\r(?!\n)/;

/**
 * The last check of every text before a terminal gets it. Texts are sanitized where they enter the
 * program; one that an older version or another program stored may not be. Returns any other text
 * unchanged, so that data printed for a program stays exact.
 */
export function printable(text: string): string {
  return controlling.test(text) ? sanitize(text) : text;
}

/** The same for a text on one row of the screen. */
export function printableLine(text: string): string {
  return controlling.test(text) || /[\t\r\n]/.test(text) ? sanitizeLine(text) : text;
}

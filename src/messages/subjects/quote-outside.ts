import {splitGraphemes} from '../../domain/text/graphemes.ts';
import {redact} from '../../domain/text/redact.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';

const maxQuoteCells = 160;

/**
 * Text from outside (Kakao, the system, a paste), made safe for use in a sentence: one line, no
 * control characters, at most 160 graphemes, and nothing that may be a secret.
 */
export function quoteOutside(text: string): string {
  return cut(redact(sanitizeLine(text).trim()));
}

/** What the user typed, as `quoteOutside` shows it; a pair of quotes if it is empty. */
export function quoteTyped(text: string): string {
  return quoteOutside(text) || "''";
}

/** A path on one line without control characters, but complete, so that the user can find it. */
export function quotePath(path: string): string {
  return sanitizeLine(path);
}

function cut(text: string): string {
  if (text.length <= maxQuoteCells) return text;
  const graphemes = splitGraphemes(text);
  return graphemes.length <= maxQuoteCells
    ? text
    : `${graphemes.slice(0, maxQuoteCells - 3).join('')}...`;
}

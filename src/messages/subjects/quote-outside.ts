import {splitGraphemes} from '../../domain/text/graphemes.ts';
import {redact} from '../../domain/text/redact.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';

const maxQuoteCells = 160;

/**
 * Text from outside (Kakao, the system, a paste) made fit to stand inside a sentence of ours: one
 * line, no control characters, at most 160 graphemes, and nothing in it that may be a secret.
 */
export function quoteOutside(text: string): string {
  return cut(redact(sanitizeLine(text).trim()));
}

/** A path is shown whole: it has to be found again. */
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

import {splitGraphemes} from '../domain/graphemes.ts';
import {sanitizeLine} from '../domain/sanitize.ts';

const longest = 160;

/**
 * Text from outside (Kakao, the system, a paste) made fit to stand inside a sentence of ours: one
 * line, no control characters, at most 160 graphemes, and nothing in it that may be a secret.
 */
export function quoteOutside(text: string): string {
  return cut(hideSecrets(sanitizeLine(text).trim()));
}

/** A path is shown whole: it has to be found again. */
export function quotePath(path: string): string {
  return sanitizeLine(path);
}

/** Kakao repeats codes and keys in its texts, and an address may hold a password. */
function hideSecrets(text: string): string {
  return text
    .replace(/\/\/[^/@\s]*@/g, '//***@')
    .replace(/((?:token|secret)["']?\s*[:=]\s*["']?|code=)[^\s&"',]+/gi, '$1***')
    .replace(/[A-Za-z0-9_-]{24,}/g, (run) => (/\d/.test(run) ? '***' : run));
}

function cut(text: string): string {
  if (text.length <= longest) return text;
  const graphemes = splitGraphemes(text);
  return graphemes.length <= longest ? text : `${graphemes.slice(0, longest - 3).join('')}...`;
}

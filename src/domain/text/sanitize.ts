import {type Cleaned, removeControls} from './control-sequences.ts';
import {removeInvisible} from './invisible-characters.ts';

const NEEDS_A_LOOK = /[^\n\x20-\x7e\uac00-\ud7a3\u4e00-\u9fff\u3001-\u3029\u3131-\u3163]/;

/**
 * Makes a text from outside safe to show and to send, and tells how many hidden or control characters
 * were removed (an escape sequence counts as one; line ends, tabs and replaced surrogates do not count).
 */
export function sanitizeWithCount(text: string): Cleaned {
  if (!NEEDS_A_LOOK.test(text)) return {text, removed: 0};
  const shown = removeControls(text.toWellFormed());
  const visible = removeInvisible(shown.text);
  return {text: visible.text, removed: shown.removed + visible.removed};
}

/**
 * Makes a text from outside safe to show and to send: no control character but newline, no escape
 * sequence, nothing invisible outside emoji, lone surrogates as U+FFFD. Does not normalise.
 */
export function sanitize(text: string): string {
  return sanitizeWithCount(text).text;
}

/** As sanitize, for a text that has to stay on one row: each run of newlines becomes a space. */
export function sanitizeLine(text: string): string {
  return sanitize(text).replace(/\n+/g, ' ');
}

/** As sanitize, in Unicode's composed form NFC, in which drafts are kept and memos are sent. */
export function normalizeInput(text: string): string {
  return sanitize(text).normalize('NFC');
}

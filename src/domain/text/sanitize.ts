import {type Cleaned, removeControls} from './control-sequences.ts';
import {removeInvisible} from './invisible-characters.ts';

const needsSanitizing = /[^\n\x20-\x7e\uac00-\ud7a3\u4e00-\u9fff\u3001-\u3029\u3131-\u3163]/;

/**
 * Makes external text safe to show and send, and counts the hidden and control characters removed.
 * An escape sequence counts as one; line ends, tabs and replaced surrogates do not count.
 */
export function sanitizeWithCount(text: string): Cleaned {
  if (!needsSanitizing.test(text)) return {text, removed: 0};
  const shown = removeControls(text.toWellFormed());
  const visible = removeInvisible(shown.text);
  return {text: visible.text, removed: shown.removed + visible.removed};
}

/**
 * Makes external text safe to show and send: no control characters but newline, no escape
 * sequences, nothing invisible but what changes the meaning of a text (`removeInvisible`), lone
 * surrogates as U+FFFD. Does not normalize.
 */
export function sanitize(text: string): string {
  return sanitizeWithCount(text).text;
}

/** Sanitizes a text for a single row: each run of newlines becomes a space. */
export function sanitizeLine(text: string): string {
  return sanitize(text).replace(/\n+/g, ' ');
}

/**
 * Sanitizes a text and converts it to NFC, the form in which drafts are stored and memos are sent.
 */
export function normalizeInput(text: string): string {
  return sanitize(text).normalize('NFC');
}

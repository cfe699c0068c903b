import {normalizeInput} from '../../text/sanitize.ts';

/** The name of a file as it is shown, stored and searched: on one line, in NFC, never empty. */
export function pictureName(name: string): string {
  return normalizeInput(name).replace(/\n+/g, ' ').trim() || '?';
}

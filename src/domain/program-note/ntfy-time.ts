import {isUnread} from '../failure/unread.ts';
import type {Moment} from '../schedule/moment.ts';
import {parseWholeTime} from '../schedule/read-time.ts';

/**
 * The time (ms) that ntfy's delay names: a Unix time in seconds, a duration (`30m`, `2 days`), or a
 * time in words (`10am`, `tomorrow, 3pm`), read as `send --at` does. Null if it is none, or past.
 *
 * @see https://docs.ntfy.sh/publish/#scheduled-delivery
 */
export function ntfyTime(text: string, moment: Moment): number | null {
  const at = timeIn(text.trim(), moment);
  return at !== null && at > moment.now ? at : null;
}

function timeIn(text: string, moment: Moment): number | null {
  if (/^\d{9,11}$/.test(text)) return Number(text) * 1000;
  const read = parseWholeTime(text.slice(0, 100).replaceAll(',', ' '), moment);
  return isUnread(read) ? null : read.at;
}

import {failed, type Result, succeeded} from '../failure/result.ts';
import {normalizeInput} from '../text/sanitize.ts';

/**
 * Most UTF-16 units of a button's title. Kakao publishes no number for a text template; 14 is what it
 * shows on the buttons of its business messages, so that nothing is cut behind the person's back.
 */
export const maxButtonTitleUnits = 14;

/** A title as it is sent: NFC, without control characters or white space around it. */
export function readButtonTitle(text: string): Result<string> {
  const title = normalizeInput(text).trim();
  const isUsable = title !== '' && title.length <= maxButtonTitleUnits && !title.includes('\n');
  return isUsable
    ? succeeded(title)
    : failed({kind: 'invalid-button', title: text, limit: maxButtonTitleUnits});
}

/** Whether a value may be sent as a button's title as it is. */
export function isButtonTitle(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const title = readButtonTitle(value);
  return title.ok && title.value === value;
}

import {failed, type Result, succeeded} from '../failure/result.ts';
import {normalizeInput} from '../text/sanitize.ts';

/**
 * The maximum length of a button title in UTF-16 units. Kakao documents no limit for text
 * templates; 14 is the limit of its business messages, and a longer title might be truncated.
 */
export const maxButtonTitleUnits = 14;

/** Returns a title as it is sent: NFC, without control characters or surrounding white space. */
export function readButtonTitle(text: string): Result<string> {
  const title = normalizeInput(text).trim();
  const isUsable = title !== '' && title.length <= maxButtonTitleUnits && !title.includes('\n');
  return isUsable
    ? succeeded(title)
    : failed({kind: 'invalid-button', title: text, limit: maxButtonTitleUnits});
}

/** Whether a value can be sent as a button title unchanged. */
export function isButtonTitle(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const title = readButtonTitle(value);
  return title.ok && title.value === value;
}

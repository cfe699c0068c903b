import {stripInvisible} from '../text/strip-wrapping.ts';

export type RestApiKeyCheck = 'ok' | 'empty' | 'wrong-length' | 'wrong-characters';

export const restApiKeyLength = 32;

/**
 * Removes spaces, line ends, quotes and invisible characters from a copied key or client secret.
 */
export function cleanKey(text: string): string {
  return stripInvisible(text).replace(/[\s\p{Cc}'"`“”‘’]/gu, '');
}

/**
 * Checks a REST API key against the form of known keys: 32 lowercase hex digits.
 *
 * Kakao does not document the form, so any result but `ok` and `empty` is a reason to warn, never
 * to reject.
 */
export function checkRestApiKey(text: string): RestApiKeyCheck {
  const key = cleanKey(text);
  if (key === '') {
    return 'empty';
  }
  if (Array.from(key).length !== restApiKeyLength) {
    return 'wrong-length';
  }
  return /^[0-9a-f]+$/.test(key) ? 'ok' : 'wrong-characters';
}

import {stripInvisible} from '../text/strip-wrapping.ts';

export type RestApiKeyCheck = 'ok' | 'empty' | 'wrong-length' | 'wrong-characters';

export const restApiKeyLength = 32;

/** Frees a copied key or client secret of spaces, line ends, quotes and invisible characters. */
export function cleanKey(text: string): string {
  return stripInvisible(text).replace(/[\s\p{Cc}'"`“”‘’]/gu, '');
}

/**
 * Compares a REST API key with the shape Kakao's keys have been seen in: 32 lowercase hex digits.
 *
 * The shape is not documented, so anything but `ok` and `empty` is a reason to warn and never one
 * to refuse.
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

export type CallbackParameters =
  | {kind: 'code'; code: string}
  | {kind: 'denied'; error: string; description: string}
  | {
      kind: 'refused';
      reason: 'wrong-state' | 'missing-state' | 'duplicate-parameter' | 'no-code' | 'not-a-code';
    };

const visibleAscii = /^[\x21-\x7e]{1,2048}$/;
const singleParameters = ['code', 'state', 'error', 'error_description'];
const maxErrorLength = 100;
const maxDescriptionLength = 500;

/**
 * Reads the parameters that Kakao appended to the redirect URI. They are trusted only with the
 * state that was sent (RFC 6749 sections 4.1.2 and 4.1.2.1, RFC 9700 section 4.7).
 *
 * An error takes precedence over a code. The error's texts are external and only truncated:
 * sanitize them before display.
 */
export function readCallbackQuery(query: URLSearchParams, state: string): CallbackParameters {
  if (singleParameters.some((name) => query.getAll(name).length > 1)) {
    return {kind: 'refused', reason: 'duplicate-parameter'};
  }
  const answer = readUncheckedParameters(query);
  if (answer.kind === 'refused') {
    return answer;
  }
  const given = query.get('state');
  if (given === null || given === '') {
    return {kind: 'refused', reason: 'missing-state'};
  }
  return given === state ? answer : {kind: 'refused', reason: 'wrong-state'};
}

/** Reads the parameters without checking the state: for display only, never to act on. */
export function readUncheckedParameters(query: URLSearchParams): CallbackParameters {
  const error = query.get('error') ?? '';
  if (error !== '') {
    const description = query.get('error_description') ?? '';
    return {
      kind: 'denied',
      error: shorten(error, maxErrorLength),
      description: shorten(description, maxDescriptionLength),
    };
  }
  const code = query.get('code') ?? '';
  if (code === '') {
    return {kind: 'refused', reason: 'no-code'};
  }
  return visibleAscii.test(code) ? {kind: 'code', code} : {kind: 'refused', reason: 'not-a-code'};
}

function shorten(text: string, length: number): string {
  return Array.from(text).slice(0, length).join('');
}

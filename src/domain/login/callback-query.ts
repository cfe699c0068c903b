export type CallbackResult =
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
 * Reads what Kakao appended to the redirect URI, and believes it only with the state that was sent
 * (RFC 6749 sections 4.1.2 and 4.1.2.1, RFC 9700 section 4.7).
 *
 * An error wins over a code that stands beside it. The error's texts come from outside and are
 * given as they came, shortened: whoever shows them must sanitise them.
 */
export function readCallbackQuery(query: URLSearchParams, state: string): CallbackResult {
  if (singleParameters.some((name) => query.getAll(name).length > 1)) {
    return {kind: 'refused', reason: 'duplicate-parameter'};
  }
  const answer = readUncheckedResult(query);
  if (answer.kind === 'refused') {
    return answer;
  }
  const given = query.get('state');
  if (given === null || given === '') {
    return {kind: 'refused', reason: 'missing-state'};
  }
  return given === state ? answer : {kind: 'refused', reason: 'wrong-state'};
}

/** The same without the state: never to be acted upon, only to be told. */
export function readUncheckedResult(query: URLSearchParams): CallbackResult {
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

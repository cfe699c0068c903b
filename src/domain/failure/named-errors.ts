import type {KnownKakaoCode} from './kakao-code-catalogue.ts';

interface NamedError {
  readonly error: string;
  /** What the description says; absent if the name alone is clear. */
  readonly says?: RegExp;
  readonly code: KnownKakaoCode;
}

/**
 * The codes of errors that come without one: Kakao promises only `error` and `error_description`.
 * Source: developers.kakao.com, "REST API: Reference", Response; RFC 6749, sections 4.1.2.1 and
 * 5.2.
 */
const namedErrors: readonly NamedError[] = [
  {error: 'invalid_grant', says: /redirect/i, code: 'KOE303'},
  {error: 'invalid_grant', says: /authorization[_ ]code/i, code: 'KOE320'},
  {error: 'invalid_grant', says: /refresh[_ ]?token/i, code: 'KOE322'},
  {error: 'invalid_client', says: /credentials|secret/i, code: 'KOE010'},
  {error: 'invalid_client', says: /client_id/i, code: 'KOE101'},
  {error: 'invalid_request', says: /rate limit/i, code: 'KOE237'},
  {error: 'invalid_scope', code: 'KOE205'},
  {error: 'misconfigured', code: 'KOE009'},
  {error: 'server_error', code: 'KOE003'},
  {error: 'temporarily_unavailable', code: 'KOE003'},
  {error: 'unauthorized_client', code: 'KOE125'},
  {error: 'unsupported_grant_type', code: 'KOE310'},
  {error: 'unsupported_response_type', code: 'KOE201'},
];

/** The code that an error without one stands for; null if that is not clear. */
export function codeOfError(error: string, description: string): KnownKakaoCode | null {
  const named = namedErrors.find(
    (one) => one.error === error.toLowerCase() && (one.says?.test(description) ?? true),
  );
  return named?.code ?? null;
}

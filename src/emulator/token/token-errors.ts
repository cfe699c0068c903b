import {json, type WholeReply} from '../reply.ts';

// Bodies and statuses as observed in responses of Kakao's token endpoint.
function refuse(status: number, error: string, description: string, koe?: string): WholeReply {
  const code = koe === undefined ? {} : {error_code: koe};
  return json(status, {error, error_description: description, ...code});
}

export const missingParameter = (name: string): WholeReply =>
  refuse(400, 'invalid_request', `${name} is required.`, 'KOE207');

export const unsupportedGrantType = (grantType: string): WholeReply =>
  refuse(400, 'unsupported_grant_type', `Unsupported grant type: ${grantType}`, 'KOE310');

export const unknownClient = (clientId: string | null): WholeReply =>
  refuse(401, 'invalid_client', `Not exist client_id [${clientId}]`, 'KOE101');

export const badSecret = (): WholeReply =>
  refuse(401, 'invalid_client', 'Bad client credentials', 'KOE010');

export const codeNotFound = (code: string): WholeReply =>
  refuse(400, 'invalid_grant', `authorization code not found for code=${code}`, 'KOE320');

export const redirectMismatch = (): WholeReply =>
  refuse(400, 'invalid_grant', 'Redirect URI mismatch.', 'KOE303');

// Kakao's number for a wrong verifier is unknown, so the response has none (RFC 7636 section 4.6).
export const verifierMismatch = (): WholeReply =>
  refuse(400, 'invalid_grant', 'code_verifier does not match code_challenge.');

export const refreshTokenMissing = (): WholeReply =>
  refuse(400, 'invalid_grant', 'refresh_token is required.', 'KOE319');

export const refreshTokenInvalid = (): WholeReply =>
  refuse(400, 'invalid_grant', 'expired_or_invalid_refresh_token', 'KOE322');

export const rateExceeded = (): WholeReply =>
  refuse(400, 'invalid_request', 'token request rate limit exceeded', 'KOE237');

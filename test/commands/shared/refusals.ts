import type {Answers, paths} from './one-answer.ts';

function koe(error: string, description: string, code: string) {
  return {error, error_description: description, error_code: code};
}

/**
 * What Kakao refuses, in the words of its documents and of published logs, and the exit code of the
 * command that meets it: `refresh` at the login server, `send` at the API.
 */
const table: readonly (readonly [keyof typeof paths, number, unknown, number])[] = [
  ['token', 401, koe('invalid_client', 'Bad client credentials', 'KOE010'), 7],
  ['token', 401, koe('invalid_client', 'Not exist client_id x', 'KOE101'), 7],
  ['token', 400, koe('invalid_client', 'Not exist client_id [null]', 'KOE101'), 7],
  ['token', 400, koe('misconfigured', 'invalid android_key_hash', 'KOE009'), 7],
  ['token', 400, koe('invalid_grant', 'Redirect URI mismatch.', 'KOE303'), 7],
  ['token', 400, koe('invalid_grant', 'not found', 'KOE319'), 4],
  ['token', 400, koe('invalid_grant', 'expired_or_invalid_refresh_token', 'KOE322'), 4],
  ['token', 400, koe('invalid_request', 'token request rate limit exceeded', 'KOE237'), 6],
  ['token', 429, koe('invalid_request', 'token request rate limit exceeded', 'KOE237'), 6],
  ['token', 502, '', 5],
  ['memo', 401, {msg: 'ip mismatched! callerIp=1.2.3.4. check out registered ips.', code: -401}, 7],
  ['memo', 401, {msg: 'domain mismatched! caller=x', code: -401}, 7],
  ['memo', 401, {msg: 'invalid app key.', code: -401}, 7],
  ['memo', 403, {msg: 'insufficient scopes.', code: -402, required_scopes: ['talk_message']}, 7],
  ['memo', 403, {msg: '[A] App disabled [talk_message] scopes', code: -3}, 7],
  ['memo', 403, {msg: 'permission denied', code: -5}, 7],
  ['memo', 400, {msg: 'given account is not connected to any talk user.', code: -501}, 1],
  ['memo', 400, {msg: 'API limit has been exceeded.', code: -10}, 6],
  ['memo', 400, {msg: 'daily message limit per sender has been exceeded.', code: -532}, 6],
  ['memo', 429, {msg: 'daily message limit per sender has been exceeded.', code: -532}, 6],
  ['memo', 400, {msg: 'x', code: -536}, 6],
  ['memo', 400, {msg: 'x', code: -7}, 5],
  ['memo', 503, {msg: 'x', code: -9798}, 5],
];

export const refusals = table.map(([at, status, body, exit]) => ({
  answers: {[at]: [status, body]} satisfies Answers,
  step: at === 'token' ? ('refresh' as const) : ('send' as const),
  exit,
}));

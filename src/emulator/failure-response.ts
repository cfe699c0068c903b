import {isKoeCode, koePage} from './authorize/koe-page.ts';
import {receiverFailure} from './friends/receiver-failure.ts';
import {neededConsent} from './needed-consent.ts';
import {OptionFault} from './option-fault.ts';
import type {PlannedFailure} from './planned-failure.ts';
import {hostOf} from './routes.ts';
import type {ScriptedResponse} from './scripted-response.ts';
import {
  badSecret,
  codeNotFound,
  missingParameter,
  rateExceeded,
  redirectMismatch,
  refreshTokenInvalid,
  refreshTokenMissing,
  unknownClient,
  unsupportedGrantType,
} from './token/token-errors.ts';

const codeForms = {auth: /^KOE\d{3}$/, api: /^-[1-9]\d{0,4}$/};

/** Throws OptionFault for a failure that no request can meet. */
export function checkFailure({path, status, code, times = 1}: PlannedFailure): void {
  const host = hostOf(path);
  if (host === null) throw new OptionFault('failure-path', path);
  if (!Number.isInteger(status) || status < 200 || status > 599) {
    throw new OptionFault('failure-status', String(status));
  }
  if (code !== undefined && !codeForms[host].test(code)) {
    throw new OptionFault('failure-code', `${path} ${code}`);
  }
  if (!Number.isInteger(times) || times < 1) throw new OptionFault('failure-times', String(times));
}

/** The response of a failure, with the words that Kakao has for its code. */
export function failureResponse(failure: PlannedFailure): ScriptedResponse {
  const {path, status, code} = failure;
  if (hostOf(path) === 'auth') return authFailure(failure);
  const headers = status === 401 ? {'www-authenticate': 'Bearer error=invalid_token'} : {};
  return {status, headers, body: apiBody(path, Number(code ?? -1))};
}

function authFailure({path, status, code = 'KOE003'}: PlannedFailure): ScriptedResponse {
  if (path === '/oauth/token' || !isKoeCode(code)) return {status, body: authBody(code)};
  return {by: (world, exchange) => koePage(world, exchange, {koe: code, detail: '', status})};
}

function authBody(code: string): object | string {
  const known = [
    badSecret(),
    codeNotFound('code'),
    missingParameter('code'),
    rateExceeded(),
    redirectMismatch(),
    refreshTokenInvalid(),
    refreshTokenMissing(),
    unknownClient(null),
    unsupportedGrantType('grant'),
  ].find(({body}) => body.includes(`"${code}"`));
  if (known !== undefined) return known.body;
  // KOE003 is a temporary fault of Kakao's OAuth server.
  const error = code === 'KOE003' ? 'server_error' : 'invalid_request';
  return {error, error_description: 'A failure that was asked for.', error_code: code};
}

const words: ReadonlyMap<number, string> = new Map([
  [-1, 'internal server error.'],
  [-401, 'this access token is already expired'],
  [-402, 'insufficient scopes.'],
]);

function apiBody(path: string, code: number): object {
  const body = {msg: words.get(code) ?? receiverFailure(code).msg, code};
  if (code !== -402) return body;
  const {apiType, scope} = neededConsent(path);
  const api = apiType === null ? {} : {api_type: apiType};
  return {...body, ...api, required_scopes: [scope], allowed_scopes: []};
}

import type {Failure} from '../../domain/failure/failure.ts';
import type {KakaoCode} from '../../domain/failure/kakao-code.ts';
import type {HttpResponse} from './exchange.ts';
import {field} from './json-fields.ts';
import {readJson} from './json-response.ts';

/** A response other than the expected success. */
export type ResponseFailure = Extract<Failure, {kind: 'kakao' | 'not-kakao'}>;

/**
 * Reads an error of either server: `{code, msg}` of the API, `{error, error_description,
 * error_code}` of the authorization server. Source: developers.kakao.com, "REST API: Reference",
 * Response; RFC 6749, 5.2.
 */
export function readKakaoError(answer: HttpResponse): ResponseFailure {
  const {status: http, retryAfter} = answer;
  if (http >= 300 && http < 400) return {kind: 'not-kakao', http, problem: 'redirected'};
  const json = readJson(answer);
  const code = json.ok ? readCode(json.value) : null;
  // 429 has the same meaning from any server (RFC 6585): retry later.
  if (code === null && http !== 429) {
    return {kind: 'not-kakao', http, problem: json.ok ? 'unexpected-shape' : json.problem};
  }
  const message = json.ok ? readMessage(json.value) : '';
  return {kind: 'kakao', http, code, message, ...(retryAfter === null ? {} : {retryAfter})};
}

function readCode(value: unknown): KakaoCode {
  const code = field(value, 'code');
  if (typeof code === 'number' && Number.isSafeInteger(code)) return code;
  const names = [field(value, 'error_code'), field(value, 'error')];
  const name = names.find((text) => typeof text === 'string' && /^[\w.-]{1,60}$/.test(text));
  return typeof name === 'string' ? name : null;
}

function readMessage(value: unknown): string {
  const texts = ['msg', 'error_description', 'error'].map((name) => field(value, name));
  const text = texts.find((candidate) => typeof candidate === 'string');
  return typeof text === 'string' ? text : '';
}

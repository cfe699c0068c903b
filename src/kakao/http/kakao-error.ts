import type {Failure} from '../../domain/failure/failure.ts';
import type {KakaoCode} from '../../domain/failure/kakao-code.ts';
import {codeOfError} from '../../domain/failure/named-errors.ts';
import type {HttpResponse} from './exchange.ts';
import {field, objectsIn} from './json-fields.ts';
import {readJson, readLooseJson} from './json-response.ts';

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
  const json = readLooseJson(answer);
  const object = objectsIn(json).find((one) => readCode(one) !== null);
  // 429 has the same meaning from any server (RFC 6585): retry later.
  if (object === undefined && http !== 429) {
    const strict = readJson(answer);
    return {kind: 'not-kakao', http, problem: strict.ok ? 'unexpected-shape' : strict.problem};
  }
  const code = readCode(object);
  const message = `${readMessage(object ?? json)}${requiredScopes(object, code)}`;
  return {kind: 'kakao', http, code, message, ...(retryAfter === null ? {} : {retryAfter})};
}

/**
 * Reads a response with a success status that is no success: an error of Kakao keeps its meaning.
 */
export function readOddSuccess(answer: HttpResponse): ResponseFailure {
  const failure = readKakaoError(answer);
  if (failure.kind === 'not-kakao') return failure;
  const isError = typeof failure.code === 'string' || Number(failure.code) < 0;
  return isError ? failure : {kind: 'not-kakao', http: failure.http, problem: 'unexpected-shape'};
}

/** A number, which a gateway may have made a text, or a name of the authorization server. */
function readCode(value: unknown): KakaoCode {
  const code = field(value, 'code');
  if (typeof code === 'number' && Number.isSafeInteger(code)) return code;
  const [koe, error] = [field(value, 'error_code'), field(value, 'error')].map(nameIn);
  if (koe !== undefined) return koe;
  if (error !== undefined) return codeOfError(error, readMessage(value)) ?? error;
  return typeof code === 'string' && /^-\d{1,5}$/.test(code) ? Number(code) : null;
}

/**
 * The scopes that a missing consent is about, which Kakao names beside its text: ` [friends]`. Source:
 * developers.kakao.com, "Kakao Login: Additional consent".
 */
function requiredScopes(value: unknown, code: KakaoCode): string {
  const required = code === -402 ? field(value, 'required_scopes') : [];
  const scopes = (Array.isArray(required) ? required : []).map(nameIn);
  return scopes.map((scope) => (scope === undefined ? '' : ` [${scope}]`)).join('');
}

function nameIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w.-]{1,60}$/.test(value) ? value : undefined;
}

function readMessage(value: unknown): string {
  const texts = ['msg', 'error_description', 'error'].map((name) => field(value, name));
  const text = texts.find((candidate) => typeof candidate === 'string');
  return typeof text === 'string' ? text : '';
}

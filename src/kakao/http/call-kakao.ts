import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {Http, HttpRequest, HttpResult} from './exchange.ts';
import {readJson} from './json-response.ts';
import {readKakaoError, readOddSuccess} from './kakao-error.ts';
import {redactFailure} from './redact-failure.ts';

/**
 * A request and the parser of its response, which returns undefined if the response is not Kakao's.
 */
export interface KakaoCall<T> {
  readonly request: HttpRequest;
  readonly read: (value: unknown) => T | undefined;
  /** Texts that a failure must not contain. */
  readonly secrets: readonly string[];
}

export async function callKakao<T>(http: Http, call: KakaoCall<T>): Promise<Result<T>> {
  const result = readExchange(await http(call.request), call.read);
  return result.ok ? result : failed(redactFailure(result.failure, call.secrets));
}

/** Any 2xx: the content of the response decides (RFC 9110, section 15.3). */
export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

function readExchange<T>(exchange: HttpResult, read: KakaoCall<T>['read']): Result<T> {
  if (exchange.kind === 'broken') return failed(exchange.failure);
  if (!isSuccess(exchange.status)) return failed(readKakaoError(exchange));
  const json = readJson(exchange);
  const value = json.ok ? read(json.value) : undefined;
  return value === undefined ? failed(readOddSuccess(exchange)) : succeeded(value);
}

import type {CalendarAnswer} from '../../app/ports/calendar-ports.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import {classOf} from '../../domain/failure/kakao-code.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {calendarScope} from '../../domain/login/session.ts';
import {isSuccess} from '../http/call-kakao.ts';
import type {HttpResponse, HttpResult} from '../http/exchange.ts';
import {field} from '../http/json-fields.ts';
import {readJson, readLooseJson} from '../http/json-response.ts';
import {type ResponseFailure, readKakaoError, readOddSuccess} from '../http/kakao-error.ts';
import {redactFailure} from '../http/redact-failure.ts';

/** Reads a value of a response; undefined if the response is not Kakao's. */
export type Read<T> = (value: unknown) => T | undefined;

/**
 * What became of a request that changes the calendar. Once its head was sent, only a complete
 * response proves the outcome.
 */
export function calendarAnswer<T>(
  exchange: HttpResult,
  read: Read<T>,
  accessToken: string,
): CalendarAnswer<T> {
  const hide = (failure: Failure): Failure => redactFailure(failure, [accessToken]);
  if (exchange.kind === 'broken') {
    return {kind: exchange.sent ? 'unknown' : 'not-sent', failure: hide(exchange.failure)};
  }
  const {status} = exchange;
  if (isSuccess(status)) {
    const json = readJson(exchange);
    const value = json.ok ? read(json.value) : undefined;
    if (value !== undefined) return {kind: 'accepted', value};
    const odd = readOddSuccess(exchange);
    return {
      kind: odd.kind === 'kakao' && classOf(odd) !== 'unclear' ? 'refused' : 'unknown',
      failure: hide(withScopes(odd, exchange)),
    };
  }
  const failure = readKakaoError(exchange);
  const isProven = isRefusal(status, failure);
  return {kind: isProven ? 'refused' : 'unknown', failure: hide(withScopes(failure, exchange))};
}

/** The response to a request that only reads. */
export function calendarResult<T>(
  exchange: HttpResult,
  read: Read<T>,
  accessToken: string,
): Result<T> {
  const answer = calendarAnswer(exchange, read, accessToken);
  return answer.kind === 'accepted' ? succeeded(answer.value) : failed(answer.failure);
}

/** A 5xx may come after the work was done, unless Kakao says that it is in maintenance. */
function isRefusal(status: number, failure: ResponseFailure): boolean {
  const codeClass = classOf(failure);
  if (codeClass === 'unclear') return false;
  return status < 500 || codeClass === 'maintenance' || codeClass === 'quota';
}

/**
 * A missing consent, with the scopes that Kakao asks for: `required_scopes` beside -402
 * (developers.kakao.com, "Kakao Login: Additional consent"). Without the list, the calendar's.
 */
function withScopes(failure: ResponseFailure, answer: HttpResponse): Failure {
  if (failure.kind !== 'kakao' || failure.code !== -402) return failure;
  const required = field(readLooseJson(answer), 'required_scopes');
  const scopes = (Array.isArray(required) ? required : []).filter(
    (scope): scope is string => typeof scope === 'string' && /^[\w.]{1,60}$/.test(scope),
  );
  return {kind: 'consent-missing', scopes: scopes.length > 0 ? scopes : [calendarScope]};
}

import type {PlainFacts, Trace} from '../../app/ports/trace-port.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import {isKnownCode} from '../../domain/program/outline.ts';
import type {
  ExchangeOutcome,
  ExchangePhase,
  HttpBreak,
  HttpRequest,
  WatchExchange,
} from './exchange.ts';
import {readKakaoError} from './kakao-error.ts';
import {redactFailure} from './redact-failure.ts';

/**
 * Traces the phases of each exchange and its result; if an exchange hangs, the last phase shows
 * where. Records only the method, host and path of the request, and the status, size and Kakao's
 * code of the response. `elapsed`: ms on a monotonic clock.
 */
export function traceExchanges(trace: Trace, elapsed: () => number): WatchExchange {
  let count = 0;
  return (request) => {
    count += 1;
    const id = count;
    const start = elapsed();
    const add = (phase: string, facts: PlainFacts): void =>
      trace('request', {request: id, phase, ms: Math.round(elapsed() - start), ...facts});
    const {method, url} = request;
    add('begin', {method, endpoint: `${url.origin}${url.pathname}`});
    let during: ExchangePhase | null = null;
    return {
      enter: (phase, status) => {
        during = phase;
        add(phase, status === undefined ? {} : {status});
      },
      ended: (outcome) => {
        if (outcome.kind === 'broken') add('failed', {during, ...breakFacts(outcome, request)});
        else add('done', answerFacts(outcome, request));
      },
    };
  };
}

function breakFacts({sent, failure}: HttpBreak, request: HttpRequest): PlainFacts {
  if (failure.kind === 'not-kakao') {
    const {kind, problem, http} = failure;
    return {sent, failure: {kind, problem, http}};
  }
  const {kind, reason, detail} = redactFailure(failure, secretsOf(request));
  return {sent, failure: {kind, reason, detail}};
}

function answerFacts(
  {status, body, retryAfter = null}: Exclude<ExchangeOutcome, HttpBreak>,
  request: HttpRequest,
): PlainFacts {
  if (body === undefined) return {status};
  const facts = {status, bytes: body.byteLength};
  if (status === 200) return facts;
  const failure = readKakaoError({kind: 'answered', status, body, retryAfter});
  return {...facts, code: codeOf(redactFailure(failure, secretsOf(request)))};
}

function codeOf(failure: Failure): string | number | null {
  if (failure.kind !== 'kakao') return null;
  const {code} = failure;
  return typeof code !== 'string' || isKnownCode(code) ? code : null;
}

/** All secrets of a request: everything but its address, and a body that no response repeats. */
function secretsOf({accessToken = '', appKey = '', form}: HttpRequest): readonly string[] {
  return [accessToken, appKey, ...(form?.values() ?? [])];
}

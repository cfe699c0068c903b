import {codeOf, detailOf} from './connect-failure.ts';
import type {HttpBreak} from './exchange.ts';

/** The state of an exchange that failed after its connection was established. */
export interface BreakPoint {
  readonly error: unknown;
  readonly stop: AbortSignal;
  /** Null if no status was received. */
  readonly status: number | null;
}

/** Converts errors of undici, Node and the system after the connection to failures. */
export function breakFailure({error, stop, status}: BreakPoint): HttpBreak['failure'] {
  const code = codeOf(error);
  if (stop.reason === 'cancelled') {
    return {kind: 'network', reason: 'cancelled', detail: 'canceled before the response'};
  }
  // Node's code for an aborted signal.
  if (stop.aborted || code === 'ABORT_ERR') {
    return {kind: 'network', reason: 'answer-timeout', detail: 'no complete response in time'};
  }
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return notKakao(status, 'too-large');
  if (status !== null) return notKakao(status, 'cut-off');
  if (code === 'HPE_INVALID_EOF_STATE') return notKakao(status, 'cut-off');
  const isOddHttp = error instanceof Error && error.name === 'HTTPParserError';
  if (isOddHttp || code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH') {
    return notKakao(status, 'unexpected-shape');
  }
  return {kind: 'network', reason: 'reset', detail: detailOf(error)};
}

/**
 * Returns a failure for an invalid response; HTTP status 0 means that the status could not be read.
 */
export function notKakao(
  status: number | null,
  problem: Extract<HttpBreak['failure'], {kind: 'not-kakao'}>['problem'],
): HttpBreak['failure'] {
  return {kind: 'not-kakao', http: status ?? 0, problem};
}

import {codeOf, detailOf} from './connect-failure.ts';
import type {HttpBreak} from './exchange.ts';

/** What is known when an exchange broke after its connection stood. */
export interface BreakPoint {
  readonly error: unknown;
  readonly stop: AbortSignal;
  /** Null: no status had come. */
  readonly status: number | null;
}

/** Undici's, and Node's for a signal of time. */
const timeouts = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ABORT_ERR']);

/** Puts undici's, Node's and the system's errors after the connection into the program's words. */
export function breakFailure({error, stop, status}: BreakPoint): HttpBreak['failure'] {
  const code = codeOf(error);
  if (stop.reason === 'cancelled') {
    return {kind: 'network', reason: 'cancelled', detail: 'cancelled before the answer'};
  }
  if (stop.aborted || timeouts.has(code)) {
    return {kind: 'network', reason: 'answer-timeout', detail: 'no whole answer in time'};
  }
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return notKakao(status, 'too-large');
  if (status !== null) return notKakao(status, 'cut-off');
  if (code === 'HPE_INVALID_EOF_STATE') return notKakao(status, 'cut-off');
  if (error instanceof Error && error.name === 'HTTPParserError')
    return notKakao(status, 'unexpected-shape');
  return {kind: 'network', reason: 'reset', detail: detailOf(error)};
}

/** HTTP status 0 stands for an answer whose status could not be read. */
export function notKakao(
  status: number | null,
  problem: Extract<HttpBreak['failure'], {kind: 'not-kakao'}>['problem'],
): HttpBreak['failure'] {
  return {kind: 'not-kakao', http: status ?? 0, problem};
}

import type {MessageRequest} from '../../app/ports/kakao-ports.ts';
import {isSendableToken} from '../../domain/login/sendable-token.ts';
import type {SendOutcome} from '../../domain/memo/send-outcome.ts';
import {isSuccess} from '../http/call-kakao.ts';
import type {Http, HttpResponse, HttpResult} from '../http/exchange.ts';
import {field} from '../http/json-fields.ts';
import {readJson} from '../http/json-response.ts';
import {type ResponseFailure, readKakaoError} from '../http/kakao-error.ts';
import {unsendableToken} from '../http/unsendable-token.ts';
import {redactOutcome} from './redact-outcome.ts';

export interface MemoRequest {
  readonly origin: string;
  readonly accessToken: string;
  readonly request: MessageRequest;
  readonly signal?: AbortSignal;
}

/** Sends a message to the user's own chatroom. */
export async function sendMemo(http: Http, memo: MemoRequest): Promise<SendOutcome> {
  const {origin, accessToken, request, signal} = memo;
  if (!isSendableToken(accessToken)) return {kind: 'refused', failure: unsendableToken()};
  const exchange = await http({
    method: 'POST',
    url: new URL(request.path, origin),
    accessToken,
    form: new URLSearchParams(request.form),
    ...(signal === undefined ? {} : {signal}),
  });
  return redactOutcome(outcomeOf(exchange), accessToken);
}

/** Once the head was sent, only a complete response from Kakao proves the outcome. */
function outcomeOf(exchange: HttpResult): SendOutcome {
  if (exchange.kind === 'broken') {
    return {kind: exchange.sent ? 'unknown' : 'not-sent', failure: exchange.failure};
  }
  const failure = readKakaoError(exchange);
  if (isAccepted(exchange, failure)) return {kind: 'accepted'};
  if (isRefusal(exchange, failure)) return {kind: 'refused', failure};
  return {kind: 'unknown', failure};
}

/**
 * `result_code` 0 says that the memo was accepted, also as a text, which a gateway may have made of
 * it; further members change nothing, except an error code, which contradicts it.
 */
function isAccepted(answer: HttpResponse, failure: ResponseFailure): boolean {
  if (!isSuccess(answer.status) || hasErrorCode(failure)) return false;
  const {object, rest} = firstObject(answer.body);
  const json = readJson({body: object});
  const result = json.ok ? field(json.value, 'result_code') : undefined;
  const isDone = (result === 0 || result === '0') && !namesError.test(rest);
  // A body with several results proves none of them; JSON.parse returns the last one.
  return isDone && resultsIn(answer.body).every((result) => result === 0);
}

const namesError = /"(?:code|error\w*)"\s*:/;

/**
 * A body up to the end of its first object, and what a gateway appended to it: NUL, or a script.
 */
function firstObject(body: Uint8Array): {object: Uint8Array; rest: string} {
  const text = Buffer.from(body).toString('latin1');
  let depth = 0;
  for (const {0: part, index} of text.matchAll(/"(?:[^"\\]|\\.?)*(?:"|$)|[{}]/gs)) {
    if (part === '{') depth += 1;
    if (part === '}') depth -= 1;
    const end = index + 1;
    if (part === '}' && depth <= 0) return {object: body.subarray(0, end), rest: text.slice(end)};
  }
  return {object: body, rest: ''};
}

function hasErrorCode(failure: ResponseFailure): boolean {
  return failure.kind === 'kakao' && failure.code !== null && failure.code !== 0;
}

/** The results that a body names, in JSON or around it. */
function resultsIn(body: Uint8Array): readonly number[] {
  const results = Buffer.from(body)
    .toString('latin1')
    .matchAll(/"result_code"\s*:\s*([^\s,}]*)/g);
  return [...results].map(([, result = '']) => Number(result.replace(/^"(\d+)"$/, '$1')));
}

/**
 * The sender of a redirect or any 4xx did not accept the memo; after a 5xx without Kakao's error
 * code, it may have been accepted. So it may if the body says that it was: such a memo must not be
 * sent again.
 */
function isRefusal({status, body}: HttpResponse, failure: ResponseFailure): boolean {
  if (status < 300 || resultsIn(body).includes(0)) return false;
  return status < 500 || failure.kind === 'kakao';
}

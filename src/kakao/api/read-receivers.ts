import type {Failure} from '../../domain/failure/failure.ts';
import type {SendOutcome} from '../../domain/memo/send-outcome.ts';
import {isSuccess} from '../http/call-kakao.ts';
import type {HttpResponse, HttpResult} from '../http/exchange.ts';
import {field, isObject} from '../http/json-fields.ts';
import {readJson} from '../http/json-response.ts';
import {readKakaoError, readOddSuccess} from '../http/kakao-error.ts';

/**
 * The outcome for the one receiver of a request. A success status says only that Kakao took the
 * request: the message was sent to those in `successful_receiver_uuids`, which can be empty, and
 * not to those in `failure_info`. Once the head was sent, only a complete response proves either.
 * Source: developers.kakao.com, "Kakao Talk Message: REST API", Send message to friends.
 */
export function receiverOutcome(exchange: HttpResult, uuid: string): SendOutcome {
  if (exchange.kind === 'broken') {
    return {kind: exchange.sent ? 'unknown' : 'not-sent', failure: exchange.failure};
  }
  const lists = isSuccess(exchange.status) ? readLists(exchange) : null;
  if (lists === null) return withoutLists(exchange, uuid);
  const refusal = lists.refusals.find(({uuids}) => uuids.includes(uuid));
  const isSent = lists.successful.includes(uuid);
  // What is said to be both sent and refused may have arrived.
  if (isSent && refusal !== undefined) return {kind: 'unknown', failure: refusal.failure};
  if (isSent) return {kind: 'accepted'};
  // In a list of another form the receiver may be a success all the same.
  if (lists.isOdd && refusal === undefined && isNamedIn(exchange, uuid)) {
    return {
      kind: 'unknown',
      failure: {kind: 'not-kakao', http: exchange.status, problem: 'unexpected-shape'},
    };
  }
  return {kind: 'refused', failure: (refusal ?? lists.refusals[0])?.failure ?? lists.failure};
}

interface Refusal {
  readonly uuids: readonly string[];
  readonly failure: Extract<Failure, {kind: 'kakao'}>;
}

interface Lists {
  readonly successful: readonly string[];
  /** Whether the successes are anything else than a list of texts. */
  readonly isOdd: boolean;
  readonly refusals: readonly Refusal[];
  /** Of a receiver who is in neither list. */
  readonly failure: Extract<Failure, {kind: 'kakao'}>;
}

/** Null if the body has neither list. Kakao leaves out a list that would be empty. */
function readLists(answer: HttpResponse): Lists | null {
  const json = readJson(answer);
  if (!json.ok || !isObject(json.value)) return null;
  const successful = field(json.value, 'successful_receiver_uuids') ?? null;
  const failures = field(json.value, 'failure_info') ?? null;
  if (successful === null && failures === null) return null;
  const {status: http} = answer;
  const code = field(json.value, 'result_code');
  return {
    successful: textsIn(successful),
    isOdd: successful !== null && !isTexts(successful),
    // A copy of Kakao's documents has one object in place of the list.
    refusals: (Array.isArray(failures) ? failures : [failures])
      .filter(isObject)
      .map((one) => refusalOf(one, http)),
    failure: {kind: 'kakao', http, code: typeof code === 'number' ? code : null, message: ''},
  };
}

function refusalOf(value: Record<string, unknown>, http: number): Refusal {
  const [code, message] = [field(value, 'code'), field(value, 'msg')];
  return {
    uuids: textsIn(field(value, 'receiver_uuids')),
    failure: {
      kind: 'kakao',
      http,
      code: numberIn(code),
      message: typeof message === 'string' ? message : '',
    },
  };
}

function numberIn(code: unknown): number | null {
  if (typeof code === 'number' && Number.isSafeInteger(code)) return code;
  return typeof code === 'string' && /^-\d{1,5}$/.test(code) ? Number(code) : null;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isNamedIn({body}: HttpResponse, text: string): boolean {
  return Buffer.from(body).toString('latin1').includes(text);
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/**
 * An error of Kakao, or what came in its place. The sender of a redirect or any 4xx did not send the
 * message; a body that names the receiver among the successes anyway proves nothing.
 */
function withoutLists(answer: HttpResponse, uuid: string): SendOutcome {
  const {status} = answer;
  const failure = isSuccess(status) ? readOddSuccess(answer) : readKakaoError(answer);
  const isNamed = isNamedIn(answer, 'successful_receiver_uuids') && isNamedIn(answer, uuid);
  const isRefused = failure.kind === 'kakao' || (status >= 300 && status < 500);
  return isRefused && !isNamed ? {kind: 'refused', failure} : {kind: 'unknown', failure};
}

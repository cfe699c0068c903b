import assert from 'node:assert/strict';
import type {SendOutcome} from '../../src/domain/memo/send-outcome.ts';
import {createKakaoApi} from '../../src/kakao/api/kakao-api.ts';
import {createHttp, type HttpOptions} from '../../src/kakao/http/http.ts';
import type {HttpTimeouts} from '../../src/kakao/http/timeouts.ts';
import {textMessage} from '../support/contents.ts';
import {validCertificate} from './test-certificates.ts';
// Imported here, because loading it on demand would use up the time of the connection.
import '../../src/kakao/http/open-route.ts';
import '../../src/kakao/http/request-on-socket.ts';

/** An access token that must appear nowhere but in the Authorization header. */
export const canaryToken = 'CANARY-access-token-7f3kQ2mZ9xW1';

export const okBody = '{"result_code":0}';

/** Limits that no working exchange reaches, even on a busy machine. */
export const patient: HttpTimeouts = {
  connect: 60_000,
  headers: 60_000,
  body: 60_000,
  total: 60_000,
};

/** No proxy and the tests' own certificate. A test that waits for a limit shortens it. */
export function testHttp(options: Partial<HttpOptions> = {}) {
  const timeouts = {...patient, ...options.timeouts};
  return createHttp({version: '0.0.0', env: {}, ca: validCertificate, ...options, timeouts});
}

export interface SendTo extends Partial<HttpOptions> {
  readonly text?: string;
  readonly signal?: AbortSignal;
}

/** Sends one memo and asserts that its outcome does not contain the token. */
export async function sendTo(origin: string, options: SendTo = {}): Promise<SendOutcome> {
  const {text = '안녕', signal, ...http} = options;
  const api = createKakaoApi({origin, http: testHttp(http)});
  const message = textMessage(text, {url: 'https://developers.kakao.com', buttonTitle: null});
  const outcome = await api.sendMemo(canaryToken, message, signal);
  assert.doesNotMatch(JSON.stringify(outcome), /CANARY/);
  return outcome;
}

/** `kind reason-or-problem-or-code` of an outcome, for tables. */
export function inShort(outcome: SendOutcome): string {
  if (outcome.kind === 'accepted') return 'accepted';
  const {failure} = outcome;
  switch (failure.kind) {
    case 'network':
      return `${outcome.kind} ${failure.reason}`;
    case 'not-kakao':
      return `${outcome.kind} ${failure.http} ${failure.problem}`;
    case 'kakao':
      return `${outcome.kind} ${failure.http} ${failure.code}`;
    default:
      return `${outcome.kind} ${failure.kind}`;
  }
}

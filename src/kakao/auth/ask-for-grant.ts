import type {GrantAnswer} from '../../app/ports/kakao-ports.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import {failed, succeeded} from '../../domain/failure/result.ts';
import {readToken} from '../../domain/login/sendable-token.ts';
import type {TokenGrant} from '../../domain/login/tokens.ts';
import {isSuccess} from '../http/call-kakao.ts';
import type {Http, HttpResult} from '../http/exchange.ts';
import {objectsIn} from '../http/json-fields.ts';
import {readLooseJson} from '../http/json-response.ts';
import {readKakaoError, readOddSuccess} from '../http/kakao-error.ts';
import {redactFailure} from '../http/redact-failure.ts';
import {readGrant} from './read-grant.ts';
import {receiveAnswer} from './received-answer.ts';

export interface GrantRequest {
  readonly url: URL;
  readonly form: URLSearchParams;
  /** The refresh token in the form; null if there is none. */
  readonly refreshToken: string | null;
  /** Texts that a failure must not contain. */
  readonly secrets: readonly string[];
}

/**
 * Asks for tokens. With its response Kakao may have voided the refresh token that was sent, so a
 * response that cannot be read is searched for the new one.
 */
export async function askForGrant(
  http: Http,
  {url, form, refreshToken: sent, secrets}: GrantRequest,
): Promise<GrantAnswer> {
  const received = receiveAnswer((outcome) => grantIn(outcome) !== undefined || isRefusal(outcome));
  const outcome = await http({method: 'POST', url, form}, received);
  const grant = grantIn(outcome);
  const isWhole = outcome.kind === 'answered';
  if (grant !== undefined) {
    const {refreshToken: given} = grant;
    if (given !== null && given !== sent) return succeeded(grant);
    // A member may be there twice, with the token that was sent or nothing as the second.
    const other = await received.findRefreshToken(sent, {mayGuess: false, isWhole});
    if (other === null || other === sent) return succeeded(grant);
    return succeeded({...grant, refreshToken: other, refreshTokenExpiresIn: null});
  }
  const refreshToken = isRefusal(outcome)
    ? memberOf(outcome)
    : await received.findRefreshToken(sent, {mayGuess: true, isWhole});
  const refused = failed(redactFailure(failureOf(outcome), secrets));
  return refreshToken === null ? refused : {...refused, refreshToken};
}

function grantIn(outcome: HttpResult): TokenGrant | undefined {
  if (outcome.kind === 'broken' || !isSuccess(outcome.status)) return undefined;
  return readGrant(readLooseJson(outcome));
}

/**
 * An error with Kakao's code. Its texts may quote what was sent, so that only a member counts as a
 * new token.
 */
function isRefusal(outcome: HttpResult): boolean {
  if (outcome.kind === 'broken' || isSuccess(outcome.status)) return false;
  const failure = readKakaoError(outcome);
  return failure.kind === 'kakao' && failure.code !== null;
}

function memberOf(outcome: HttpResult): string | null {
  if (outcome.kind === 'broken') return null;
  const tokens = objectsIn(readLooseJson(outcome)).map((one) => readToken(one['refresh_token']));
  return tokens.find((token) => token !== undefined) ?? null;
}

function failureOf(outcome: HttpResult): Failure {
  if (outcome.kind === 'broken') return outcome.failure;
  return isSuccess(outcome.status) ? readOddSuccess(outcome) : readKakaoError(outcome);
}

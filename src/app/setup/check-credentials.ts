import type {UncheckedReason} from '../../domain/doctor/facts.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import {classOf, isLimit, refusesGrant} from '../../domain/failure/kakao-code.ts';
import type {AppCredentials} from '../ports/kakao-ports.ts';
import type {ConsoleProbes} from '../ports/probe-ports.ts';

/**
 * The result of checking a setting from outside: no objection, Kakao's rejection, or no response.
 */
export type OutsideCheck =
  | {readonly kind: 'passed'}
  | {readonly kind: 'refused'; readonly failure: Failure}
  | {readonly kind: 'unasked'; readonly why: Exclude<UncheckedReason, 'no-redirect-uri'>};

/**
 * Sends a code that cannot exist to find out whether Kakao accepts the key and the secret: Kakao
 * checks them before the code.
 * Source: developers.kakao.com, "Kakao Login: Error code".
 */
export async function checkCredentials(
  {auth}: Pick<ConsoleProbes, 'auth'>,
  credentials: AppCredentials,
  redirectUri: string,
): Promise<OutsideCheck> {
  const answer = await auth.exchangeCode({
    credentials,
    redirectUri,
    authorizationCode: 'DUMMY',
    codeVerifier: null,
  });
  if (answer.ok) return unasked('strange-answer');
  const {failure} = answer;
  if (failure.kind === 'network') return unasked('no-answer');
  if (failure.kind !== 'kakao') return unasked('strange-answer');
  if (refusesGrant(failure, 'authorization-code')) return {kind: 'passed'};
  if (isLimit(failure)) return unasked('limit');
  const isTemporary = failure.http >= 500 || classOf(failure) === 'maintenance';
  return isTemporary ? unasked('no-answer') : {kind: 'refused', failure};
}

function unasked(why: 'no-answer' | 'strange-answer' | 'limit'): OutsideCheck {
  return {kind: 'unasked', why};
}

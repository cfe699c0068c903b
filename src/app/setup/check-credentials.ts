import type {Unasked} from '../../domain/doctor/diagnosis-kakao-facts.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import {isQuotaCode} from '../../domain/failure/kakao-code.ts';
import type {AppCredentials} from '../ports/kakao-ports.ts';
import type {ConsoleProbes} from '../ports/probe-ports.ts';

/** What shows from outside of a setting: nothing against it, Kakao's refusal, or no answer. */
export type OutsideCheck =
  | {readonly kind: 'passed'}
  | {readonly kind: 'refused'; readonly failure: Failure}
  | {readonly kind: 'unasked'; readonly why: Exclude<Unasked, 'no-redirect-uri'>};

/**
 * Tells by one code that cannot exist whether Kakao accepts the key and the secret: they are
 * checked before the code is. KOE320 is what an unknown code gets.
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
  const {code, http} = failure;
  if (isCodeRefusal(code)) return {kind: 'passed'};
  if (isQuotaCode(code) || http === 429) return unasked('limit');
  return http >= 500 ? unasked('no-answer') : {kind: 'refused', failure};
}

/** RFC 6749, section 5.2: `invalid_grant` is about the code, not about who shows it. */
function isCodeRefusal(code: string | number | null): boolean {
  return code === 'KOE320' || code === 'KOE303' || code === 'invalid_grant';
}

function unasked(why: 'no-answer' | 'strange-answer' | 'limit'): OutsideCheck {
  return {kind: 'unasked', why};
}

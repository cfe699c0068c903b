import {exitCode, exitCodeOf} from '../../domain/failure/exit-code.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import {authorizationUrl} from '../../domain/login/authorization-request.ts';
import {memoScope} from '../../domain/login/session.ts';
import type {ConsoleProbes, ProbeResponse} from '../ports/probe-ports.ts';
import type {OutsideCheck} from './check-credentials.ts';

export interface LoginPage {
  readonly restApiKey: string;
  readonly redirectUri: string;
  readonly signal: AbortSignal;
}

/**
 * Opens Kakao's login page as a browser without a login would: a wrong key, redirect URI or consent
 * item, or a disabled login, appears there as a KOE code. Errors that Kakao shows only after a
 * login stay unknown. Source: developers.kakao.com, "Kakao Login: Error code".
 */
export async function checkLoginPage(
  probes: ConsoleProbes,
  {restApiKey, redirectUri, signal}: LoginPage,
): Promise<OutsideCheck> {
  const url = authorizationUrl({
    authOrigin: probes.auth.origin,
    restApiKey,
    redirectUri,
    scopes: [memoScope],
    state: 'doctor',
  });
  const answer = await probes.get(new URL(url), signal);
  if (answer.kind === 'broken') return {kind: 'unasked', why: 'no-answer'};
  const failure = refusalIn(answer, redirectUri);
  if (failure !== null) {
    const isTemporary = exitCodeOf(failure) === exitCode.unavailable;
    return isTemporary ? {kind: 'unasked', why: 'no-answer'} : {kind: 'refused', failure};
  }
  if (answer.status >= 500) return {kind: 'unasked', why: 'no-answer'};
  const isStrange = answer.status >= 400 || koeNumbers(answer).length > 1;
  return isStrange ? {kind: 'unasked', why: 'strange-answer'} : {kind: 'passed'};
}

type Answered = Extract<ProbeResponse, {kind: 'answered'}>;

/** A page that lists several codes explains them: only a single code is an error. */
function refusalIn(answer: Answered, redirectUri: string): Failure | null {
  const [code, ...others] = koeNumbers(answer);
  if (code !== undefined && others.length === 0) return {kind: 'koe-page', code};
  const {location} = answer;
  if (location === null || !location.startsWith(redirectUri)) return null;
  const query = URL.parse(location)?.searchParams;
  const error = query?.get('error') ?? null;
  if (error === null) return null;
  return {kind: 'login-denied', error, description: query?.get('error_description') ?? ''};
}

function koeNumbers({text, location}: Answered): string[] {
  const found = `${text} ${location ?? ''}`.match(/(?<![A-Za-z0-9])KOE\d{3}(?!\d)/g);
  return [...new Set(found)];
}

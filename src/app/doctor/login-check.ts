import type {ConsentState} from '../../domain/doctor/diagnosis-kakao-facts.ts';
import {type Finding, note, ok, type ProblemExit, problem} from '../../domain/doctor/finding.ts';
import {exitCode, exitCodeOf} from '../../domain/failure/exit-code.ts';
import {type Failure, FailureError} from '../../domain/failure/failure.ts';
import {succeeded} from '../../domain/failure/result.ts';
import {type Account, memoScope} from '../../domain/login/session.ts';
import type {Tokens} from '../../domain/login/tokens.ts';
import {withAccessToken} from '../login/with-access-token.ts';
import type {Ports} from '../ports/ports.ts';
import type {Locks} from '../ports/storage-ports.ts';
import type {KakaoProbes} from './diagnose-ports.ts';

/** Another process that refreshes is not waited for longer (ms). */
const longestWait = 2000;

/**
 * The stored login, what Kakao says of it, and whether it may send. An access token that has ended
 * is refreshed, as any use would do.
 */
export async function diagnoseLogin(ports: Ports, kakao: KakaoProbes): Promise<Finding[]> {
  try {
    return await askedOfKakao(ports, kakao);
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return [problem('login', 1, {kind: 'failure', failure: error.failure})];
  }
}

async function askedOfKakao(ports: Ports, kakao: KakaoProbes): Promise<Finding[]> {
  const locks: Locks = {
    ...ports.locks,
    acquire: (name, timeout) => ports.locks.acquire(name, Math.min(timeout, longestWait)),
  };
  const quick: Ports = {...ports, locks, api: kakao.api, auth: kakao.patientAuth};
  const asked = await withAccessToken(quick, async (accessToken) => {
    const info = await kakao.api.readTokenInfo(accessToken);
    return info.ok ? succeeded({...info.value, accessToken}) : info;
  });
  if (!asked.ok) return [refused(asked.failure), ...storedFindings(ports)];
  const {accessToken, expiresIn, accountId} = asked.value;
  const [account, consent] = await Promise.all([
    kakao.api.readAccount(accessToken),
    kakao.readConsent(accessToken),
  ]);
  const expiresAt = ports.clock.now() + expiresIn * 1000;
  return [
    accountFinding(account.ok ? account.value : {id: accountId, nickname: null}),
    ...storedFindings(ports, expiresAt),
    consent.ok ? consentFinding(consent.value) : refused(consent.failure),
  ];
}

/** Without an answer the login may well be fine: the network is found at fault, not the login. */
function refused(failure: Failure): Finding {
  if (failure.kind === 'network' || failure.kind === 'not-kakao') {
    return note('login', {kind: 'login-unasked'});
  }
  if (isPassing(failure)) return note('login', {kind: 'failure', failure});
  return problem('login', problemExit(failure), {kind: 'failure', failure});
}

/** Another process at work, or a limit of Kakao's that ends by itself. */
function isPassing(failure: Failure): boolean {
  if (failure.kind === 'storage') return failure.problem === 'busy';
  return exitCodeOf(failure) === exitCode.limit;
}

function problemExit(failure: Failure): ProblemExit {
  const exit = exitCodeOf(failure);
  return exit === 4 || exit === 5 || exit === 7 ? exit : 1;
}

/** Expiries as they stand after the question; `confirmed` is Kakao's own for the access token. */
function storedFindings(ports: Ports, confirmed: number | null = null): Finding[] {
  const tokens = ports.sessions.read()?.tokens;
  if (tokens === undefined) return [];
  const now = ports.clock.now();
  const expiresAt = confirmed ?? tokens.accessTokenExpiresAt;
  const isConfirmed = confirmed !== null;
  return [
    ok('access-token', {kind: 'access-token', expiresAt, now, isConfirmed}),
    refreshFinding(tokens, now),
  ];
}

/** A refresh token is lost for good when nobody uses the program for the days that are left. */
const littleTime = 7 * 24 * 60 * 60_000;

function refreshFinding(tokens: Tokens, now: number): Finding {
  if (tokens.refreshToken === null) return note('refresh-token', {kind: 'no-refresh-token'});
  const expiresAt = tokens.refreshTokenExpiresAt;
  const fact = {kind: 'refresh-token', expiresAt, now, isConfirmed: false} as const;
  const endsSoon = expiresAt !== null && expiresAt - now < littleTime;
  return (endsSoon ? note : ok)('refresh-token', fact);
}

function accountFinding({id, nickname}: Account): Finding {
  return ok('account', {kind: 'account', id, nickname});
}

function consentFinding(consent: ConsentState | null): Finding {
  if (consent?.agreed === true && consent.using) return ok('consent', {kind: 'consent-agreed'});
  if (consent?.using !== true) return problem('consent', 7, {kind: 'consent-not-offered'});
  const failure = {kind: 'consent-missing', scopes: [memoScope]} as const;
  return problem('consent', 7, {kind: 'failure', failure});
}

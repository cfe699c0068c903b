import {type Finding, note, ok, type ProblemExit, problem} from '../../domain/doctor/finding.ts';
import {exitCode, exitCodeOf} from '../../domain/failure/exit-code.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import {type Result, succeeded} from '../../domain/failure/result.ts';
import {type Account, memoScope} from '../../domain/login/session.ts';
import type {Tokens} from '../../domain/login/tokens.ts';
import {withAccessToken} from '../login/with-access-token.ts';
import type {Ports} from '../ports/ports.ts';
import type {ConsentState} from '../ports/probe-ports.ts';
import type {Locks} from '../ports/storage-ports.ts';
import {storageResult} from '../shared/storage-result.ts';
import {check} from './check.ts';
import type {AccountView} from './views.ts';

type LoginView = Pick<AccountView, 'parts' | 'kakao'>;

interface Login {
  /** Kakao's response about the login, or why there is none. */
  readonly asked: Result<KakaoLogin>;
  /** The tokens stored after the request; null when there are none. */
  readonly tokens: Tokens | null;
  readonly now: number;
}

interface KakaoLogin {
  /** Null if no response names the account. */
  readonly account: Account | null;
  readonly accessTokenExpiresAt: number | null;
  readonly consent: Result<ConsentState | null>;
}

/**
 * Checks the stored login, Kakao's view of it, and whether it may send. An expired access token is
 * refreshed, as any other use would do.
 */
export const loginCheck = check({
  measure: (view: LoginView) => storageResult(async () => succeeded(await measureLogin(view))),
  judge: (login) =>
    login.ok
      ? loginFindings(login.value)
      : problem('login', 1, {kind: 'failure', failure: login.failure}),
});

async function measureLogin(view: LoginView): Promise<Login> {
  const asked = await askKakao(view);
  const {sessions, clock} = view.parts;
  return {asked, tokens: sessions.read()?.tokens ?? null, now: clock.now()};
}

/** The longest wait (ms) for another process that is refreshing the tokens. */
const maxWaitMs = 2000;

async function askKakao({parts, kakao}: LoginView): Promise<Result<KakaoLogin>> {
  const locks: Locks = {
    ...parts.locks,
    acquire: (name, timeout) => parts.locks.acquire(name, Math.min(timeout, maxWaitMs)),
  };
  const quick: Ports = {...parts, locks, api: kakao.api, auth: kakao.patientAuth};
  const asked = await withAccessToken(quick, async (accessToken) => {
    const info = await kakao.api.readTokenInfo(accessToken);
    return info.ok ? succeeded({...info.value, accessToken}) : info;
  });
  if (!asked.ok) return asked;
  const {accessToken, expiresIn, accountId} = asked.value;
  const [account, consent] = await Promise.all([
    kakao.api.readAccount(accessToken),
    kakao.readConsent(accessToken),
  ]);
  return succeeded({
    account: account.ok ? account.value : accountOf(accountId),
    accessTokenExpiresAt: expiresIn === null ? null : parts.clock.now() + expiresIn * 1000,
    consent,
  });
}

function accountOf(id: string | null): Account | null {
  return id === null ? null : {id, nickname: null};
}

function loginFindings({asked, tokens, now}: Login): Finding[] {
  if (!asked.ok) return [refused(asked.failure), ...tokenFindings(tokens, now, null)];
  const {account, accessTokenExpiresAt, consent} = asked.value;
  return [
    ...(account === null ? [] : [ok('account', {kind: 'account', ...account})]),
    ...tokenFindings(tokens, now, accessTokenExpiresAt),
    consentFinding(consent),
    ...calendarFindings(consent),
  ];
}

/**
 * Without a response the login may be fine: the network check reports the problem, not this one.
 */
function refused(failure: Failure): Finding {
  if (failure.kind === 'network' || failure.kind === 'not-kakao') {
    return note('login', {kind: 'login-unasked'});
  }
  if (isPassing(failure)) return note('login', {kind: 'failure', failure});
  return problem('login', problemExit(failure), {kind: 'failure', failure});
}

/**
 * Whether the failure is temporary: another process is working, or a Kakao rate limit that resets
 * by itself.
 */
function isPassing(failure: Failure): boolean {
  if (failure.kind === 'storage') return failure.problem === 'busy';
  return exitCodeOf(failure) === exitCode.limit;
}

function problemExit(failure: Failure): ProblemExit {
  const exit = exitCodeOf(failure);
  return exit === 4 || exit === 5 || exit === 7 ? exit : 1;
}

/** `confirmed` is the expiry time of the access token as Kakao reports it. */
function tokenFindings(tokens: Tokens | null, now: number, confirmed: number | null): Finding[] {
  if (tokens === null) return [];
  const expiresAt = confirmed ?? tokens.accessTokenExpiresAt;
  const isConfirmed = confirmed !== null;
  return [
    ok('access-token', {kind: 'access-token', expiresAt, now, isConfirmed}),
    refreshFinding(tokens, now),
  ];
}

/** A refresh token is lost for good if the program is not used within the remaining days. */
const expiringSoonMs = 7 * 24 * 60 * 60_000;

function refreshFinding(tokens: Tokens, now: number): Finding {
  if (tokens.refreshToken === null) return note('refresh-token', {kind: 'no-refresh-token'});
  const expiresAt = tokens.refreshTokenExpiresAt;
  const fact = {kind: 'refresh-token', expiresAt, now, isConfirmed: false} as const;
  const endsSoon = expiresAt !== null && expiresAt - now < expiringSoonMs;
  return (endsSoon ? note : ok)('refresh-token', fact);
}

/** Without a response the consent is unknown, which is no problem: the next memo shows it. */
function consentFinding(asked: Result<ConsentState | null>): Finding {
  if (!asked.ok) return note('consent', {kind: 'consent-unknown'});
  const consent = asked.value;
  if (consent?.agreed === true && consent.using) return ok('consent', {kind: 'consent-agreed'});
  if (consent?.using !== true) return problem('consent', 7, {kind: 'consent-not-offered'});
  const failure = {kind: 'consent-missing', scopes: [memoScope]} as const;
  return problem('consent', 7, {kind: 'failure', failure});
}

/** Reminders are off until the user asks for one, which is no problem. */
function calendarFindings(asked: Result<ConsentState | null>): Finding[] {
  const hasCalendar = asked.ok ? asked.value?.hasCalendar : undefined;
  if (hasCalendar === undefined) return [];
  return [ok('reminders', {kind: hasCalendar ? 'calendar-agreed' : 'calendar-off'})];
}

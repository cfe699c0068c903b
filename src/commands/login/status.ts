import {
  checkStatus,
  readStoredStatus,
  type Status,
  whyNotReady,
} from '../../app/login/read-status.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {type Failure, FailureError} from '../../domain/failure/failure.ts';
import {type Consent, calendarScope, consentIn, type Session} from '../../domain/login/session.ts';
import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {accountName} from '../../messages/subjects/account-words.ts';
import {dateTime, expiryWords} from '../../messages/subjects/time-words.ts';
import {here} from '../../messages/subjects/zoned-time.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {expiryJson, iso} from '../shared/expiry-json.ts';
import {reportFailure} from '../shared/report-failure.ts';

/**
 * `kakao-tui status`: prints the account and the expiry of both tokens. Exits 4 if not logged in.
 */
export async function runStatus(
  context: CommandContext,
  options: {json?: boolean; offline?: boolean},
): Promise<number> {
  const {status, now} = await readStatus(context, options);
  const failure = whyNotReady(status, now);
  if (options.json) printJson(context, statusJson(status.session, failure, now));
  else if (status.session !== null) printSession(context, status.session, now);
  return failure === null ? exitCode.done : reportFailure(context, failure);
}

/** Reads the status. Storage errors become failures, so that scripts always get JSON. */
async function readStatus(
  context: CommandContext,
  {offline}: {offline?: boolean},
): Promise<{status: Status; now: number}> {
  try {
    const ports = context.ports();
    const status = offline ? readStoredStatus(ports) : await checkStatus(ports);
    return {status, now: ports.clock.now()};
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return {status: {session: null, failure: error.failure}, now: 0};
  }
}

/** The status as JSON, also of a login that has ended; `loggedIn` says whether it is usable. */
function statusJson(session: Session | null, failure: Failure | null, now: number) {
  const schema = 'kakao-tui/status@1';
  if (session === null) {
    const nothing = {account: null, accessToken: null, refreshToken: null};
    return {
      schema,
      loggedIn: false,
      ...nothing,
      scopes: [],
      consent: 'unknown',
      calendarConsent: 'unknown',
      lastRefreshedAt: null,
    };
  }
  return {
    schema,
    loggedIn: failure?.kind !== 'logged-out',
    account: session.account,
    accessToken: expiryJson(session.accessTokenExpiresAt, now),
    refreshToken: session.hasRefreshToken ? expiryJson(session.refreshTokenExpiresAt, now) : null,
    scopes: session.scopes ?? [],
    consent: consentIn(session.scopes),
    calendarConsent: consentIn(session.scopes, calendarScope),
    lastRefreshedAt: iso(session.lastRefreshedAt),
  };
}

const none: Phrase = {ko: '없음', en: 'none'};
const unknown: Phrase = {ko: '확인하지 못함', en: 'unknown'};
const never: Phrase = {ko: '없음', en: 'never'};

/** Reminders need a consent of their own, which is asked for when they are first used. */
const calendarWords: Readonly<Record<Consent, Phrase>> = {
  agreed: {ko: '쓸 수 있음 (talk_calendar)', en: 'ready (talk_calendar)'},
  missing: {
    ko: '꺼짐. 쓰려면: kakao-tui login --scope talk_calendar',
    en: 'off; to use them: kakao-tui login --scope talk_calendar',
  },
  unknown,
};

function printSession(context: CommandContext, session: Session, now: number): void {
  const {language} = context;
  const line = (name: Phrase, value: string): void =>
    context.print([{text: name[language], tone: 'quiet'}, `  ${value}`]);
  const expiry = (at: number | null): string =>
    at === null
      ? expiryWords(at, now, language)
      : `${expiryWords(at, now, language)} (${dateTime(here(at), language)})`;
  const {account} = session;
  const name = account === null ? '-' : accountName(account);
  line({ko: '계정          ', en: 'account      '}, name);
  line({ko: '액세스 토큰   ', en: 'access token '}, expiry(session.accessTokenExpiresAt));
  const refresh = session.hasRefreshToken ? expiry(session.refreshTokenExpiresAt) : none[language];
  line({ko: '리프레시 토큰 ', en: 'refresh token'}, refresh);
  line({ko: '동의항목      ', en: 'consent items'}, scopesText(session.scopes, language));
  line(
    {ko: '톡캘린더 알림 ', en: 'reminders    '},
    calendarWords[consentIn(session.scopes, calendarScope)][language],
  );
  const refreshed = session.lastRefreshedAt;
  line(
    {ko: '마지막 갱신   ', en: 'last refresh '},
    refreshed === null ? never[language] : dateTime(here(refreshed), language),
  );
}

function scopesText(scopes: Session['scopes'], language: Language): string {
  if (scopes === null) return unknown[language];
  return sanitizeLine(scopes.join(', ')) || none[language];
}

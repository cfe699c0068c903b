import {randomBytes} from 'node:crypto';
import type {IncomingHttpHeaders} from 'node:http';
import type {EmulatorClock} from '../clock.ts';
import type {Person} from '../person.ts';

/** A browser in which a person is logged in to the Kakao account. */
export interface BrowserSession {
  readonly person: Person;
  /** When the user logged in, in milliseconds since 1970. */
  readonly since: number;
}

/** Sessions by the value of their cookie. */
export type BrowserSessions = Map<string, BrowserSession>;

/** The part of the world that holds the sessions. */
interface SessionStore {
  readonly sessions: BrowserSessions;
  readonly clock: EmulatorClock;
}

const cookieName = 'kakao_session';
const cookieAttributes = 'Path=/; HttpOnly; SameSite=Lax';

/** The session of a Kakao account, which use does not prolong (developers.kakao.com, Kakao Login: REST API). */
const sessionMs = 24 * 60 * 60 * 1000;

/** Starts a session; returns its cookie as a browser sends it. */
export function openSession({sessions, clock}: SessionStore, person: Person): string {
  const now = clock.now();
  for (const [value, {since}] of sessions) {
    if (now >= since + sessionMs) sessions.delete(value);
  }
  const value = randomBytes(24).toString('base64url');
  sessions.set(value, {person, since: now});
  return `${cookieName}=${value}`;
}

/** The header that gives the cookie of a session to the browser. */
export function keepCookie(cookie: string): Readonly<Record<string, string>> {
  return {'set-cookie': `${cookie}; ${cookieAttributes}`};
}

/** The session of a request; null for a browser without a login. */
export function sessionOf(
  {sessions, clock}: SessionStore,
  headers: IncomingHttpHeaders,
): BrowserSession | null {
  const session = sessions.get(sessionValue(headers));
  return session !== undefined && clock.now() < session.since + sessionMs ? session : null;
}

/** Ends the session of a request; returns the header with which the browser forgets its cookie. */
export function endSession(
  {sessions}: SessionStore,
  headers: IncomingHttpHeaders,
): Readonly<Record<string, string>> {
  sessions.delete(sessionValue(headers));
  return keepCookie(`${cookieName}=; Max-Age=0`);
}

function sessionValue({cookie = ''}: IncomingHttpHeaders): string {
  const pairs = cookie.split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === cookieName)?.[1] ?? '';
}

import {memoApis} from './api/memo-apis.ts';
import {putInRoom} from './api/memo-endpoint.ts';
import {openSession} from './authorize/browser-session.ts';
import type {CalendarEvent} from './calendar/calendar-event.ts';
import type {Ring} from './calendar/rings.ts';
import {addForeignCalendar} from './calendar/sub-calendar-apis.ts';
import {forgetTokens} from './credentials.ts';
import {friendUuid} from './friends/friend-uuid.ts';
import {agreeTo, type Person, personWithId, unlinkPerson} from './person.ts';
import {type Actor, pressAgree, pressDeny} from './play-person.ts';
import type {Quotas} from './quotas.ts';
import type {EmulatorRequest} from './request-log.ts';
import type {Memo} from './room/memo.ts';
import type {ScriptedResponse} from './scripted-response.ts';
import type {Stage} from './serve.ts';

/** A request that sends a message. */
export interface MemoRequest {
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
}

/** Controls for tests and the demo. Available only in code, not over HTTP. */
export interface TestControls {
  /** The people of this Kakao. A control without an id means the first of them. */
  readonly people: readonly {readonly id: string; readonly nickname: string}[];
  /** The memos in the room of the first person, oldest first. */
  readonly memos: readonly Memo[];
  /** The memos in the room of the user with this id. Throws RangeError for an unknown one. */
  memosOf(personId: string): readonly Memo[];
  /** The events in the calendars of a user, oldest first; a series is one. */
  eventsOf(personId?: string): readonly CalendarEvent[];
  /** The reminders that rang for a user until now, oldest first. */
  ringsOf(personId?: string): readonly Ring[];
  /** Adds a calendar that another service made, and returns its id. */
  addForeignCalendar(personId?: string): string;
  /** How the app names the user with this id to friends. */
  uuidOf(personId: string): string;
  /**
   * Refuses every message of a friend to this user with a code, such as -530; null ends that. Other
   * receivers of the same message are not concerned.
   */
  refuseReceiver(personId: string, code: number | null): void;
  /** Sets how long a list of friends is cached, in milliseconds, and drops those that are. */
  setFriendCache(ms: number): void;
  /** All requests to both hosts, in order of arrival. */
  readonly requests: readonly EmulatorRequest[];
  /** Every access and refresh token ever issued, including invalid ones. */
  readonly issuedTokens: readonly string[];
  /** Responds to the next `times` requests (1 by default) for this path with `response`. */
  failNext(path: string, response: ScriptedResponse, times?: number): void;
  /** Expires all access tokens now; they stay known, as expired. */
  expireAccessTokens(): void;
  /** Expires all refresh tokens now. */
  expireRefreshTokens(): void;
  /** Disconnects the app as the user can in the Kakao account: tokens and consents are deleted. */
  revokeAll(personId?: string): void;
  /** Sets the emulator's clock forward, in milliseconds. */
  advanceClock(ms: number): void;
  /** The emulator's time, in milliseconds since 1970. */
  now(): number;
  /** Sets the user's consents. A token never gains an item that it was issued without. */
  setConsent(scopes: readonly string[], personId?: string): void;
  /** Sets the consent items that the app enabled in the console. */
  setEnabledScopes(scopes: readonly string[]): void;
  /**
   * Enables or disables Kakao Login in the console; when disabled, every authorization request
   * fails with KOE004.
   */
  setKakaoLogin(isOn: boolean): void;
  /** Sets the redirect URIs registered for the REST API key. */
  setRedirectUris(uris: readonly string[]): void;
  /** Sets the registered web domains, which are origins. */
  setWebDomains(origins: readonly string[]): void;
  /** Sets the daily limit of one sender to one recipient (Kakao: 20); null disables it. */
  setPairQuota(memosPerDay: number | null): void;
  /** Replaces all daily limits; an absent limit is disabled. */
  setQuotas(quotas: Quotas): void;
  /**
   * Puts the message of a request into the room as if it had arrived at this time (ms since 1970).
   * Rejects with RangeError for one that Kakao refuses.
   */
  receive(request: MemoRequest, receivedAt: number, personId?: string): Promise<void>;
  /**
   * Acts as the user: opens the page, checks the boxes (all, or those in `scopes`; required ones
   * always) and agrees. Resolves to the redirect address, which is not followed; rejects with the
   * KOE number if Kakao shows an error page.
   */
  agree(
    authorizationUrl: string,
    options?: {readonly scopes?: readonly string[]; readonly personId?: string},
  ): Promise<string>;
  /** Acts as a user who clicks "cancel". Resolves to the redirect address. */
  deny(authorizationUrl: string, personId?: string): Promise<string>;
  /** Logs a person in to a new browser; returns the `cookie` header that this browser sends. */
  openBrowser(personId?: string): string;
}

export function createTestControls({world, script, log}: Stage): TestControls {
  const {clock, credentials, friends, people} = world;
  const named = (id?: string): Person => {
    const person = id === undefined ? people[0] : personWithId(people, id);
    if (person === undefined) throw new RangeError(`no person has the id ${id}`);
    return person;
  };
  const actor = (id?: string): Actor => {
    const person = named(id);
    return {id: person.id, cookie: openSession(world, person)};
  };
  return {
    people: people.map(({id, nickname}) => ({id, nickname})),
    memos: people[0].room.memos,
    memosOf: (id) => named(id).room.memos,
    eventsOf: (id) => named(id).calendar.events,
    ringsOf: (id) => named(id).calendar.ringUntil(clock.now()),
    addForeignCalendar: (id) => addForeignCalendar(named(id).calendar),
    uuidOf: (id) => friendUuid(world.app, named(id)),
    refuseReceiver: (id, code) => {
      if (code === null) friends.refusals.delete(named(id));
      else friends.refusals.set(named(id), code);
    },
    setFriendCache: (ms) => {
      friends.cacheMs = ms;
      friends.cached.clear();
    },
    requests: log,
    issuedTokens: credentials.issuedTokens,
    failNext: (path, response, times = 1) => script.add(path, response, times),
    expireAccessTokens: () => expire(credentials.accessTokens, clock.now()),
    expireRefreshTokens: () => expire(credentials.refreshTokens, clock.now()),
    revokeAll: (id) => {
      forgetTokens(credentials, named(id));
      unlinkPerson(named(id));
    },
    advanceClock: (ms) => clock.advance(ms),
    now: () => clock.now(),
    setConsent: (scopes, id) => {
      const person = named(id);
      person.consents.clear();
      if (scopes.length > 0) agreeTo(person, scopes, clock.now());
    },
    setEnabledScopes: (scopes) => {
      world.app.enabledScopes = scopes;
    },
    setKakaoLogin: (isOn) => {
      world.app.kakaoLoginOn = isOn;
    },
    setRedirectUris: (uris) => {
      world.app.redirectUris = uris;
    },
    setWebDomains: (origins) => {
      world.app.webDomains = origins;
    },
    setPairQuota: (memosPerDay) => {
      const {pair: _replaced, ...others} = world.quotas;
      world.quotas = memosPerDay === null ? others : {...others, pair: memosPerDay};
    },
    setQuotas: (quotas) => {
      world.quotas = quotas;
    },
    receive: async ({path, form}, receivedAt, id) => {
      const api = memoApis.get(path);
      if (api === undefined) throw new RangeError(`no message is sent to ${path}`);
      const message = await api.read(world, new URLSearchParams(form));
      putInRoom(world, named(id).room, {...message, receivedAt});
    },
    agree: async (url, options) => pressAgree(url, actor(options?.personId), options?.scopes),
    deny: async (url, id) => pressDeny(url, actor(id)),
    openBrowser: (id) => openSession(world, named(id)),
  };
}

function expire(tokens: ReadonlyMap<string, {expiresAt: number}>, now: number): void {
  for (const token of tokens.values()) token.expiresAt = Math.min(token.expiresAt, now);
}

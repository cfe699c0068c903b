import {forgetTokens} from './credentials.ts';
import {agreeTo, cutLink} from './person.ts';
import {pressAgree, pressDeny} from './play-person.ts';
import type {Quotas} from './quotas.ts';
import type {EmulatorRequest} from './request-log.ts';
import type {Memo} from './room/memo.ts';
import type {ScriptedResponse} from './scripted-response.ts';
import type {Stage} from './serve.ts';

/** What tests and the demo may see and turn. It exists in code only, never over HTTP. */
export interface TestControls {
  /** What stands in the room, oldest first. */
  readonly memos: readonly Memo[];
  /** Every request to either host, in order of arrival. */
  readonly requests: readonly EmulatorRequest[];
  /** Every access and refresh token it has issued, also those that are dead. */
  readonly issuedTokens: readonly string[];
  /** The next `times` requests (1 by default) to this path meet `response` instead. */
  failNext(path: string, response: ScriptedResponse, times?: number): void;
  /** Ends the life of every access token now; the tokens stay known, as expired. */
  expireAccessTokens(): void;
  /** Ends the life of every refresh token now. */
  expireRefreshTokens(): void;
  /** The person disconnects the app in their Kakao account: tokens die, consents are erased. */
  revokeAll(): void;
  /** Puts the emulator's clock forward, in milliseconds. */
  advanceClock(ms: number): void;
  /** The emulator's time, in milliseconds since 1970. */
  now(): number;
  /** Sets what the person agrees to from now on. A token never gains an item it was issued without. */
  setConsent(scopes: readonly string[]): void;
  /** Sets which consent items the app has switched on in the console. */
  setEnabledScopes(scopes: readonly string[]): void;
  /** Switches Kakao Login on or off in the console; off, every authorization request ends at KOE004. */
  setKakaoLogin(isOn: boolean): void;
  /** Sets which redirect URIs are registered on the REST API key. */
  setRedirectUris(uris: readonly string[]): void;
  /** Sets the daily limit of one sender to one recipient (Kakao: 20); null switches it off. */
  setPairQuota(memosPerDay: number | null): void;
  /** Sets all daily limits at once; an absent one is off. */
  setQuotas(quotas: Quotas): void;
  /**
   * Plays the person: opens the page, ticks the boxes (all, or those in `scopes`; required ones
   * always) and agrees. Resolves to the redirect address, which is not followed; rejects with the
   * KOE number when Kakao shows an error page.
   */
  agree(authorizationUrl: string, options?: {readonly scopes?: readonly string[]}): Promise<string>;
  /** Plays the person who presses "cancel". Resolves to the redirect address. */
  deny(authorizationUrl: string): Promise<string>;
}

/** Makes the door to one running emulator. */
export function createTestControls({world, script, log}: Stage): TestControls {
  const {clock, credentials, person} = world;
  return {
    memos: world.room.memos,
    requests: log,
    issuedTokens: credentials.issuedTokens,
    failNext: (path, response, times = 1) => script.add(path, response, times),
    expireAccessTokens: () => expire(credentials.accessTokens, clock.now()),
    expireRefreshTokens: () => expire(credentials.refreshTokens, clock.now()),
    revokeAll: () => {
      forgetTokens(credentials);
      cutLink(person);
    },
    advanceClock: (ms) => clock.advance(ms),
    now: () => clock.now(),
    setConsent: (scopes) => {
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
    setPairQuota: (memosPerDay) => {
      const {pair: _replaced, ...others} = world.quotas;
      world.quotas = memosPerDay === null ? others : {...others, pair: memosPerDay};
    },
    setQuotas: (quotas) => {
      world.quotas = quotas;
    },
    agree: (url, options) => pressAgree(url, options?.scopes),
    deny: pressDeny,
  };
}

function expire(tokens: ReadonlyMap<string, {expiresAt: number}>, now: number): void {
  for (const held of tokens.values()) held.expiresAt = Math.min(held.expiresAt, now);
}

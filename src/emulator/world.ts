import type {BrowserSessions} from './authorize/browser-session.ts';
import type {ConsentTickets} from './authorize/pending-consent.ts';
import {createDayQuota, type DayQuota} from './calendar/day-quota.ts';
import {type EmulatorClock, startClock} from './clock.ts';
import {type Credentials, noCredentials} from './credentials.ts';
import type {EmulatorOptions, LinkPolicy} from './emulator-options.ts';
import {createFriendships, type Friendships} from './friends/friendships.ts';
import {joinApp} from './friends/join-app.ts';
import {createSigningKey, type SigningKey} from './openid/signing-key.ts';
import {createPeople, type People} from './person.ts';
import {createPictureStore, type PictureStore} from './picture/picture-store.ts';
import type {Quotas} from './quotas.ts';
import {type RegisteredApp, registerApp} from './registered-app.ts';
import {
  restoreCredentials,
  restorePeople,
  type SavedWorld,
  withSavedApp,
} from './state/saved-world.ts';

/** Lifetimes in seconds, as in Kakao's responses. */
export interface Lifetimes {
  readonly accessToken: number;
  readonly refreshToken: number;
  readonly rotationThreshold: number;
  readonly code: number;
}

/** The complete state of the emulator, which the endpoints read and change. */
export interface World {
  readonly clock: EmulatorClock;
  readonly app: RegisteredApp;
  readonly people: People;
  readonly friends: Friendships;
  readonly lifetimes: Lifetimes;
  readonly credentials: Credentials;
  readonly sessions: BrowserSessions;
  readonly tickets: ConsentTickets;
  readonly pictures: PictureStore;
  readonly strictTextLimit: boolean;
  readonly acceptMissingRedirectUri: boolean;
  readonly links: LinkPolicy;
  readonly nullUserId: boolean;
  readonly signingKey: () => SigningKey;
  /** The port of the api origin; 0 until it listens. */
  apiPort: number;
  quotas: Quotas;
  readonly calendarQuota: DayQuota;
}

function lifetimesFrom(options: EmulatorOptions): Lifetimes {
  return {
    accessToken: options.accessTokenLifetime ?? 21599,
    refreshToken: options.refreshTokenLifetime ?? 5183999,
    rotationThreshold: options.rotationThreshold ?? 30 * 24 * 60 * 60,
    code: options.codeLifetime ?? 600,
  };
}

/** Creates the state before the first login, or the one that was saved. */
export function createWorld(options: EmulatorOptions, saved: SavedWorld | null = null): World {
  const clock = startClock();
  const given = options.people ?? [options.person ?? {nickname: '홍길동'}];
  const people = saved === null ? createPeople(given) : restorePeople(saved, options);
  const app = registerApp(saved === null ? options : withSavedApp(options, saved));
  joinApp(options.joined ?? [], {app, people, now: clock.now()});
  return {
    clock,
    app,
    people,
    friends: createFriendships(options, people),
    lifetimes: lifetimesFrom(options),
    credentials: saved === null ? noCredentials() : restoreCredentials(saved, people, clock.now()),
    sessions: new Map(),
    tickets: new Map(),
    pictures: createPictureStore(clock),
    strictTextLimit: options.strictTextLimit ?? false,
    acceptMissingRedirectUri: options.acceptMissingRedirectUri ?? false,
    links: options.links ?? 'keep',
    nullUserId: options.nullUserId ?? false,
    signingKey: createSigningKey(),
    apiPort: 0,
    quotas: options.quotas ?? {},
    calendarQuota: createDayQuota(),
  };
}

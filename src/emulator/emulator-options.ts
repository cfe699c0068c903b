import type {ConsentKind} from './consent-items.ts';
import type {CustomTemplate} from './custom-template.ts';
import type {HandledRequest} from './handled-request.ts';
import type {PlannedFailure} from './planned-failure.ts';
import type {Quotas} from './quotas.ts';

/** What Kakao does with a link whose domain is not registered; all three were observed. */
export type LinkPolicy = 'keep' | 'drop' | 'replace';

/** The options of the emulator; absent ones use Kakao's values. */
export interface EmulatorOptions {
  /** The port of the auth origin; the api origin uses the next one. 0 or absent: two free ports. */
  readonly port?: number;
  /** The port of the api origin, if not the next one. */
  readonly apiPort?: number;
  /** Default: 32 random lowercase hex digits. */
  readonly restApiKey?: string;
  /** `null` disables the client secret. Default: 32 random letters and digits. */
  readonly clientSecret?: string | null;
  /** Compared character by character, as Kakao does. */
  readonly redirectUris?: readonly string[];
  /** Where /oauth/logout may redirect to. Default: none. */
  readonly logoutRedirectUris?: readonly string[];
  /** `true`: access_token_info has no id, which Kakao's SDKs allow. */
  readonly nullUserId?: boolean;
  /** `true`: a token request without `redirect_uri` is accepted, as social-core sends it. */
  readonly acceptMissingRedirectUri?: boolean;
  /**
   * Origins that a memo's buttons can open. A memo with another link is accepted; `links` says
   * what becomes of the link. Default: two public ones, and the origin of the room.
   */
  readonly webDomains?: readonly string[];
  /**
   * A link of an unregistered domain opens nothing (`keep`, the default), is dropped together with
   * its button, or is replaced: it gets the first registered domain as its origin.
   */
  readonly links?: LinkPolicy;
  /** Templates made in the console, by their ids. Default: none. */
  readonly templates?: Readonly<Record<string, CustomTemplate>>;
  /** Seconds; default 21599, the value for a REST API key. */
  readonly accessTokenLifetime?: number;
  /** Seconds; default 5183999. */
  readonly refreshTokenLifetime?: number;
  /** Seconds; a refresh token with a shorter remaining lifetime is replaced. Default: 30 days. */
  readonly rotationThreshold?: number;
  /** Seconds; default 600 (Kakao does not document the value). */
  readonly codeLifetime?: number;
  /**
   * `true`: a text above 200 UTF-16 units is rejected with -2. `false` (default): the room
   * truncates it.
   */
  readonly strictTextLimit?: boolean;
  /** `false`: every authorization request fails with KOE004. */
  readonly kakaoLoginOn?: boolean;
  /**
   * The consent items that the app enabled; default: `profile_nickname`, `talk_message` and
   * `talk_calendar`, of which the last is asked for only when a request names it.
   */
  readonly enabledScopes?: readonly string[];
  /** Overrides how items are requested; `talk_message` is optional by default. */
  readonly consentKinds?: Readonly<Record<string, ConsentKind>>;
  /** Daily limits by KST day. Default: none. */
  readonly quotas?: Quotas;
  readonly appName?: string;
  /** Who can log in, each with an own room. Default: one person. */
  readonly people?: readonly PersonOptions[];
  /** The only person, if `people` is absent. */
  readonly person?: PersonOptions;
  /** Who logged in to the app before and agreed to all its items, by nickname. Default: no one. */
  readonly joined?: readonly string[];
  /**
   * Groups of people who are friends in KakaoTalk with everybody in their group, by nickname.
   * Default: all are friends.
   */
  readonly friends?: readonly (readonly string[])[];
  /** Pairs of nicknames: the second is a favorite of the first. Default: none. */
  readonly favorites?: readonly (readonly [string, string])[];
  /** Who accepts no messages of the app, by nickname: -530. Default: no one. */
  readonly refusing?: readonly string[];
  /**
   * Milliseconds for which a list of friends is cached; who agrees meanwhile appears later. Default
   * 0 (Kakao does not document the value).
   */
  readonly friendCache?: number;
  /**
   * A file that keeps key, secret, people, consents, tokens and memos. Only one emulator at a time
   * may have it. Default: none.
   */
  readonly state?: string;
  /** Called for each request whose changes cannot be saved, with the system error. */
  readonly onSaveError?: (error: unknown) => void;
  /** Responses in place of the usual ones. Default: none. */
  readonly failures?: readonly PlannedFailure[];
  /** Milliseconds before every response. */
  readonly latency?: number;
  /** Called after every response. */
  readonly onRequest?: (request: HandledRequest) => void;
}

export interface PersonOptions {
  /** A positive 64-bit integer in decimal. Default: a number above 2^53, one more for each person. */
  readonly id?: string;
  readonly nickname: string;
  /** Default: an address at example.com. `null`: the account has none. */
  readonly email?: string | null;
  readonly isEmailVerified?: boolean;
  /** The address of the profile picture. Default: Kakao's picture of a person without one. */
  readonly picture?: string;
  /** `false`: the memo API returns -501. */
  readonly hasKakaoTalk?: boolean;
  /** `false`: the user is not a member of the app, which is a test app: KOE005. */
  readonly isMember?: boolean;
}

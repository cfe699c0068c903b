import type {Failure} from '../failure/failure.ts';

/** The way to Kakao. Times are ms, origins without a path. */
export type NetworkFact =
  | {readonly kind: 'other-kakao'; readonly auth: string; readonly api: string}
  | ({readonly kind: 'proxy'} & ProxyFacts)
  | ({readonly kind: 'reachable'; readonly origin: string} & ReachFacts)
  | {readonly kind: 'unreachable'; readonly origin: string; readonly failure: Failure}
  | {readonly kind: 'clock'; readonly offset: number};

/** `address`: scheme, host and port without name and password; null: none is used. */
export interface ProxyFacts {
  readonly address: string | null;
  /** A proxy is set, and NO_PROXY or loopback leaves it out. */
  readonly isExempt: boolean;
}

export interface ReachFacts {
  readonly status: number;
  /** Looking up the name; null behind a proxy, which does it itself. */
  readonly lookup: number | null;
  /** TCP, the proxy's tunnel and TLS. */
  readonly connect: number;
  /** From the request to its answer. */
  readonly answer: number;
}

/** Why something was not asked of Kakao. */
export type Unasked = 'no-redirect-uri' | 'no-answer' | 'strange-answer' | 'limit';

/** What shows from outside of the settings in Kakao's console. */
export type ConsoleFact =
  | {readonly kind: 'credentials-accepted'; readonly hasSecret: boolean}
  | {readonly kind: 'credentials-unasked'; readonly why: Unasked}
  | {readonly kind: 'login-page-open'; readonly redirectUri: string}
  | {readonly kind: 'login-page-unasked'; readonly why: Unasked}
  | {readonly kind: 'login-page-refused'; readonly failure: Failure; readonly redirectUri: string}
  | {readonly kind: 'callback-port'; readonly port: number; readonly state: PortState}
  | {readonly kind: 'callback-by-paste'; readonly redirectUri: string};

export type PortState = 'free' | 'port-in-use' | 'port-forbidden';

/** The login; times are ms since the epoch, `now` is when they were looked at. */
export type LoginFact =
  | {readonly kind: 'account'; readonly nickname: string | null; readonly id: string}
  | ({readonly kind: 'access-token' | 'refresh-token'} & ExpiryFacts)
  | {readonly kind: 'no-refresh-token'}
  | {readonly kind: 'login-unasked' | 'login-unopened'}
  | {readonly kind: 'consent-agreed'}
  | {readonly kind: 'consent-not-offered'};

export interface ExpiryFacts {
  readonly expiresAt: number | null;
  readonly now: number;
  /** Kakao itself was asked. */
  readonly isConfirmed: boolean;
}

/** How Kakao answers for one consent item. */
export interface ConsentState {
  readonly agreed: boolean;
  /** The app offers the item at present. */
  readonly using: boolean;
}

/** What one GET shows beside what a caller of the API would see. */
export type ProbeAnswer =
  | ({
      readonly kind: 'answered';
      /** ms since the epoch by Kakao's clock; null without a Date header. */
      readonly date: number | null;
      /** Where a redirect points, which is not followed. */
      readonly location: string | null;
      /** The beginning of the page. */
      readonly text: string;
    } & ReachFacts)
  | {readonly kind: 'broken'; readonly failure: Failure};

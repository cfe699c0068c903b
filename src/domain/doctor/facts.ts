import type {Failure} from '../failure/failure.ts';
import type {Language} from '../program/language.ts';

/**
 * What the doctor can find, by the id that scripts know it by. The checks that find it are in
 * `app/doctor`, its words in `messages/doctor`.
 */
export interface Facts {
  // This machine.
  readonly program: {readonly kind: 'program'; readonly version: string};
  readonly node: {readonly kind: 'node'; readonly state: NodeState} & NodeFacts;
  readonly language: {readonly kind: 'language'; readonly language: Language} & LocaleFacts;
  readonly terminal: {readonly kind: 'terminal'; readonly state: TerminalState} & TerminalSize;
  readonly color: {readonly kind: 'color'; readonly bits: number; readonly setBy: ColorSource};
  readonly 'glyph-width': {readonly kind: 'glyph-width'; readonly cells: 1 | 2};
  readonly 'bracketed-paste': {readonly kind: 'bracketed-paste'; readonly answer: ModeAnswer};
  // What lies on the disk. Paths are whole.
  readonly folder: PathFact;
  readonly file: PathFact;
  readonly 'free-space': {
    readonly kind: 'free-space';
    readonly path: string;
    readonly bytes: number;
  };
  readonly database:
    | {readonly kind: 'database'; readonly path: string; readonly schema: number}
    | FailureFact;
  readonly memos:
    | {readonly kind: 'memos'; readonly counts: MemoCountFacts}
    | {readonly kind: 'memos-unknown' | 'memos-orphaned' | 'memos-failed'; readonly count: number};
  readonly preferences: {
    readonly kind: 'preferences';
    readonly path: string;
    readonly problem: string | null;
  };
  readonly 'token-files':
    | ({readonly kind: 'token-file'} & TokenFileFact)
    | {readonly kind: 'no-token-file'};
  // The way to Kakao. Times are ms, origins without a path.
  readonly origin:
    | {readonly kind: 'other-kakao'; readonly auth: string; readonly api: string}
    | FailureFact;
  readonly proxy: ({readonly kind: 'proxy'} & ProxyFacts) | FailureFact;
  readonly network:
    | ({readonly kind: 'reachable'; readonly origin: string} & ReachFacts)
    | {readonly kind: 'unreachable'; readonly origin: string; readonly failure: Failure};
  readonly clock: {readonly kind: 'clock'; readonly offset: number};
  // What shows from outside of the settings in Kakao's console.
  readonly 'app-key':
    | {readonly kind: 'credentials-accepted'; readonly hasSecret: boolean}
    | {readonly kind: 'credentials-unasked'; readonly why: Unasked}
    | FailureFact;
  readonly 'login-page':
    | {readonly kind: 'login-page-open'; readonly redirectUri: string}
    | {readonly kind: 'login-page-unasked'; readonly why: Unasked}
    | {
        readonly kind: 'login-page-refused';
        readonly failure: Failure;
        readonly redirectUri: string;
      };
  readonly 'redirect-uri': FailureFact;
  readonly 'callback-port':
    | {readonly kind: 'callback-port'; readonly port: number; readonly state: PortState}
    | {readonly kind: 'callback-by-paste'; readonly redirectUri: string};
  // The login. Times are ms since the epoch, `now` is when they were looked at.
  readonly login: {readonly kind: 'login-unasked' | 'login-unopened'} | FailureFact;
  readonly account: {
    readonly kind: 'account';
    readonly nickname: string | null;
    readonly id: string;
  };
  readonly 'access-token': {readonly kind: 'access-token'} & ExpiryFacts;
  readonly 'refresh-token':
    | ({readonly kind: 'refresh-token'} & ExpiryFacts)
    | {readonly kind: 'no-refresh-token'};
  readonly consent: {readonly kind: 'consent-agreed' | 'consent-not-offered'} | FailureFact;
}

export type CheckId = keyof Facts;

/** One thing that was found, without words. */
export type Fact = Facts[CheckId];

export interface FailureFact {
  readonly kind: 'failure';
  readonly failure: Failure;
}

/** `ended`: past the end of life that was announced; `unlisted`: newer than this program. */
export type NodeState = 'supported' | 'too-old' | 'ended' | 'unlisted';

export interface NodeFacts {
  /** As `process.version`, with its v. */
  readonly version: string;
  /** Lowest version that will do, from package.json. */
  readonly required: string;
}

export interface LocaleFacts {
  /** As the environment names it; '' when it does not. */
  readonly locale: string;
  readonly isUtf8: boolean;
}

export type TerminalState = 'usable' | 'none' | 'dumb' | 'too-small';

/** Cells; 0 where there is no terminal. */
export interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
  /** TERM, '' when unset. */
  readonly term: string;
}

export type ColorSource = 'NO_COLOR' | 'FORCE_COLOR' | 'terminal';

/** What a terminal says of a mode (DECRQM); `silent`: nothing in time. */
export type ModeAnswer = 'known' | 'unknown' | 'silent';

export type PathFact =
  | ({readonly kind: 'path'} & PathFacts)
  | {readonly kind: 'path-closed'; readonly path: string; readonly mode: number};

/** `open`: others may read it; `locked`: it cannot be written. */
export type PathState =
  | 'fine'
  | 'absent'
  | 'open'
  | 'locked'
  | 'wrong-kind'
  | 'foreign'
  | 'unreadable';

export interface PathFacts {
  readonly path: string;
  readonly holds: 'data' | 'settings';
  readonly type: 'folder' | 'file';
  readonly state: PathState;
  /** Permission bits; 0 when there is nothing. */
  readonly mode: number;
  readonly uid: number;
}

/** How many memos there are of each state. */
export type MemoCountFacts = Readonly<Record<string, number>>;

export interface TokenFileFact {
  readonly path: string;
  /** It lies in a git work tree and may be committed with the rest. */
  readonly inWorkTree: boolean;
}

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

export type PortState = 'free' | 'port-in-use' | 'port-forbidden';

export interface ExpiryFacts {
  readonly expiresAt: number | null;
  readonly now: number;
  /** Kakao itself was asked. */
  readonly isConfirmed: boolean;
}

import type {Failure} from '../failure/failure.ts';
import type {Language} from '../program/language.ts';

/**
 * All results of the doctor, by the check id that scripts use. The checks are in `app/doctor`, the
 * messages in `messages/doctor`.
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
  readonly 'mouse-wheel': {readonly kind: 'mouse-wheel'; readonly use: WheelUse};
  // Files and folders. Paths are absolute.
  readonly folder: PathFact;
  readonly file: PathFact;
  /** Variables that cannot be used. */
  readonly variables: FailureFact;
  readonly 'free-space': {
    readonly kind: 'free-space';
    readonly path: string;
    readonly bytes: number;
  };
  readonly locks: {readonly kind: 'locks' | 'locks-remote'; readonly path: string} | FailureFact;
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
  // The connection to Kakao. Times are in ms, origins have no path.
  readonly origin:
    | {readonly kind: 'other-kakao'; readonly auth: string; readonly api: string}
    | FailureFact;
  readonly proxy: ({readonly kind: 'proxy'} & ProxyFacts) | FailureFact;
  readonly network:
    | ({readonly kind: 'reachable'; readonly origin: string} & ReachFacts)
    | {readonly kind: 'unreachable'; readonly origin: string; readonly failure: Failure};
  readonly clock: {readonly kind: 'clock'; readonly offset: number};
  // The settings in Kakao's console that are visible from outside.
  readonly 'app-key':
    | {readonly kind: 'credentials-accepted'; readonly hasSecret: boolean}
    | {readonly kind: 'credentials-unasked'; readonly why: UncheckedReason}
    | FailureFact;
  readonly 'login-page':
    | {readonly kind: 'login-page-open'; readonly redirectUri: string}
    | {readonly kind: 'login-page-unasked'; readonly why: UncheckedReason}
    | {
        readonly kind: 'login-page-refused';
        readonly failure: Failure;
        readonly redirectUri: string;
      };
  readonly 'redirect-uri': FailureFact;
  readonly 'callback-port':
    | {readonly kind: 'callback-port'; readonly port: number; readonly state: PortState}
    | {readonly kind: 'callback-by-paste'; readonly redirectUri: string};
  // The login. Times are ms since the epoch; `now` is the time of the check.
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
  /** The consent for reminders, which is asked for when they are first used. */
  readonly reminders: {readonly kind: 'calendar-agreed' | 'calendar-off'};
  readonly consent:
    | {readonly kind: 'consent-agreed' | 'consent-not-offered' | 'consent-unknown'}
    | FailureFact;
}

export type CheckId = keyof Facts;

/** One result of a check, without its message. */
export type Fact = Facts[CheckId];

export interface FailureFact {
  readonly kind: 'failure';
  readonly failure: Failure;
}

/** `ended`: past the announced end of life. `unlisted`: newer than this program knows. */
export type NodeState = 'supported' | 'too-old' | 'ended' | 'unlisted';

export interface NodeFacts {
  /** Same as `process.version`, including the v. */
  readonly version: string;
  /** The lowest supported version, from package.json. */
  readonly required: string;
}

export interface LocaleFacts {
  /** The locale in the environment; '' if it is not set. */
  readonly locale: string;
  readonly isUtf8: boolean;
}

export type TerminalState = 'usable' | 'none' | 'dumb' | 'too-small';

/** The size in cells; 0 without a terminal. */
export interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
  /** TERM, '' if unset. */
  readonly term: string;
}

export type ColorSource = 'NO_COLOR' | 'FORCE_COLOR' | 'terminal';

/** A terminal's response to a mode query (DECRQM); `silent`: none before the timeout. */
export type ModeAnswer = 'known' | 'unknown' | 'silent';

/**
 * What the terminal does with the mouse wheel on the alternate screen: it sends arrow keys (mode
 * 1007), or nothing; `unknown`: it does not report it.
 */
export type WheelUse = 'arrows' | 'nothing' | 'unknown';

export type PathFact =
  | ({readonly kind: 'path'} & PathFacts)
  | {readonly kind: 'path-closed'; readonly path: string; readonly mode: number};

/** `open`: other users can read it. `locked`: it is not writable. */
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
  /** Permission bits; 0 if the path does not exist. */
  readonly mode: number;
  readonly uid: number;
}

/** The number of memos by status. */
export type MemoCountFacts = Readonly<Record<string, number>>;

export interface TokenFileFact {
  readonly path: string;
  /** Whether the file is in a git work tree, where it might be committed by mistake. */
  readonly inWorkTree: boolean;
}

/** `address`: scheme, host and port without credentials; null without a proxy. */
export interface ProxyFacts {
  readonly address: string | null;
  /** Whether a proxy is set but not used, because of NO_PROXY or a loopback address. */
  readonly isExempt: boolean;
}

export interface ReachFacts {
  readonly status: number;
  /** The time of the DNS lookup; null with a proxy, which resolves the name itself. */
  readonly lookup: number | null;
  /** The time for TCP, the proxy's tunnel and TLS. */
  readonly connect: number;
  /** The time from the request to its response. */
  readonly answer: number;
}

/** Why a check did not get a result from Kakao. */
export type UncheckedReason = 'no-redirect-uri' | 'no-answer' | 'strange-answer' | 'limit';

export type PortState = 'free' | 'port-in-use' | 'port-forbidden';

export interface ExpiryFacts {
  readonly expiresAt: number | null;
  readonly now: number;
  /** Whether Kakao itself confirmed the value. */
  readonly isConfirmed: boolean;
}

import type {
  ColorSource,
  LocaleFacts,
  MemoCountFacts,
  ModeAnswer,
  NodeFacts,
  PathFacts,
  ProxyFacts,
  TerminalSize,
  TokenFileFact,
  WheelUse,
} from '../../domain/doctor/facts.ts';
import type {Result} from '../../domain/failure/result.ts';
import type {Language} from '../../domain/program/language.ts';
import type {KakaoApi, KakaoAuth} from './kakao-ports.ts';
import type {Ports} from './ports.ts';
import type {ConsentState, ConsoleProbes} from './probe-ports.ts';
import type {PreferencesStore} from './storage-ports.ts';
import type {Clock} from './system-ports.ts';

/**
 * Everything outside the app that a diagnosis reads. Only `open` changes anything: it does what
 * every start does. `locks` leaves nothing behind.
 */
export interface DiagnosisPorts {
  readonly clock: Clock;
  readonly preferences: PreferencesStore;
  machine(): MachineView;
  /**
   * Reads the state of the terminal; with `ask`, also queries the terminal itself, whose responses
   * need a terminal that is not in use.
   */
  terminal(ask: boolean): Promise<TerminalView>;
  /** The current state of the program's folders and files. */
  paths(): readonly PathFacts[];
  /** The free space (bytes) where the database is or will be; null when unknown. */
  freeSpace(): {readonly path: string; readonly bytes: number} | null;
  /**
   * Whether locks in the data folder exclude other processes, tried on a file that is removed
   * again; null if it cannot be tried.
   */
  locks(): Promise<LocksView>;
  database(): DatabaseView & {readonly path: string};
  /** Unprotected token files in the current folder; their content is never read. */
  tokenFiles(): readonly TokenFileFact[];
  /** Opens the program's own parts; throws `FailureError` when that fails. */
  open(): Ports;
  /** The connection to Kakao; throws `FailureError` for an unusable origin. */
  kakao(): KakaoProbes;
}

export interface MachineView extends LocaleFacts {
  readonly programVersion: string;
  readonly node: NodeFacts;
  readonly language: Language;
}

export interface TerminalView extends TerminalSize {
  readonly isTerminal: boolean;
  /** The bits of color that the terminal shows; 1 means no color. */
  readonly colorBits: number;
  readonly colorSetBy: ColorSource;
  /** Null when the terminal was not queried. */
  readonly glyphCells: 1 | 2 | null;
  readonly bracketedPaste: ModeAnswer | null;
  readonly wheel: WheelUse | null;
}

export interface LocksView {
  readonly path: string;
  readonly exclude: boolean | null;
  /** Whether the file system is known to be on another machine. */
  readonly isRemote: boolean;
}

/** The content of a database file, read without changing it. */
export type DatabaseView =
  | {readonly state: 'absent'}
  | {readonly state: 'read'; readonly schema: number; readonly memos: MemoCountFacts}
  | {readonly state: 'damaged' | 'unreadable' | 'newer'; readonly detail: string};

/** Requests to Kakao that change nothing there. No request is retried or redirected. */
export interface KakaoProbes extends ConsoleProbes {
  readonly origins: {readonly auth: string; readonly api: string; readonly areOfficial: boolean};
  /** Uses short timeouts, for requests that may be abandoned at any time. */
  readonly auth: KakaoAuth;
  readonly api: KakaoApi;
  /**
   * Uses the same connection timeout but waits for the response: a refresh must not be abandoned.
   */
  readonly patientAuth: KakaoAuth;
  readConsent(accessToken: string): Promise<Result<ConsentState | null>>;
  /** Throws `FailureError` (network, proxy) for an unusable proxy address. */
  proxyOf(origin: string): ProxyFacts;
}

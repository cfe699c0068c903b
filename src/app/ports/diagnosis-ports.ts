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
} from '../../domain/doctor/facts.ts';
import type {Result} from '../../domain/failure/result.ts';
import type {Language} from '../../domain/program/language.ts';
import type {KakaoApi, KakaoAuth} from './kakao-ports.ts';
import type {Ports} from './ports.ts';
import type {ConsentState, ConsoleProbes} from './probe-ports.ts';
import type {PreferencesStore} from './storage-ports.ts';
import type {Clock} from './system-ports.ts';

/** Everything outside that a diagnosis looks at. Only `open` changes anything: it does what every start does. */
export interface DiagnosisPorts {
  readonly clock: Clock;
  readonly preferences: PreferencesStore;
  machine(): MachineView;
  /** Asks the terminal itself only with `ask`: its answers need it to be free. */
  terminal(ask: boolean): Promise<TerminalView>;
  /** Folders and files of the program, as they are now. */
  paths(): readonly PathFacts[];
  /** Bytes that may still be written where the database is or will be; null when not known. */
  freeSpace(): {readonly path: string; readonly bytes: number} | null;
  database(): DatabaseView & {readonly path: string};
  /** Files of tokens that lie open in the current folder; their content is never read. */
  tokenFiles(): readonly TokenFileFact[];
  /** The program's own parts; throws `FailureError` when they cannot be had. */
  open(): Ports;
  /** The way to Kakao; throws `FailureError` for an origin that cannot be used. */
  kakao(): KakaoProbes;
}

export interface MachineView extends LocaleFacts {
  readonly programVersion: string;
  readonly node: NodeFacts;
  readonly language: Language;
}

export interface TerminalView extends TerminalSize {
  readonly isTerminal: boolean;
  /** Bits of colour that the terminal shows: 1 is none. */
  readonly colorBits: number;
  readonly colorSetBy: ColorSource;
  /** Null: not asked. */
  readonly glyphCells: 1 | 2 | null;
  readonly bracketedPaste: ModeAnswer | null;
}

/** What a database file holds, read without changing it. */
export type DatabaseView =
  | {readonly state: 'absent'}
  | {readonly state: 'read'; readonly schema: number; readonly memos: MemoCountFacts}
  | {readonly state: 'damaged' | 'unreadable' | 'newer'; readonly detail: string};

/** Questions to Kakao that change nothing there. No call is repeated or redirected. */
export interface KakaoProbes extends ConsoleProbes {
  readonly origins: {readonly auth: string; readonly api: string; readonly areOfficial: boolean};
  /** With short limits of time, for what may be given up at any moment. */
  readonly auth: KakaoAuth;
  readonly api: KakaoApi;
  /** Connects as fast or not at all, but waits for an answer: a refresh must not be given up. */
  readonly patientAuth: KakaoAuth;
  readConsent(accessToken: string): Promise<Result<ConsentState | null>>;
  /** Throws `FailureError` (network, proxy) for a proxy address that cannot be used. */
  proxyOf(origin: string): ProxyFacts;
}

import type {WrittenText} from '../../domain/draft/saved-draft.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {Account} from '../../domain/login/session.ts';
import type {Tokens} from '../../domain/login/tokens.ts';
import type {
  FailedAttempt,
  Memo,
  MemoPart,
  MemoStatus,
  RecordedMemo,
} from '../../domain/memo/memo.ts';
import type {Preferences} from '../../domain/preferences/preferences.ts';
import type {Writing} from './draft-ports.ts';
import type {AlreadyAccepted, SendOnceKeys} from './send-once-ports.ts';

/**
 * The one login. Every call is on disk when it returns and throws `FailureError` (storage) when it
 * could not be.
 */
export interface SessionStore {
  read(): StoredSession | null;
  save(session: StoredSession): void;
  /**
   * Reads, changes and saves as one step between processes; `change` returns null to leave it.
   * Returns what is stored afterwards.
   */
  update(change: (current: StoredSession) => StoredSession | null): StoredSession | null;
  clear(): void;
  /** Client secrets by REST API key; null is "none", undefined "never told". */
  readClientSecret(restApiKey: string): string | null | undefined;
  saveClientSecret(restApiKey: string, clientSecret: string | null): void;
  /** Proves that a save of this size would succeed now; throws `FailureError` when not. */
  proveWritable(): void;
}

export interface StoredSession {
  readonly tokens: Tokens;
  readonly account: Account | null;
}

/** A change of one memo after an attempt; what is absent stays. */
export interface MemoChange {
  readonly status?: MemoStatus;
  readonly parts?: readonly MemoPart[];
  readonly sentAt?: number | null;
  readonly nextAttemptAt?: number | null;
  readonly failure?: Failure | null;
  readonly tags?: readonly string[];
  readonly pinnedAt?: number | null;
}

/** A place between two memos of the record, by `sequence`. */
export type RecordPlace = {readonly before: number} | {readonly from: number};

/** How many memos there are, and in which states; `queued` counts those being sent too. */
export interface MemoCounts {
  readonly total: number;
  readonly queued: number;
  readonly sending: number;
  readonly unknown: number;
  readonly failed: number;
}

/** Every memo on record, whatever its state. Same guarantees as `SessionStore`. */
export interface MemoStore {
  /**
   * Adds a memo, unless `once` holds it back: looking and adding are one step between processes. Null
   * when it was added. `owner` names the process that claims a memo added in state `sending`.
   */
  add(memo: Memo, owner: string | null, once?: SendOnceKeys): AlreadyAccepted | null;
  find(id: string): Memo | null;
  /** Its newest attempts that did not succeed, the oldest of them first. */
  failedAttempts(id: string): readonly FailedAttempt[];
  /** At most `limit` memos next to a place of the record, oldest first. */
  page(place: RecordPlace, limit: number): readonly RecordedMemo[];
  /** The pinned memo nearest to a place; null when there is none on that side. */
  pinned(place: RecordPlace): RecordedMemo | null;
  /** Those made from a memo by editing or sending it again, oldest first. */
  madeFrom(id: string): readonly RecordedMemo[];
  /** How many were accepted after the one with this sequence. */
  countAfter(sequence: number): number;
  /** Every memo, oldest first, read bit by bit. */
  all(limit?: number): Iterable<Memo>;
  countSince(time: number): number;
  counts(): MemoCounts;
  /** `queued → sending`, in one statement: null when another process was first. */
  claim(id: string, owner: string): Memo | null;
  /**
   * The oldest queued memo, if it may be tried at `now`. Null when none is queued, or the oldest has
   * to wait: no later one overtakes it, so that order is kept.
   */
  nextQueued(now: number): Memo | null;
  /**
   * When the oldest queued memo may be tried (ms; 0 is at once), whatever those behind it say; null
   * when none is queued.
   */
  nextAttemptAt(): number | null;
  /** Whatever state it is in: for the process that is sending it. */
  change(id: string, change: MemoChange): void;
  /**
   * Reads, decides and writes as one step between processes; `change` is told who claimed the memo
   * and returns null to leave it. Returns the memo after it; null when nothing was written.
   */
  update(id: string, change: (memo: Memo, owner: string | null) => MemoChange | null): Memo | null;
  /** Memos in state `sending` with the owner that claimed them. */
  sending(): readonly {id: string; owner: string}[];
  /** Every memo that is not sent, oldest first. */
  unsettled(): readonly Memo[];
  /** Forgets a memo that is in one of these states; false when it was not. */
  remove(id: string, from: readonly MemoStatus[]): boolean;
  /** Lets every queued memo be tried at once: what they waited for is over. */
  releaseWaiting(): void;
  /** Why no memo is sent at present, by whichever process found out; null when none. */
  readPause(): Pause | null;
  savePause(pause: Pause | null): void;
  /** A number that differs after any change by any process. */
  version(): number;
}

/** Sending rests until `until` (ms), because Kakao would refuse every memo alike. */
export interface Pause {
  readonly until: number;
  readonly cause: Failure;
}

/** Texts being written, by the process that writes. Same guarantees as `SessionStore`. */
export interface DraftStore {
  /** An empty text is forgotten. */
  save(writing: Writing): void;
  /** The newest first. */
  list(): readonly ({owner: string} & WrittenText)[];
  /** False when another terminal was first. */
  take(from: string, owner: string): boolean;
}

/** Domains that memos link to. */
export interface LinkDomainStore {
  /** Remembers one from `now` (ms) on; true when it is new and no memo on record links there. */
  note(domain: string, now: number): boolean;
}

/** Mutual exclusion between processes, freed by the kernel when its holder dies. */
export interface Locks {
  /** Waits up to `timeout` ms; null when another process kept it. */
  acquire(name: LockName, timeout: number): Promise<Lock | null>;
  /** Removes what senders that died have left behind; what is held stays. */
  sweep(): void;
}

/**
 * `sender-…` and `app-…` are held by one process as long as it sends, or shows the screen; `run-…` as
 * long as one command of a schedule runs.
 */
export type LockName =
  | 'refresh'
  | 'delivery'
  | 'demo'
  | 'daemon'
  | `run-${string}`
  | `sender-${string}`
  | `app-${string}`;

export interface Lock {
  release(): void;
}

export interface PreferencesStore {
  read(): Preferences;
  save(change: Partial<Preferences>): Promise<void>;
  /** Path of the file, and what was wrong with it (defaults were used). */
  readonly path: string;
  problem(): string | null;
}

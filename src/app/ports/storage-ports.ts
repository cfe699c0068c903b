import type {WrittenText} from '../../domain/draft/saved-draft.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {Account} from '../../domain/login/session.ts';
import type {Tokens} from '../../domain/login/tokens.ts';
import type {MemoContent} from '../../domain/memo/kinds/kinds.ts';
import type {
  FailedAttempt,
  Memo,
  MemoPart,
  MemoStatus,
  RecordedMemo,
} from '../../domain/memo/memo.ts';
import type {PictureFile} from '../../domain/memo/picture/picture.ts';
import type {Receiver} from '../../domain/memo/receiver.ts';
import type {Preferences} from '../../domain/preferences/preferences.ts';
import type {Writing} from './draft-ports.ts';
import type {AlreadyAccepted, SendOnceKeys} from './send-once-ports.ts';

/**
 * The one stored login. Every change is on disk when the call returns; a call throws `FailureError`
 * (storage) when it fails.
 */
export interface SessionStore {
  /** The environment variable that holds the login, if one does: nothing of it is stored. */
  readonly variable?: string;
  read(): StoredSession | null;
  save(session: StoredSession): void;
  /**
   * Reads, changes and saves in one transaction; `change` returns null for no change. Returns what
   * is stored afterwards.
   */
  update(change: (current: StoredSession) => StoredSession | null): StoredSession | null;
  clear(): void;
  /** Reads a client secret by REST API key; null means "none", undefined "unknown". */
  readClientSecret(restApiKey: string): string | null | undefined;
  saveClientSecret(restApiKey: string, clientSecret: string | null): void;
  /** Checks that a save of this size would succeed now; throws `FailureError` if not. */
  proveWritable(): void;
}

export interface StoredSession {
  readonly tokens: Tokens;
  readonly account: Account | null;
}

/** A change of one memo; absent fields stay unchanged. */
export interface MemoChange {
  readonly status?: MemoStatus;
  /** Another content with the same text. */
  readonly content?: MemoContent;
  readonly attempts?: number;
  readonly parts?: readonly MemoPart[];
  /** Only of a memo to friends. */
  readonly receivers?: readonly Receiver[];
  readonly sentAt?: number | null;
  readonly nextAttemptAt?: number | null;
  readonly failure?: Failure | null;
  readonly tags?: readonly string[];
  readonly pinnedAt?: number | null;
}

/** A position between two memos of the history, by `sequence`. */
export type RecordPlace = {readonly before: number} | {readonly from: number};

/** The number of memos in total and by status; `queued` includes those being sent. */
export interface MemoCounts {
  readonly total: number;
  readonly queued: number;
  readonly sending: number;
  readonly unknown: number;
  readonly failed: number;
}

/** Every stored memo, with any status. Same guarantees as `SessionStore`. */
export interface MemoStore {
  /**
   * Adds a memo with the bytes of its pictures, unless `once` prevents it; the check and the insert
   * are one transaction. Returns null when the memo was added. `owner` is the process that claims a
   * memo added as `sending`.
   */
  add(
    memo: Memo,
    owner: string | null,
    once?: SendOnceKeys,
    files?: readonly PictureFile[],
  ): AlreadyAccepted | null;
  /** Returns the names of items that were not sent under a key. */
  unsentItems(key: string, names: readonly string[]): readonly string[];
  find(id: string): Memo | null;
  /** The newest failed attempts of a memo, the oldest of them first. */
  failedAttempts(id: string): readonly FailedAttempt[];
  /** Returns at most `limit` memos next to a position in the history, oldest first. */
  page(place: RecordPlace, limit: number): readonly RecordedMemo[];
  /** Returns the pinned memo nearest to a position; null when there is none on that side. */
  pinned(place: RecordPlace): RecordedMemo | null;
  /** Returns the memos made from a memo by editing it or sending it again, oldest first. */
  madeFrom(id: string): readonly RecordedMemo[];
  /** Counts the memos after the one with this sequence, up to `limit`. */
  countAfter(sequence: number, limit: number): number;
  /** Every memo, oldest first, read incrementally. */
  all(limit?: number): Iterable<Memo>;
  counts(): MemoCounts;
  /**
   * Changes `queued` to `sending` in one statement; returns null when another process was first.
   */
  claim(id: string, owner: string): Memo | null;
  /**
   * Returns the oldest queued memo if it may be tried at `now`. Returns null when none is queued or
   * the oldest must wait: a later memo never overtakes it, so that the order is preserved.
   */
  nextQueued(now: number): Memo | null;
  /**
   * The time (ms) at which the oldest queued memo may be tried, regardless of later ones; 0 means
   * immediately, null that none is queued.
   */
  nextAttemptAt(): number | null;
  /** Changes a memo with any status; for the process that is sending it. */
  change(id: string, change: MemoChange): void;
  /**
   * Reads, decides and writes in one transaction; `change` receives the memo's owner and returns
   * null for no change. Returns the changed memo; null when nothing was written.
   */
  update(id: string, change: (memo: Memo, owner: string | null) => MemoChange | null): Memo | null;
  /** Memos with the status `sending` and the owner that claimed them. */
  sending(): readonly {id: string; owner: string}[];
  /** Every memo that is not sent, oldest first. */
  unsettled(): readonly Memo[];
  /** Deletes a memo that has one of these statuses; returns false if it does not. */
  remove(id: string, from: readonly MemoStatus[]): boolean;
  /** Makes every queued memo due immediately, because the reason to wait has ended. */
  releaseWaiting(): void;
  /** Why no memo is sent now, as any process found; null when there is no reason. */
  readPause(): Pause | null;
  savePause(pause: Pause | null): void;
  /** A number that differs after any change by any process. */
  version(): number;
}

/** Sending is paused until `until` (ms), because Kakao would reject every memo in the same way. */
export interface Pause {
  readonly until: number;
  readonly cause: Failure;
}

/** Drafts by process. Same guarantees as `SessionStore`. */
export interface DraftStore {
  /** An empty text deletes the draft. */
  save(writing: Writing): void;
  /** Newest first. */
  list(): readonly ({owner: string} & WrittenText)[];
  /** Returns false when another terminal was first. */
  take(from: string, owner: string): boolean;
}

/** Mutual exclusion between processes; the kernel releases a lock when its holder dies. */
export interface Locks {
  /** Waits up to `timeout` ms; returns null when another process holds the lock. */
  acquire(name: LockName, timeout: number): Promise<Lock | null>;
  /**
   * Why a held lock excludes no other process; null if it does, or if that cannot be found out. A
   * result is found once. Throws `FailureError` for an unusable folder.
   */
  defect(): Promise<Failure | null>;
  /** Removes the lock files of senders that died; held locks stay. */
  sweep(): void;
}

/**
 * One process holds `sender-…` while it sends, `app-…` while it shows the screen, and `editor-…`
 * while it waits for the user's editor; `run-…` is held while one command of a schedule runs.
 */
export type LockName =
  | 'refresh'
  | 'delivery'
  | 'calendar'
  | 'demo'
  | 'daemon'
  | 'notes'
  | `run-${string}`
  | `sender-${string}`
  | `app-${string}`
  | `editor-${string}`;

export interface Lock {
  release(): void;
}

export interface PreferencesStore {
  read(): Preferences;
  save(change: Partial<Preferences>): Promise<void>;
  /**
   * The path of the file. `problem` returns what was wrong with it (defaults were used), or null.
   */
  readonly path: string;
  problem(): string | null;
}

import type {Failure} from '../../domain/failure/failure.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {PictureFile} from '../../domain/memo/picture/picture.ts';
import type {Schedule} from '../../domain/schedule/schedule.ts';
import type {AlreadyAccepted, GivingProgram, SendOnceKeys} from './send-once-ports.ts';

/**
 * The result of one occurrence of a schedule: `queued` as a memo; `empty` when its command printed
 * nothing, `unchanged` when nothing that it printed was new; `broken-off` when the process died
 * before it had the command's output; `crowded` when it was left out because too many memos of the
 * schedule are waiting already.
 */
export type OccurrenceState =
  | 'running'
  | 'queued'
  | 'skipped'
  | 'crowded'
  | 'empty'
  | 'unchanged'
  | 'failed'
  | 'broken-off';

export type EndState = Exclude<OccurrenceState, 'running'>;

/** One time of a schedule that was claimed. Times are milliseconds since the epoch. */
export interface Occurrence {
  readonly scheduleId: string;
  readonly at: number;
  readonly state: OccurrenceState;
  readonly claimedAt: number;
  /** Identifies a command while it runs. */
  readonly owner: string | null;
  /** The memo may have been deleted since. */
  readonly memo: Pick<Memo, 'id'> | null;
  readonly failure: Failure | null;
}

/**
 * An occurrence to be written: its memo is stored as queued in the same transaction, or neither is
 * stored.
 */
export interface NewOccurrence extends Occurrence {
  readonly memo: Memo | null;
  /** The pictures of the memo. */
  readonly files?: readonly PictureFile[] | undefined;
}

/** A schedule's data while no other process can write. */
export interface LockedSchedule {
  readonly schedule: Schedule;
  /** Whether the schedule's command is running, or was when its process died. */
  readonly isRunning: boolean;
  /** Whether the newest `memos` memos of the schedule are all waiting to be sent. */
  hasWaiting(memos: number): boolean;
  isRecorded(at: number): boolean;
}

/** The changes to a schedule that are written in one transaction. */
export interface Claim {
  readonly next: number | null;
  readonly now: number;
  /** Null when only the next time is corrected. */
  readonly occurrence: NewOccurrence | null;
}

/** The fields of a schedule that a user may change. */
export type ScheduleChange = Partial<Omit<Schedule, 'id' | 'createdAt'>>;

/** The conditions under which a program's schedule is not added. */
export interface ScheduleOnce {
  /** Adds one schedule under this key, ever. */
  readonly key: string;
  /** A schedule counts as a memo of its program. */
  readonly source: GivingProgram;
}

/**
 * Schedules and the result of each of their occurrences. Each occurrence is claimed once, by the
 * first process. Same guarantees as `SessionStore`.
 */
export interface ScheduleStore {
  /**
   * Adds a schedule, unless `once` prevents it; the check and the insert are one transaction.
   * Returns null when it was added, else the id of the one that was added under its key. Throws
   * `FailureError` (limit-reached) if a limit of its program is reached.
   */
  add(schedule: Schedule, once?: ScheduleOnce): string | null;
  /** Returns the id of the schedule that was added under a key; it may be removed since. */
  addedUnder(key: string): string | null;
  find(id: string): Schedule | null;
  /** The next one first; ended schedules last. */
  list(): readonly Schedule[];
  /** Reads, decides and writes in one transaction; returns null when nothing was written. */
  update(id: string, change: (current: Schedule) => ScheduleChange | null): Schedule | null;
  remove(id: string): boolean;
  /** Schedules that are due at `now`, and those computed when the clock showed a later time. */
  waiting(now: number): readonly Schedule[];
  /** Reads, decides and writes in one transaction; returns what was written. */
  claim(id: string, decide: (current: LockedSchedule) => Claim | null): Claim | null;
  /**
   * Ends a run and stores its memo, both or neither; returns false when it is not running under
   * this owner, and why `once` prevents the memo.
   */
  settle(
    ended: NewOccurrence & {readonly state: EndState},
    once?: SendOnceKeys,
  ): boolean | AlreadyAccepted;
  running(): readonly Occurrence[];
  /** Newest first. */
  occurrences(scheduleId: string, limit: number): readonly Occurrence[];
}

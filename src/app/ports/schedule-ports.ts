import type {Failure} from '../../domain/failure/failure.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Schedule} from '../../domain/schedule/schedule.ts';

/**
 * What became of one time of a schedule: `queued` as a memo; `empty` when its command printed
 * nothing; `broken-off` when the process that ran the command died before it had the output;
 * `crowded` when it was left out because too many of the schedule's memos wait already.
 */
export type OccurrenceState =
  | 'running'
  | 'queued'
  | 'skipped'
  | 'crowded'
  | 'empty'
  | 'failed'
  | 'broken-off';

export type EndState = Exclude<OccurrenceState, 'running'>;

/** One time of a schedule that was taken in hand. Times are ms since the epoch. */
export interface Occurrence {
  readonly scheduleId: string;
  readonly at: number;
  readonly state: OccurrenceState;
  readonly claimedAt: number;
  /** Names the run of a command while it lasts. */
  readonly owner: string | null;
  /** May be deleted since. */
  readonly memo: Pick<Memo, 'id'> | null;
  readonly failure: Failure | null;
}

/** The same as it is written: its memo is on record, queued, with it or not at all. */
export interface NewOccurrence extends Occurrence {
  readonly memo: Memo | null;
}

/** What is known of a schedule while no other process can write. */
export interface LockedSchedule {
  readonly schedule: Schedule;
  /** Its command is running, or was when its process died. */
  readonly isRunning: boolean;
  /** Whether its newest memos, so many, all wait to be sent. */
  hasWaiting(memos: number): boolean;
  isRecorded(at: number): boolean;
}

/** What is written about a schedule in one step. */
export interface Claim {
  readonly next: number | null;
  readonly now: number;
  /** Null: only the next time is put right. */
  readonly occurrence: NewOccurrence | null;
}

/** What a person may change of a schedule. */
export type ScheduleChange = Partial<Omit<Schedule, 'id' | 'createdAt'>>;

/**
 * Schedules and what became of each of their times. A time is taken once, whichever process is
 * first. Same guarantees as `SessionStore`.
 */
export interface ScheduleStore {
  add(schedule: Schedule): void;
  find(id: string): Schedule | null;
  /** The next to come first; what is over last. */
  list(): readonly Schedule[];
  /** Reads, decides and writes as one step between processes; null when nothing was written. */
  update(id: string, change: (current: Schedule) => ScheduleChange | null): Schedule | null;
  remove(id: string): boolean;
  /** Those whose time has come at `now`, and those that a clock has computed which showed later. */
  waiting(now: number): readonly Schedule[];
  /** Reads, decides and writes as one step between processes; returns what was written. */
  claim(id: string, decide: (current: LockedSchedule) => Claim | null): Claim | null;
  /** Ends a run, with its memo on record; false when it is not running under this owner. */
  settle(ended: NewOccurrence & {readonly state: EndState}): boolean;
  running(): readonly Occurrence[];
  /** The newest first. */
  occurrences(scheduleId: string, limit: number): readonly Occurrence[];
}

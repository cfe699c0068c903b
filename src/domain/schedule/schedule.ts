import type {LinkChoice} from '../memo/memo-link.ts';

/** When something is sent. A rule keeps the wall clock of its zone: `cron` has five fields. */
export type Rule =
  | {readonly kind: 'once'; readonly at: number}
  /** Every `interval` ms of elapsed time, counted from `from`. */
  | {readonly kind: 'every'; readonly interval: number; readonly from: number}
  | {readonly kind: 'cron'; readonly pattern: string};

/** What is sent: a text, or what a command prints (without a shell, in the folder it was given in). */
export type Job =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'command'; readonly argv: readonly string[]; readonly folder: string};

/** What happens to a time that came while nothing ran: left out, or made up for once. */
export type Missed = 'skip' | 'once';

/** A plan of the person's to send something later. Times are ms since the epoch. */
export interface Schedule {
  readonly id: string;
  readonly rule: Rule;
  /** IANA name of the zone whose wall clock the rule means. */
  readonly zone: string;
  /** No time after this one counts; null: for ever. */
  readonly until: number | null;
  readonly missed: Missed;
  readonly job: Job;
  /** What is absent is as the preferences say when the time has come. */
  readonly link: LinkChoice;
  readonly isPaused: boolean;
  readonly createdAt: number;
  /** Null: it is over. */
  readonly nextAt: number | null;
  /** What the clock said when `nextAt` was found: a clock that shows less has been put back. */
  readonly computedAt: number;
}

/** Whether it will still send something, by itself or once it is resumed. */
export function isLive({nextAt}: Pick<Schedule, 'nextAt'>): boolean {
  return nextAt !== null;
}

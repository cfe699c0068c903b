import type {ListForm} from '../memo/kinds/list-form.ts';
import type {LinkChoice} from '../memo/memo-link.ts';
import {isKnownZone} from './zone.ts';

/** When to send. Times are in the schedule's zone; `cron` has five fields. */
export type Rule =
  | {readonly kind: 'once'; readonly at: number}
  /** Every `interval` ms of elapsed time, counted from `from`. */
  | {readonly kind: 'every'; readonly interval: number; readonly from: number}
  | {readonly kind: 'cron'; readonly pattern: string};

/**
 * The content to send: a text, or the output of a command (run without a shell, in the folder in
 * which it was scheduled).
 */
export type Job = TextJob | CommandJob;

export interface TextJob extends SentBeside {
  readonly kind: 'text';
  /** May be empty if a picture is sent. */
  readonly text: string;
}

export interface CommandJob extends SentOutput, SentBeside {
  readonly kind: 'command';
  readonly argv: readonly string[];
  readonly folder: string;
}

interface SentBeside {
  /** A public address, or the absolute path of a file that is read each time (`~/`: in the home folder). */
  readonly image?: string | undefined;
  /** Puts a reminder into the calendar after each memo. */
  readonly rings?: boolean | undefined;
}

export type OutputList = Omit<ListForm, 'link'>;

/** What of the output of a command is sent; all of it as a text if everything is absent. */
export interface SentOutput {
  /** Sends the lines as the items of a list; its link is that of the schedule. */
  readonly list?: OutputList | undefined;
  /** Sends only what differs from the last content under this key. */
  readonly ifChanged?: string | undefined;
  /** Sends only the items that were not sent under this key. */
  readonly newOnly?: string | undefined;
}

/** How to handle times missed while nothing ran: skip them, or send once. */
export type Missed = 'skip' | 'once';

/** A user's schedule for sending later. Times are ms since the epoch. */
export interface Schedule {
  readonly id: string;
  readonly rule: Rule;
  /** The IANA name of the rule's time zone. */
  readonly zone: string;
  /** The end of the schedule, included; null: none. */
  readonly until: number | null;
  readonly missed: Missed;
  readonly job: Job;
  /** Absent options use the preferences at the time of sending. */
  readonly link: LinkChoice;
  readonly isPaused: boolean;
  readonly createdAt: number;
  /**
   * The last time at which a user made, timed or resumed the schedule, by a clock that never goes
   * back. No time of a repeated rule up to it is due.
   */
  readonly setAt: number;
  /** Null if the schedule has ended. */
  readonly nextAt: number | null;
  /**
   * The time at which `nextAt` was computed. An earlier current time means that the clock was set
   * back.
   */
  readonly computedAt: number;
}

/**
 * Whether the times of a schedule cannot be computed, because this runtime does not know its zone.
 * It keeps its next time, and sends nothing until a runtime does.
 */
export function lacksClock({rule, zone}: Pick<Schedule, 'rule' | 'zone'>): boolean {
  return rule.kind === 'cron' && !isKnownZone(zone);
}

/** Whether the schedule will send again, now or after it is resumed. */
export function isLive({nextAt}: Pick<Schedule, 'nextAt'>): boolean {
  return nextAt !== null;
}

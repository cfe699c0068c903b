import {isDue} from '../../domain/schedule/is-due.ts';
import type {Pause} from '../ports/storage-ports.ts';
import {isSendingPaused} from '../shared/sending-pause.ts';

/**
 * The facts that decide whether a duty is needed. They are functions because one may cost a query:
 * only the facts that matter are read.
 */
export interface DutyFacts {
  now(): number;
  /** Whether a user is logged in, so that Kakao can be asked to send. */
  canSend(): boolean;
  /** The time at which the first queued memo may be tried; null when none is queued. */
  nextAttemptAt(): number | null;
  /** The time at which Kakao may be asked about the first reminder; null when none waits. */
  nextReminderAt(): number | null;
  isLoggedIn(): boolean;
  pause(): Pause | null;
  /** Whether Kakao was unreachable at the last request. */
  isOffline(): boolean;
  /** Whether the access token has expired and must be refreshed before anything is sent. */
  isTokenOver(): boolean;
  /** The number of memos being sent, by any process. */
  sending(): number;
  isScheduleDue(): boolean;
}

interface Duty {
  /** The time (ms) between two checks; 0 checks at every beat. */
  readonly every: number;
  readonly isNeeded: (facts: DutyFacts) => boolean;
}

/**
 * The background duties and when they run. The app, the daemon and `watch` each decide how they run
 * their duties, and in which order.
 */
export const duties = {
  'fire-schedules': {every: 0, isNeeded: (facts) => facts.isScheduleDue()},
  /** Sends the notes of programs that wait, once their time has come. */
  'release-notes': {every: 0, isNeeded: () => true},
  'renew-token': {every: 0, isNeeded: (facts) => facts.isTokenOver()},
  /** Sends queued memos; while Kakao is unreachable, probes whether it is back. */
  send: {
    every: 0,
    isNeeded: (facts) => !facts.isTokenOver() && (facts.isOffline() || needsDrain(facts)),
  },
  /** Puts reminders into the calendar, and finds out what became of lost answers. */
  'deliver-reminders': {
    every: 0,
    isNeeded: (facts) => !facts.isTokenOver() && needsCalendar(facts),
  },
  /** Settles memos whose sending process has died. */
  'recover-memos': {every: 15_000, isNeeded: (facts) => facts.sending() > 0},
  /** Refreshes old tokens; `refreshIfStale` checks their age itself. */
  'refresh-if-stale': {every: 3_600_000, isNeeded: () => true},
  /** Deletes records older than the user's retention setting. */
  'prune-history': {every: 86_400_000, isNeeded: () => true},
} satisfies Readonly<Record<string, Duty>>;

export type DutyName = keyof typeof duties;

/** Whether a queued memo may be tried now. Draining an empty outbox is harmless. */
export function needsDrain(facts: DutyFacts): boolean {
  const [at, now] = [facts.nextAttemptAt(), facts.now()];
  return at !== null && isDue(at, now) && !isSendingPaused(facts.pause(), now) && facts.canSend();
}

/** Whether Kakao may be asked about a reminder now. */
function needsCalendar(facts: DutyFacts): boolean {
  const at = facts.nextReminderAt();
  return at !== null && isDue(at, facts.now()) && facts.isLoggedIn();
}

/**
 * Whether a duty must be checked again, also after the clock was set back; always true for the
 * first check.
 */
export function isTimeFor(name: DutyName, checkedAt: number | undefined, now: number): boolean {
  return checkedAt === undefined || Math.abs(now - checkedAt) >= duties[name].every;
}

type Run = () => Promise<void>;

/**
 * Returns the function to call at each beat: checks the duty when it is time, and runs it if it is
 * needed.
 */
export function whenNeeded(name: DutyName, facts: DutyFacts, run: Run): Run {
  let checkedAt: number | undefined;
  return async () => {
    const now = facts.now();
    if (!isTimeFor(name, checkedAt, now)) return;
    checkedAt = now;
    if (duties[name].isNeeded(facts)) await run();
  };
}

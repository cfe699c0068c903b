import {isDue} from '../../domain/schedule/is-due.ts';
import type {Pause} from '../ports/storage-ports.ts';
import {isResting} from '../shared/sending-rest.ts';

/** What decides whether a duty is needed. Facts are functions because one may cost a query: only what counts is asked. */
export interface Facts {
  now(): number;
  /** Whether somebody is logged in for whom Kakao may be asked to send. */
  canSend(): boolean;
  /** When the first queued memo may be tried; null when none is queued. */
  nextAttemptAt(): number | null;
  pause(): Pause | null;
  /** Whether Kakao was out of reach when it was asked last. */
  isOffline(): boolean;
  /** Whether an access token has ended that is to be renewed before anything is sent. */
  isTokenOver(): boolean;
  /** How many memos are being sent, by whichever process. */
  sending(): number;
  isScheduleDue(): boolean;
}

interface Duty {
  /** Time (ms) between two checks; 0: at every beat. */
  readonly every: number;
  readonly isNeeded: (facts: Facts) => boolean;
}

/**
 * What is done in the background, and when. The app, the daemon and `watch` each say how they run
 * their duties, and in which order.
 */
export const duties = {
  'fire-schedules': {every: 0, isNeeded: (facts) => facts.isScheduleDue()},
  'renew-token': {every: 0, isNeeded: (facts) => facts.isTokenOver()},
  /** Sends what waits; while Kakao is out of reach, asks whether it is back. */
  send: {
    every: 0,
    isNeeded: (facts) => !facts.isTokenOver() && (facts.isOffline() || needsDrain(facts)),
  },
  /** Settles memos whose sender has died. */
  'recover-memos': {every: 15_000, isNeeded: (facts) => facts.sending() > 0},
  /** Refreshes old tokens; `keepLogin` checks their age itself. */
  'refresh-if-stale': {every: 3_600_000, isNeeded: () => true},
  /** Deletes what is older than the person keeps. */
  'prune-history': {every: 86_400_000, isNeeded: () => true},
} satisfies Readonly<Record<string, Duty>>;

export type DutyName = keyof typeof duties;

/** Whether a queued memo may be tried now. Draining an outbox that is already drained is harmless. */
export function needsDrain(facts: Facts): boolean {
  const [at, now] = [facts.nextAttemptAt(), facts.now()];
  return at !== null && isDue(at, now) && !isResting(facts.pause(), now) && facts.canSend();
}

/** Whether a duty is to be checked again, also after the clock went back; at first it always is. */
export function isTimeFor(name: DutyName, checkedAt: number | undefined, now: number): boolean {
  return checkedAt === undefined || Math.abs(now - checkedAt) >= duties[name].every;
}

type Run = () => Promise<void>;

/** Returns what to do at each beat: checks the duty when it is time, and runs it if it is needed. */
export function whenNeeded(name: DutyName, facts: Facts, run: Run): Run {
  let checkedAt: number | undefined;
  return async () => {
    const now = facts.now();
    if (!isTimeFor(name, checkedAt, now)) return;
    checkedAt = now;
    if (duties[name].isNeeded(facts)) await run();
  };
}

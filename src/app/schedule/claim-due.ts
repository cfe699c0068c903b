import {dueNow} from '../../domain/schedule/due-now.ts';
import {nextOf} from '../../domain/schedule/next-time.ts';
import type {Schedule} from '../../domain/schedule/schedule.ts';
import type {Claim, HeldSchedule} from '../ports/schedule-ports.ts';

export type Taken = Omit<NonNullable<Claim['occurrence']>, 'at'>;

/** What is recorded of a time that is left out. */
const skipped: Taken = {state: 'skipped', owner: null, failure: null, memo: null};

/**
 * As many as Kakao lets one send to oneself in a day: while nobody is logged in, no more memos of
 * one schedule than these wait, and no more commands are run for it.
 */
const mostWaiting = 20;

const crowded: Taken = {...skipped, state: 'crowded'};

/**
 * What to write about a schedule at `now`: the time that is due is taken as `take` says (null: not
 * now), one that was missed and is not made up for is left out, as is one whose forerunners wait. After a clock was put back the next
 * time is found anew; a time that is on record is not taken again.
 */
export function claimDue(
  now: number,
  held: HeldSchedule,
  take: (schedule: Schedule) => Taken | null,
): Claim | null {
  const {schedule} = held;
  if (schedule.isPaused) return null;
  if (schedule.computedAt > now) return {now, next: firstUnrecorded(held, now), occurrence: null};
  const due = dueNow(schedule, now);
  if (due === null) return null;
  const {at, next} = due;
  if (held.isRecorded(at)) return {now, next, occurrence: null};
  const taken = leftOut(due.kind, held) ?? take(schedule);
  return taken === null ? null : {now, next, occurrence: {at, ...taken}};
}

function leftOut(kind: 'skip' | 'send', held: HeldSchedule): Taken | null {
  if (kind === 'skip') return skipped;
  return held.hasWaiting(mostWaiting) ? crowded : null;
}

function firstUnrecorded({schedule, isRecorded}: HeldSchedule, now: number): number | null {
  let next = nextOf(schedule, now);
  while (next !== null && isRecorded(next)) next = nextOf(schedule, next);
  return next;
}

/** The same for a schedule that is to be sent now, whatever its time: a single one is over then. */
export function claimNow(
  now: number,
  {schedule, isRecorded}: HeldSchedule,
  take: (schedule: Schedule) => Taken | null,
): Claim | null {
  const {rule, nextAt} = schedule;
  const isSingle = rule.kind === 'once' && nextAt !== null;
  const at = isSingle ? nextAt : now;
  const taken = isRecorded(at) ? null : take(schedule);
  if (taken === null) return null;
  const next = isSingle ? null : nextAt;
  return {now, next, occurrence: {at, ...taken}};
}

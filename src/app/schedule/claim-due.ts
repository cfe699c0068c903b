import {dueNow} from '../../domain/schedule/due-now.ts';
import {nextOf} from '../../domain/schedule/next-time.ts';
import type {Schedule} from '../../domain/schedule/schedule.ts';
import type {Claim, EndState, LockedSchedule, NewOccurrence} from '../ports/schedule-ports.ts';

/** What a time comes to when it is taken: its part of the occurrence; what is absent is null. */
export type Outcome = Pick<NewOccurrence, 'state'> &
  Partial<Pick<NewOccurrence, 'owner' | 'memo' | 'failure'>>;

/** What it comes to in the end. */
export type Ending = Omit<Outcome, 'owner' | 'state'> & {readonly state: EndState};

/** What to take a schedule's time as; null: not now. */
export type Take = (schedule: Schedule) => Outcome | null;

/**
 * As many as Kakao lets one send to oneself in a day: while nobody is logged in, no more memos of
 * one schedule than these wait, and no more commands are run for it.
 */
const maxWaitingMemos = 20;

/**
 * What to write about a schedule at `now`: the time that is due is taken as `take` says (null: not
 * now), one that was missed and is not made up for is left out, as is one whose forerunners wait.
 * After a clock was put back the next time is found anew; a time that is on record is not taken again.
 */
export function claimDue(now: number, locked: LockedSchedule, take: Take): Claim | null {
  const {schedule} = locked;
  if (schedule.isPaused) return null;
  if (schedule.computedAt > now) return {now, next: firstUnrecorded(locked, now), occurrence: null};
  const due = dueNow(schedule, now);
  if (due === null) return null;
  const {at, next} = due;
  if (locked.isRecorded(at)) return {now, next, occurrence: null};
  const outcome = leftOut(due.kind, locked) ?? take(schedule);
  return outcome && {now, next, occurrence: occurrenceOf(schedule, {at, now}, outcome)};
}

function leftOut(kind: 'skip' | 'send', locked: LockedSchedule): Outcome | null {
  if (kind === 'skip') return {state: 'skipped'};
  return locked.hasWaiting(maxWaitingMemos) ? {state: 'crowded'} : null;
}

function occurrenceOf(
  {id}: Schedule,
  {at, now}: {at: number; now: number},
  outcome: Outcome,
): NewOccurrence {
  const nothing = {owner: null, memo: null, failure: null};
  return {scheduleId: id, at, claimedAt: now, ...nothing, ...outcome};
}

function firstUnrecorded({schedule, isRecorded}: LockedSchedule, now: number): number | null {
  let next = nextOf(schedule, now);
  while (next !== null && isRecorded(next)) next = nextOf(schedule, next);
  return next;
}

/** The same for a schedule that is to be sent now, whatever its time: a single one is over then. */
export function claimNow(
  now: number,
  {schedule, isRecorded}: LockedSchedule,
  take: Take,
): Claim | null {
  const {rule, nextAt} = schedule;
  const isSingle = rule.kind === 'once' && nextAt !== null;
  const at = isSingle ? nextAt : now;
  const outcome = isRecorded(at) ? null : take(schedule);
  const next = isSingle ? null : nextAt;
  return outcome && {now, next, occurrence: occurrenceOf(schedule, {at, now}, outcome)};
}

import {dueNow} from '../../domain/schedule/due-now.ts';
import {nextOf} from '../../domain/schedule/next-time.ts';
import {lacksClock, type Schedule} from '../../domain/schedule/schedule.ts';
import type {Claim, EndState, LockedSchedule, NewOccurrence} from '../ports/schedule-ports.ts';

/** The result of claiming an occurrence; absent fields are null. */
export type Outcome = Pick<NewOccurrence, 'state'> &
  Partial<Pick<NewOccurrence, 'owner' | 'memo' | 'files' | 'failure'>>;

/** The final result of an occurrence. */
export type Ending = Omit<Outcome, 'owner' | 'state'> & {readonly state: EndState};

/** Decides the result for a due schedule; null leaves it unclaimed for now. */
export type OutcomeOf = (schedule: Schedule) => Outcome | null;

/**
 * The most memos of one schedule that may wait in the queue; beyond it the schedule's commands do
 * not run either, for example while no user is logged in. It equals Kakao's daily limit for
 * messages to oneself.
 */
const maxWaitingMemos = 20;

/**
 * Returns what to write about a schedule at `now`. A due occurrence gets the result of `outcomeOf`
 * (null: not now); a missed one that is not caught up is skipped, as is one with too many waiting
 * memos. After the clock was set back, the next time is computed again; a recorded occurrence is
 * not claimed twice, and none up to the time at which the schedule was set is due.
 */
export function claimDue(now: number, locked: LockedSchedule, outcomeOf: OutcomeOf): Claim | null {
  const {schedule} = locked;
  if (schedule.isPaused || lacksClock(schedule)) return null;
  const due = dueNow(schedule, now);
  const isPutBack = due === null && schedule.computedAt > now;
  if (isPutBack || (due !== null && isBeforeSet(schedule, due.at))) {
    return {now, next: nextUnrecorded(locked, now), occurrence: null};
  }
  if (due === null) return null;
  const {at, next} = due;
  if (locked.isRecorded(at)) return {now, next, occurrence: null};
  const outcome = leftOut(due.kind, locked) ?? outcomeOf(schedule);
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

/** A one-time schedule has its time from the user, even one that passed during a pause. */
function isBeforeSet({rule, setAt}: Schedule, at: number): boolean {
  return rule.kind !== 'once' && at <= setAt;
}

function nextUnrecorded({schedule, isRecorded}: LockedSchedule, now: number): number | null {
  const {rule, nextAt, setAt} = schedule;
  if (rule.kind === 'once') return nextAt;
  let next = nextOf(schedule, Math.max(now, setAt));
  while (next !== null && isRecorded(next)) next = nextOf(schedule, next);
  return next;
}

/** Claims a schedule that is sent now, regardless of its time; a one-time schedule then ends. */
export function claimNow(
  now: number,
  {schedule, isRecorded}: LockedSchedule,
  outcomeOf: OutcomeOf,
): Claim | null {
  const {rule, nextAt} = schedule;
  const isSingle = rule.kind === 'once' && nextAt !== null;
  const at = isSingle ? nextAt : now;
  const outcome = isRecorded(at) ? null : outcomeOf(schedule);
  const next = isSingle ? null : nextAt;
  return outcome && {now, next, occurrence: occurrenceOf(schedule, {at, now}, outcome)};
}

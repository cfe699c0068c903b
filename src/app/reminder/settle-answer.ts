import type {Failure} from '../../domain/failure/failure.ts';
import {classOf, isLimit} from '../../domain/failure/kakao-code.ts';
import {backoffDelay, retryAfterDelay} from '../../domain/memo/backoff.ts';
import type {CalendarAnswer} from '../ports/calendar-ports.ts';
import type {Ports} from '../ports/ports.ts';

/** What a request to the calendar leaves to do. */
export type CalendarSettlement =
  | {readonly kind: 'done'}
  /** Kakao may have done it: the calendar has to be read. */
  | {readonly kind: 'unknown'; readonly failure: Failure}
  | {readonly kind: 'failed'; readonly failure: Failure}
  /** Nothing was done, and a later attempt may succeed; so it would be for every other reminder. */
  | {readonly kind: 'retry'; readonly failure: Failure};

/**
 * What follows from an answer. A missing consent fails the reminder alone: unlike one for memos, it
 * pauses nothing.
 */
export function settleAnswer(answer: CalendarAnswer<unknown>): CalendarSettlement {
  switch (answer.kind) {
    case 'accepted':
      return {kind: 'done'};
    case 'unknown':
      return {kind: 'unknown', failure: {kind: 'reminder-unknown', cause: answer.failure}};
    case 'not-sent':
    case 'refused':
      return settleNothing(answer.failure);
  }
}

/** What follows from a failure that changed nothing in the calendar, such as one of reading it. */
export function settleNothing(failure: Failure): CalendarSettlement {
  return {kind: isPassing(failure) ? 'retry' : 'failed', failure};
}

function isPassing(failure: Failure): boolean {
  if (failure.kind === 'network' || failure.kind === 'logged-out') return true;
  if (failure.kind === 'storage') return true;
  if (failure.kind === 'not-kakao') return failure.http >= 500 || failure.problem === 'cut-off';
  if (failure.kind !== 'kakao') return false;
  return failure.http >= 500 || isLimit(failure) || classOf(failure) === 'maintenance';
}

/**
 * The times (ms) for which nothing is asked after Kakao named a limit, asked for a new login or for
 * a consent.
 */
const pauseMs = {limit: 30 * 60_000, login: 10 * 60_000, consent: 10 * 60_000};

/** The time (ms) of the next attempt; null (immediately) if this process canceled the request. */
export function nextRequestAt(
  {clock, random}: Pick<Ports, 'clock' | 'random'>,
  failure: Failure,
  attempts: number,
): number | null {
  const now = clock.now();
  if (failure.kind === 'network' && failure.reason === 'cancelled') return null;
  if (failure.kind === 'logged-out') return now + pauseMs.login;
  if (failure.kind === 'consent-missing') return now + pauseMs.consent;
  const asked = failure.kind === 'kakao' ? retryAfterDelay(failure.retryAfter, now) : null;
  const delay = asked ?? backoffDelay(attempts, random());
  return now + Math.max(delay, isLimit(failure) ? pauseMs.limit : 0);
}

/** Whether Kakao's own refusal says that this event or calendar is the cause, not the login. */
export function isOwnRefusal(failure: Failure): boolean {
  return failure.kind === 'kakao' && classOf(failure) === 'refused';
}

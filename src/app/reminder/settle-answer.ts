import type {Failure} from '../../domain/failure/failure.ts';
import {classOf, isLimit} from '../../domain/failure/kakao-code.ts';
import {backoffDelay, retryAfterDelay} from '../../domain/memo/backoff.ts';
import {settleUnsent} from '../../domain/memo/settle-send.ts';
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
      return {kind: 'unknown', failure: {kind: 'outcome-unknown', cause: answer.failure}};
    case 'not-sent': {
      const {kind, failure} = settleUnsent(answer.failure);
      return {kind: kind === 'retry' ? 'retry' : 'failed', failure};
    }
    case 'refused':
      return {kind: isPassing(answer.failure) ? 'retry' : 'failed', failure: answer.failure};
  }
}

function isPassing(failure: Failure): boolean {
  return isLimit(failure) || classOf(failure) === 'maintenance';
}

/** The time (ms) for which nothing is asked after Kakao named a limit or asked for a new login. */
const pauseMs = {limit: 30 * 60_000, login: 10 * 60_000};

/** The time (ms) of the next attempt; null (immediately) if this process canceled the request. */
export function nextRequestAt(
  {clock, random}: Pick<Ports, 'clock' | 'random'>,
  failure: Failure,
  attempts: number,
): number | null {
  const now = clock.now();
  if (failure.kind === 'network' && failure.reason === 'cancelled') return null;
  if (failure.kind === 'logged-out') return now + pauseMs.login;
  const asked = failure.kind === 'kakao' ? retryAfterDelay(failure.retryAfter, now) : null;
  const delay = asked ?? backoffDelay(attempts, random());
  return now + Math.max(delay, isLimit(failure) ? pauseMs.limit : 0);
}

/** Whether Kakao's own refusal says that this event or calendar is the cause, not the login. */
export function isOwnRefusal(failure: Failure): boolean {
  return failure.kind === 'kakao' && classOf(failure) === 'refused';
}

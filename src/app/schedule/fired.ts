import type {Failure} from '../../domain/failure/failure.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Schedule} from '../../domain/schedule/schedule.ts';
import type {Claim, OccurrenceState} from '../ports/schedule-ports.ts';

/** One time of a schedule that was dealt with. */
export interface Fired {
  readonly schedule: Schedule;
  readonly at: number;
  readonly state: OccurrenceState;
  readonly memo: Memo | null;
  readonly failure: Failure | null;
}

/** What a claim has come to; null when no time was taken. */
export function firedOf(schedule: Schedule | null, claimed: Claim | null): Fired | null {
  if (schedule === null || claimed === null || claimed.occurrence === null) return null;
  const {at, state, memo, failure} = claimed.occurrence;
  return {schedule, at, state, memo, failure};
}

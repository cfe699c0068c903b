import type {Failure} from '../../domain/failure/failure.ts';
import type {Schedule} from '../../domain/schedule/schedule.ts';

/** What happens to schedules. */
export type ScheduleEvent =
  /** Those that are to come, the next first. */
  | {type: 'schedules-read'; schedules: readonly Schedule[]}
  /** Perhaps, by whichever process. */
  | {type: 'schedules-changed'}
  | {type: 'schedule-planned'; schedule: Schedule; isNew: boolean}
  /** A command of a schedule failed, or it could not become a memo. */
  | {type: 'schedule-failed'; failure: Failure}
  | {type: 'schedule-selection-moved'; by: number}
  | {type: 'schedule-edited'}
  | {type: 'schedule-pause-toggled'}
  | {type: 'schedule-run-requested'}
  | {type: 'schedule-removal-requested'}
  | {type: 'schedule-removal-confirmed'};

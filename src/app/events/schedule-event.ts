import type {Failure} from '../../domain/failure/failure.ts';
import type {Schedule} from '../../domain/schedule/schedule.ts';

/** Events about schedules. */
export type ScheduleEvent =
  /** Upcoming schedules, the next one first. */
  | {type: 'schedules-read'; schedules: readonly Schedule[]}
  /** Schedules may have changed, in any process. */
  | {type: 'schedules-changed'}
  | {type: 'schedule-planned'; schedule: Schedule; isNew: boolean}
  /** A command of a schedule failed, or its output could not become a memo. */
  | {type: 'schedule-failed'; failure: Failure}
  | {type: 'schedule-selection-moved'; by: number}
  | {type: 'schedule-edited'}
  | {type: 'schedule-pause-toggled'}
  | {type: 'schedule-run-requested'}
  | {type: 'schedule-removal-requested'}
  | {type: 'schedule-removal-confirmed'};

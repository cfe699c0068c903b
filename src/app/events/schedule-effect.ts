import type {MemoLink} from '../../domain/memo/memo-link.ts';
import type {ScheduleCommand} from './schedule-command.ts';

/** Effects on schedules. */
export type ScheduleEffect =
  | {type: 'read-schedules'}
  | {type: 'plan-schedule'; command: ScheduleCommand; link: MemoLink | null; rings: boolean}
  | {type: 'fire-schedules'}
  | {type: 'run-schedule'; id: string}
  | {type: 'pause-schedule'; id: string; isPaused: boolean}
  | {type: 'remove-schedule'; id: string};

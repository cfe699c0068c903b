import type {Overlay} from './state.ts';

/** The list of what is scheduled. */
export interface SchedulesPage {
  readonly kind: 'schedules';
  readonly selectedId: string | null;
}

/** Asked before a schedule is removed. */
export interface ScheduleQuestion {
  readonly kind: 'confirm';
  readonly question: 'remove-schedule';
  readonly id: string;
  /** What No leads back to. */
  readonly from: Overlay | null;
}

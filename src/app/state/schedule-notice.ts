/** The result of an action on schedules. */
export type ScheduleNotice =
  | {
      readonly kind: 'scheduled';
      readonly at: number;
      readonly zone: string;
      readonly isRepeated: boolean;
    }
  | {readonly kind: 'rescheduled'; readonly at: number; readonly zone: string}
  | {readonly kind: 'schedule-to-edit'}
  | {readonly kind: 'schedule-paused'; readonly isPaused: boolean}
  | {readonly kind: 'schedule-sent'}
  | {readonly kind: 'schedule-running'}
  | {readonly kind: 'schedule-removed'}
  | {readonly kind: 'schedule-gone'};

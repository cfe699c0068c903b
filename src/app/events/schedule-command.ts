/** A line of the box that says when, with the text that it is for. */
export interface ScheduleCommand {
  readonly name: 'at' | 'every' | 'reschedule';
  /** What stands behind the name: the time first. */
  readonly argument: string;
  /** What was written above it; null when the text stands behind the time. */
  readonly above: string | null;
}

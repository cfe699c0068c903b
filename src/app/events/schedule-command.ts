/** A command line from the box that sets a time, with the text that it applies to. */
export interface ScheduleCommand {
  readonly name: 'at' | 'every' | 'reschedule';
  /** The text after the name: the time first. */
  readonly argument: string;
  /** The lines above the command; null when the text follows the time. */
  readonly above: string | null;
}

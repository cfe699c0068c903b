/** The reference for reading relative and local times. */
export interface Moment {
  /** Ms since the epoch. */
  readonly now: number;
  /** The time zone of the wall-clock times. */
  readonly zone: string;
}

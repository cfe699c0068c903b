import {nextRing} from './next-ring.ts';
import type {Reminder} from './reminder.ts';

/** Whether a reminder was in the calendar as asked for and has come for the last time. */
export function isOver(reminder: Reminder, now: number): boolean {
  return reminder.state === 'set' && nextRing(reminder, now) === null;
}

import {isUnread, known, type Unread} from '../failure/unread.ts';
import type {Moment} from './moment.ts';
import {instantOf} from './next-time.ts';
import {type Day, dayAfter, dayStart, weekdayIndex} from './read-date.ts';
import {headOf} from './read-head.ts';
import {parseWholeTime} from './read-time.ts';

/**
 * Reads the last moment of a period; a day without a time means its end. Returns the part that
 * cannot be read if the text is invalid.
 */
export function parseUntil(text: string, moment: Moment): {readonly at: number} | Unread {
  const head = headOf(text);
  const start = dayStart(head, moment);
  if (start === null || isUnread(start) || start.taken !== head)
    return parseWholeTime(text, moment);
  const ends = start.days.map((day) => ({day, at: endOf(day, moment.zone)}));
  const found = ends.find(({at}) => at !== null && at > moment.now) ?? ends.at(0);
  const isOther = start.weekday !== null && found && weekdayIndex(found.day) !== start.weekday;
  if (!found || found.at === null || isOther) return {why: 'day', part: start.taken};
  return {at: found.at};
}

/** Reads as `parseUntil` does; null if the text is invalid. */
export function readUntil(text: string, moment: Moment): number | null {
  return known(parseUntil(text, moment))?.at ?? null;
}

function endOf(day: Day, zone: string): number | null {
  const next = instantOf({...dayAfter(day, 1), hour: 0, minute: 0}, zone);
  return next === null ? null : next - 1;
}

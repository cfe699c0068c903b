import {instantOf} from './next-time.ts';
import {type Moment, readTime} from './read-time.ts';

/**
 * Reads the last moment of a period; a day without a time means its end. Returns null if the text
 * is invalid.
 */
export function readUntil(text: string, moment: Moment): number | null {
  const day = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (day === null) {
    const read = readTime(text, moment);
    return read?.rest === '' ? read.at : null;
  }
  const [year = 0, month = 0, date = 0] = day.slice(1).map(Number);
  const first = instantOf({year, month, day: date, hour: 0, minute: 0}, moment.zone);
  if (first === null) return null;
  const after = new Date(Date.UTC(year, month - 1, date + 1));
  const next = instantOf(
    {
      year: after.getUTCFullYear(),
      month: after.getUTCMonth() + 1,
      day: after.getUTCDate(),
      hour: 0,
      minute: 0,
    },
    moment.zone,
  );
  return next === null ? null : next - 1;
}

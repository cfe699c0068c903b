import {isUnread, type PatternField, type Unread} from '../failure/unread.ts';
import {isPattern} from './next-time.ts';
import {weekdayOf} from './read-days.ts';

interface Field {
  readonly name: PatternField;
  readonly min: number;
  readonly max: number;
  /** The number of a name in lower case, or -1. */
  readonly numberOf: (name: string) => number;
  /**
   * Forms beside numbers that are passed on: the last day, the nearest weekday, the second Friday.
   */
  readonly special: RegExp;
}

const none = (): number => -1;
const months =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

function monthOf(name: string): number {
  return months.findIndex((month) => month === name || month.slice(0, 3) === name) + 1 || -1;
}

const fields: readonly Field[] = [
  {name: 'minute', min: 0, max: 59, numberOf: none, special: /^(?!)/},
  {name: 'hour', min: 0, max: 23, numberOf: none, special: /^(?!)/},
  {name: 'day-of-month', min: 1, max: 31, numberOf: none, special: /^(?:l|lw|\d{1,2}w)$/},
  {
    name: 'month',
    min: 1,
    max: 12,
    numberOf: monthOf,
    special: /^(?!)/,
  },
  // Sunday is 0 or 7.
  {name: 'weekday', min: 0, max: 7, numberOf: weekdayOf, special: /^[0-7](?:l|#[1-5l])$/},
];

/** The patterns behind the names of cron(5). */
const names: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};

/**
 * Reads a cron pattern of five fields, or a name such as `@daily`, and returns it in the form that
 * every cron reads: numbers for names, `5-59/15` for `5/15`, a list for a range over the end such
 * as `22-2`. Returns the part that cannot be read for anything else.
 */
export function parsePattern(text: string): {readonly pattern: string} | Unread {
  const typed = text.slice(0, 1000).normalize('NFKC').toLowerCase().trim();
  const named = names[typed];
  if (named !== undefined) return {pattern: named};
  const written = typed.split(/\s+/);
  if (written.length === 1) return {why: 'word', part: typed};
  if (written.length !== fields.length) return {why: 'fields', part: String(written.length)};
  const read: string[] = [];
  for (const [index, field] of fields.entries()) {
    const items = fieldOf(field, written[index] ?? '');
    if (isUnread(items)) return items;
    read.push(items.text);
  }
  const pattern = read.join(' ');
  return isPattern(pattern) ? {pattern} : {why: 'word', part: typed};
}

function fieldOf(field: Field, written: string): {readonly text: string} | Unread {
  const items: string[] = [];
  for (const item of written.split(',')) {
    const read = itemOf(field, item);
    if (read === null) return {why: field.name, part: item === '' ? written : item};
    items.push(read);
  }
  return {text: items.join(',')};
}

const itemForm = /^(?:([*?])|([^-~/]+)(?:[-~]([^-~/]+))?)(?:\/(\d{1,2}))?$/;

/** Returns null if the item is not valid in its field. */
function itemOf(field: Field, item: string): string | null {
  const special = item.replace(/^[^\d#]+(?=l$|#)/, (name) => String(field.numberOf(name)));
  if (field.special.test(special)) return special.toUpperCase();
  const match = itemForm.exec(item);
  if (match === null) return null;
  const [, star, first = '', last, stride] = match;
  const step = stride === undefined ? null : Number(stride);
  if (step === 0 || (step !== null && step > field.max)) return null;
  if (star !== undefined) return step === null ? '*' : `*/${step}`;
  const from = numberIn(field, first);
  const to = last === undefined ? null : numberIn(field, last);
  if (from === null || (last !== undefined && to === null)) return null;
  if (to === null) return step === null ? String(from % wrapOf(field)) : rangeOf(field, from, step);
  return rangeOf(field, from, step, to);
}

/** Sunday, 7, is 0 where it is alone. */
function wrapOf({name, max}: Field): number {
  return name === 'weekday' ? 7 : max + 1;
}

function numberIn(field: Field, written: string): number | null {
  const value = /^\d{1,2}$/.test(written) ? Number(written) : field.numberOf(written);
  return value >= field.min && value <= field.max ? value : null;
}

/** A range with an optional step; without an end it goes to the end of the field. */
function rangeOf(field: Field, from: number, step: number | null, end?: number): string {
  const largest = field.name === 'weekday' ? 6 : field.max;
  const first = from > largest ? field.min : from;
  const to = end ?? largest;
  const suffix = step === null ? '' : `/${step}`;
  if (first <= to)
    return first === to && step === null
      ? String(first % wrapOf(field))
      : `${first}-${to}${suffix}`;
  const size = largest - field.min + 1;
  const count = to + size - first;
  const values = Array.from({length: count + 1}, (_, index) => index)
    .filter((index) => index % (step ?? 1) === 0)
    .map((index) => field.min + ((first - field.min + index) % size));
  return values.join(',');
}

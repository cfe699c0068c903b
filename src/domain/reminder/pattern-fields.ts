import {gridMs} from './calendar-grid.ts';

/** A cron pattern that comes at one time of the day, and the RRULE that says the same. */
export interface Pattern {
  readonly pattern: string;
  readonly rrule: string;
  readonly hour: number;
  readonly minute: number;
  /** Null if the days are not days of the week, which alone can be moved by one. */
  readonly weekdays: readonly number[] | null;
}

const dayNames = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const everyWeekday = [0, 1, 2, 3, 4, 5, 6];

/**
 * Reads a pattern as `parsePattern` writes it. `not-repeatable`: the nearest weekday (`15W`), and
 * days of the month together with days of the week, of which cron takes either.
 */
export function readPatternFields(pattern: string): Pattern | 'too-often' | 'not-repeatable' {
  const [minutes = '', hours = '', dates = '', months = '', days = ''] = pattern.split(' ');
  const minute = valuesOf(minutes, 0, 59);
  const hour = valuesOf(hours, 0, 23);
  if (minute?.length !== 1 || hour?.length !== 1) return 'too-often';
  const time = {hour: hour[0] ?? 0, minute: minute[0] ?? 0};
  const date = dates === '*' ? null : datesOf(dates);
  const month = months === '*' ? null : valuesOf(months, 1, 12);
  const day = days === '*' ? null : weekdaysOf(days);
  if (date === 'none' || day === 'none' || (date !== null && day !== null)) return 'not-repeatable';
  const inMonths = month === null || month.length === 12 ? '' : `;BYMONTH=${month.join(',')}`;
  const rest = {pattern, ...time, weekdays: null};
  if (date !== null) {
    const frequency = inMonths === '' ? 'MONTHLY' : 'YEARLY';
    return {...rest, rrule: `FREQ=${frequency}${inMonths};BYMONTHDAY=${date.join(',')}`};
  }
  if (day === null || day.numbers?.length === 7) {
    const weekdays = inMonths === '' ? everyWeekday : null;
    return {...rest, weekdays, rrule: `FREQ=DAILY${inMonths}`};
  }
  if (day.numbers !== null) {
    const weekdays = inMonths === '' ? day.numbers : null;
    return {...rest, weekdays, rrule: `FREQ=WEEKLY${inMonths};BYDAY=${namesOf(day.numbers)}`};
  }
  // Numbers of days of the week count within the month.
  return {...rest, rrule: `FREQ=MONTHLY${inMonths};BYDAY=${day.counted.join(',')}`};
}

/**
 * The same pattern at the next mark of the grid. A time before midnight may become one of the next
 * day, which only days of the week can follow; null for others.
 */
export function shiftToGrid(fields: Pattern): Pattern | null {
  const step = gridMs / 60_000;
  const {hour, minute, weekdays} = fields;
  if (minute % step === 0) return fields;
  const marked = hour * 60 + Math.ceil(minute / step) * step;
  const moved = {hour: Math.floor(marked / 60) % 24, minute: marked % 60};
  const [, , ...days] = fields.pattern.split(' ');
  if (marked < 24 * 60) {
    return {...fields, ...moved, pattern: [moved.minute, moved.hour, ...days].join(' ')};
  }
  if (weekdays === null) return null;
  const next = weekdays.map((day) => (day + 1) % 7).sort();
  const isDaily = next.length === 7;
  return {
    ...moved,
    pattern: `${moved.minute} ${moved.hour} * * ${isDaily ? '*' : next.join(',')}`,
    weekdays: next,
    rrule: isDaily ? 'FREQ=DAILY' : `FREQ=WEEKLY;BYDAY=${namesOf(next)}`,
  };
}

function namesOf(days: readonly number[]): string {
  return days.map((day) => dayNames[day]).join(',');
}

/** Days of the month; the last one is -1. */
function datesOf(field: string): readonly number[] | 'none' {
  const numbers: number[] = [];
  for (const item of field.split(',')) {
    const read = item === 'L' ? [-1] : valuesOf(item, 1, 31);
    if (read === null) return 'none';
    numbers.push(...read);
  }
  return [...new Set(numbers)];
}

interface Weekdays {
  /** Null if they are counted within the month. */
  readonly numbers: readonly number[] | null;
  /** Such as `2FR`, or `-1FR` for the last one. */
  readonly counted: readonly string[];
}

function weekdaysOf(field: string): Weekdays | 'none' {
  const items = field.split(',');
  const counted = items.map(countedDay);
  if (counted.every((day) => day !== null)) return {numbers: null, counted};
  if (counted.some((day) => day !== null)) return 'none';
  const numbers = items.map((item) => valuesOf(item, 0, 7));
  if (numbers.some((read) => read === null)) return 'none';
  const days = numbers.flatMap((read) => read ?? []).map((day) => day % 7);
  return {numbers: [...new Set(days)].sort(), counted: []};
}

function countedDay(item: string): string | null {
  const match = /^([0-7])(?:(L)|#([1-5L]))$/.exec(item);
  if (match === null) return null;
  const [, day = '', last, count] = match;
  const number = last !== undefined || count === 'L' ? '-1' : count;
  return `${number}${dayNames[Number(day) % 7]}`;
}

/** The numbers of a field, whose ranges and steps are written out; null for any other form. */
function valuesOf(field: string, min: number, max: number): readonly number[] | null {
  const values = new Set<number>();
  for (const item of field.split(',')) {
    const match = /^(?:(\*)|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(item);
    if (match === null) return null;
    const [, star, first, last = first, stride = '1'] = match;
    const from = star === undefined ? Number(first) : min;
    const to = star === undefined ? Number(last) : max;
    for (let value = from; value <= to; value += Number(stride)) values.add(value);
  }
  return [...values].sort((one, other) => one - other);
}

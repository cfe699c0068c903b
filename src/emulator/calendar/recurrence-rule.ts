/** A day of the week, 0 is Sunday; `nth` counts within the month or year, from its end if negative. */
export interface RuleDay {
  readonly weekday: number;
  /** null: every one. */
  readonly nth: number | null;
}

export interface RecurrenceRule {
  readonly frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly count: number | null;
  /** The latest start, in milliseconds since 1970; null: none. */
  readonly until: number | null;
  readonly byDay: readonly RuleDay[];
  readonly byMonthDay: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPosition: readonly number[];
  readonly weekStart: number;
}

/** A rule that is not one; the message names the part. */
export class RuleFault extends RangeError {
  override readonly name = 'RuleFault';
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

const knownParts: ReadonlySet<string> = new Set([
  'FREQ',
  'INTERVAL',
  'COUNT',
  'UNTIL',
  'BYDAY',
  'BYMONTHDAY',
  'BYMONTH',
  'BYSETPOS',
  'WKST',
]);

/**
 * Reads the value of an RRULE property (RFC 5545, section 3.3.10) of an event in days or at times
 * of the day. Throws RuleFault; also for parts that are of no use to a calendar, such as BYHOUR.
 */
export function parseRule(text: string, {allDay}: {readonly allDay: boolean}): RecurrenceRule {
  const parts = partsOf(text);
  const frequency = frequencyOf(parts.get('FREQ'));
  const count = parts.get('COUNT');
  const until = parts.get('UNTIL');
  if (count !== undefined && until !== undefined) {
    throw new RuleFault('must not have both COUNT and UNTIL');
  }
  const rule = {
    frequency,
    interval: integers(parts, 'INTERVAL', {least: 1, most: 9999})[0] ?? 1,
    count: count === undefined ? null : (integers(parts, 'COUNT', {least: 1, most: 9999})[0] ?? 1),
    until: until === undefined ? null : untilOf(until, allDay),
    byDay: (parts.get('BYDAY')?.split(',') ?? []).map(dayOf),
    byMonthDay: integers(parts, 'BYMONTHDAY', {least: -31, most: 31}),
    byMonth: integers(parts, 'BYMONTH', {least: 1, most: 12}),
    bySetPosition: integers(parts, 'BYSETPOS', {least: -366, most: 366}),
    weekStart: weekdayOf(parts.get('WKST') ?? 'MO', 'WKST'),
  };
  checkTogether(rule);
  return rule;
}

function partsOf(text: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const part of text.split(';')) {
    const [, name = '', value = ''] = /^([A-Z]+)=([A-Z0-9,+-]+)$/.exec(part) ?? [];
    if (!knownParts.has(name)) throw new RuleFault(`has an unknown part "${part}"`);
    if (parts.has(name)) throw new RuleFault(`has ${name} twice`);
    parts.set(name, value);
  }
  return parts;
}

function frequencyOf(value: string | undefined): RecurrenceRule['frequency'] {
  if (value === undefined) throw new RuleFault('must have FREQ');
  if (value === 'DAILY' || value === 'WEEKLY' || value === 'MONTHLY' || value === 'YEARLY') {
    return value;
  }
  throw new RuleFault('must have the FREQ DAILY, WEEKLY, MONTHLY or YEARLY');
}

/** Zero is none of the numbers that a rule may have. */
function integers(
  parts: ReadonlyMap<string, string>,
  name: string,
  {least, most}: {readonly least: number; readonly most: number},
): readonly number[] {
  const texts = parts.get(name)?.split(',') ?? [];
  const isList = name.startsWith('BY');
  return texts.map((text) => {
    const number = /^[+-]?\d{1,4}$/.test(text) ? Number(text) : 0;
    if (number === 0 || number < least || number > most || (!isList && texts.length > 1)) {
      throw new RuleFault(`has an invalid ${name}`);
    }
    return number;
  });
}

/** The type of UNTIL is that of the start: UTC for a time of the day. A date includes its day. */
function untilOf(text: string, allDay: boolean): number {
  const [, year, month, day, time, hour = '00', minute = '00', second = '00'] =
    /^(\d{4})(\d\d)(\d\d)(T(\d\d)(\d\d)(\d\d)Z)?$/.exec(text) ?? [];
  if (year === undefined || (time === undefined && !allDay)) {
    throw new RuleFault('must have an UNTIL of the form yyyyMMddTHHmmssZ');
  }
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const until = Date.parse(written);
  if (Number.isNaN(until) || new Date(until).toISOString() !== written) {
    throw new RuleFault('has an UNTIL that is no date');
  }
  return until;
}

function weekdayOf(text: string, name: string): number {
  const weekday = weekdays.indexOf(text);
  if (weekday === -1) throw new RuleFault(`has an invalid ${name}`);
  return weekday;
}

function dayOf(text: string): RuleDay {
  const [, nth, name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
  const number = nth === undefined ? null : Number(nth);
  if (number === 0 || Math.abs(number ?? 1) > 53) throw new RuleFault('has an invalid BYDAY');
  return {weekday: weekdayOf(name, 'BYDAY'), nth: number};
}

function checkTogether(rule: RecurrenceRule): void {
  const {frequency, byDay, byMonthDay, byMonth, bySetPosition} = rule;
  const counts = byDay.some(({nth}) => nth !== null);
  if (counts && (frequency === 'DAILY' || frequency === 'WEEKLY')) {
    throw new RuleFault(`must not count the days of BYDAY with ${frequency}`);
  }
  if (byMonthDay.length > 0 && frequency === 'WEEKLY') {
    throw new RuleFault('must not have BYMONTHDAY with WEEKLY');
  }
  if (bySetPosition.length > 0 && [byDay, byMonthDay, byMonth].every(({length}) => length === 0)) {
    throw new RuleFault('must not have BYSETPOS without another BY part');
  }
}

import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {nextTime} from '../../../src/domain/schedule/next-time.ts';
import {parsePattern} from '../../../src/domain/schedule/read-pattern.ts';
import {parsePatternRule} from '../../../src/domain/schedule/read-rule.ts';
import {checkProperty} from '../../support/check-property.ts';

const read: Readonly<Record<string, string>> = {
  '5/15 * * * *': '5-59/15 * * * *',
  '0/20 9/4 * * *': '0-59/20 9-23/4 * * *',
  '0 9 1/10 2/3 *': '0 9 1-31/10 2-12/3 *',
  '0 9 * * 1/2': '0 9 * * 1-6/2',
  '@hourly': '0 * * * *',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@weekly': '0 0 * * 0',
  '@monthly': '0 0 1 * *',
  '@yearly': '0 0 1 1 *',
  ' @Annually ': '0 0 1 1 *',
  '0 22-2 * * *': '0 22,23,0,1,2 * * *',
  '0 22-4/3 * * *': '0 22,1,4 * * *',
  '0 9 * * FRI-MON': '0 9 * * 5,6,0,1',
  '0 9 * * sat-sun': '0 9 * * 6,0',
  '0 9 * * 5-7': '0 9 * * 5-7',
  '0 9 * * 7': '0 9 * * 0',
  '0 9 * * 월-금': '0 9 * * 1-5',
  '0 9 * * 월,수,금요일': '0 9 * * 1,3,5',
  '0 9 * * mon~fri': '0 9 * * 1-5',
  '0 9 1 JAN,July *': '0 9 1 1,7 *',
  '0 9 1 nov-feb *': '0 9 1 11,12,1,2 *',
  '0 9 ? * 1': '0 9 * * 1',
  '00 09 01 01 *': '0 9 1 1 *',
  '０ ９ * * *': '0 9 * * *',
  '0\t9  * *\t1-5': '0 9 * * 1-5',
  '0 9 L * *': '0 9 L * *',
  '0 9 lw * *': '0 9 LW * *',
  '0 9 15W * *': '0 9 15W * *',
  '0 9 * * fri#2': '0 9 * * 5#2',
  '0 9 * * friL': '0 9 * * 5L',
  '*/5,3 8-18/2 * * *': '*/5,3 8-18/2 * * *',
};

test('a pattern is read in the forms of other crons and stored in the common one', () => {
  for (const [text, pattern] of Object.entries(read)) {
    assert.deepEqual(parsePattern(text), {pattern}, text);
  }
  const every = parsePatternRule('@every 1h30m', 7);
  assert.deepEqual(every, {kind: 'every', interval: 5_400_000, from: 7});
});

const refused: Readonly<Record<string, readonly [why: string, part: string]>> = {
  '70 * * * *': ['minute', '70'],
  '0,61 * * * *': ['minute', '61'],
  '*/0 * * * *': ['minute', '*/0'],
  '5/ * * * *': ['minute', '5/'],
  '0 24 * * *': ['hour', '24'],
  '0 9-25 * * *': ['hour', '9-25'],
  '0 9am * * *': ['hour', '9am'],
  '0 9 32 * *': ['day-of-month', '32'],
  '0 9 0 * *': ['day-of-month', '0'],
  '0 9 1 13 *': ['month', '13'],
  '0 9 1 janx *': ['month', 'janx'],
  '0 9 * * 8': ['weekday', '8'],
  '0 9 * * mon,xyz': ['weekday', 'xyz'],
  '0 9 * * 1,': ['weekday', '1,'],
  '0 9 * *': ['fields', '4'],
  '0 0 9 * * *': ['fields', '6'],
  '@reboot': ['word', '@reboot'],
  '': ['word', ''],
};

test('a refusal names the field and the part of it that cannot be read', () => {
  for (const [text, [why, part]] of Object.entries(refused)) {
    assert.deepEqual(parsePattern(text), {why, part}, text);
  }
});

const minuteMs = 60_000;

/** A field as it may be typed, with the values that it means. */
interface Typed {
  readonly text: string;
  readonly values: ReadonlySet<number>;
}

/** Items of a field from `min` to `max`: a star, a number, a range in any order, each with a step. */
function typedField(min: number, max: number): fc.Arbitrary<Typed> {
  const number = fc.integer({min, max});
  const step = fc.option(fc.integer({min: 1, max}));
  const all = fc
    .constantFrom(null)
    .chain(() => fc.tuple(fc.constant(null), fc.constant(null), step));
  const single = fc.tuple(number, fc.constant(null), step);
  const span = fc.tuple(number, number, step);
  return fc.array(fc.oneof(all, single, span), {minLength: 1, maxLength: 3}).map((items) => ({
    text: items.map(([from, to, by]) => itemText(from, to, by)).join(','),
    values: new Set(items.flatMap(([from, to, by]) => valuesOf({min, max}, [from, to, by]))),
  }));
}

function itemText(from: number | null, to: number | null, step: number | null): string {
  const base = from === null ? '*' : to === null ? String(from) : `${from}-${to}`;
  return step === null ? base : `${base}/${step}`;
}

/** Walks from the first value to the last one, over the end of the field if the last is smaller. */
function valuesOf(
  {min, max}: {min: number; max: number},
  [from, to, step]: readonly [number | null, number | null, number | null],
): readonly number[] {
  const first = from ?? min;
  const last = from === null || (to === null && step !== null) ? max : (to ?? first);
  const values: number[] = [];
  for (let value = first, count = 0; ; count += 1) {
    if (count % (step ?? 1) === 0) values.push(value);
    if (value === last) return values;
    value = value === max ? min : value + 1;
  }
}

test('every pattern of numbers comes at the minutes that its fields name, and at no other', (context) => {
  const start = fc.integer({min: 0, max: 60 * 24 * 365 * 10});
  const property = fc.property(
    typedField(0, 59),
    typedField(0, 23),
    typedField(1, 12),
    typedField(0, 6),
    start,
    (minute, hour, month, weekday, offset) => {
      const read = parsePattern(`${minute.text} ${hour.text} * ${month.text} ${weekday.text}`);
      assert.ok('pattern' in read, JSON.stringify(read));
      const after = Date.UTC(2026, 0, 1) + offset * minuteMs;
      const rule = {kind: 'cron', pattern: read.pattern} as const;
      const expected = firstAfter(after, (date) =>
        [
          minute.values.has(date.getUTCMinutes()),
          hour.values.has(date.getUTCHours()),
          month.values.has(date.getUTCMonth() + 1),
          weekday.values.has(date.getUTCDay()),
        ].every(Boolean),
      );
      if (expected !== null) assert.equal(nextTime(rule, 'UTC', after), expected, read.pattern);
    },
  );
  checkProperty(context, property, 150);
});

/** The first minute after `ms` for which a test is true, within two days; null if there is none. */
function firstAfter(ms: number, test: (date: Date) => boolean): number | null {
  for (let count = 1; count <= 2 * 24 * 60; count += 1) {
    const at = ms + count * minuteMs;
    if (test(new Date(at))) return at;
  }
  return null;
}

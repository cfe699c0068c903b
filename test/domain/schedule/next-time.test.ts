import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  instantOf,
  isPattern,
  lastDue,
  nextTime,
  upcomingTimes,
} from '../../../src/domain/schedule/next-time.ts';
import type {Rule} from '../../../src/domain/schedule/schedule.ts';
import {scheduleWith} from '../../support/schedules.ts';

const cron = (pattern: string): Rule => ({kind: 'cron', pattern});
const hour = 3_600_000;

function timesOf(rule: Rule, zone: string, from: string, count: number): readonly string[] {
  const after = Date.parse(from);
  const schedule = scheduleWith({rule, zone, nextAt: nextTime(rule, zone, after)});
  return upcomingTimes(schedule, count).map((time) => new Date(time).toISOString().slice(0, 16));
}

/** Name, rule, zone, start, expected times. */
const table: readonly (readonly [string, Rule, string, string, readonly string[]])[] = [
  [
    'nine in Seoul is midnight in London, all year',
    cron('0 9 * * *'),
    'Asia/Seoul',
    '2026-03-28T12:00Z',
    ['2026-03-29T00:00', '2026-03-30T00:00'],
  ],
  [
    'New York, clocks put forward: 02:30 does not exist, 03:00 is the next that does',
    cron('30 2 * * *'),
    'America/New_York',
    '2026-03-07T12:00Z',
    ['2026-03-08T07:00', '2026-03-09T06:30'],
  ],
  [
    'New York, clocks put back: 01:30 comes twice and counts once',
    cron('30 1 * * *'),
    'America/New_York',
    '2026-10-31T12:00Z',
    ['2026-11-01T05:30', '2026-11-02T06:30'],
  ],
  [
    'Berlin, clocks put forward',
    cron('30 2 * * *'),
    'Europe/Berlin',
    '2026-03-28T12:00Z',
    ['2026-03-29T01:00', '2026-03-30T00:30'],
  ],
  [
    'Berlin, clocks put back',
    cron('30 2 * * *'),
    'Europe/Berlin',
    '2026-10-24T12:00Z',
    ['2026-10-25T00:30', '2026-10-26T01:30'],
  ],
  [
    'every half hour goes on through the hour that comes twice',
    cron('*/30 * * * *'),
    'Europe/Berlin',
    '2026-10-24T23:45Z',
    ['2026-10-25T00:00', '2026-10-25T00:30', '2026-10-25T01:00', '2026-10-25T01:30'],
  ],
  [
    'every hour of elapsed time knows nothing of clocks',
    {kind: 'every', interval: hour, from: Date.parse('2026-10-24T23:00Z')},
    'Europe/Berlin',
    '2026-10-24T23:00Z',
    ['2026-10-25T00:00', '2026-10-25T01:00', '2026-10-25T02:00'],
  ],
  [
    'the 31st is left out of months that have none',
    cron('0 9 31 * *'),
    'Asia/Seoul',
    '2026-01-31T12:00Z',
    ['2026-03-31T00:00', '2026-05-31T00:00', '2026-07-31T00:00'],
  ],
  [
    'the 29th of February comes in leap years',
    cron('0 9 29 2 *'),
    'Asia/Seoul',
    '2026-01-01T00:00Z',
    ['2028-02-29T00:00', '2032-02-29T00:00'],
  ],
  [
    'weekdays end with Friday',
    cron('0 9 * * 1-5'),
    'Asia/Seoul',
    '2026-11-20T12:00Z',
    ['2026-11-23T00:00', '2026-11-24T00:00'],
  ],
  [
    'Nuuk, clocks put forward at 23:00: a time that is skipped up to midnight is midnight',
    cron('30 23 * * *'),
    'America/Nuuk',
    '2027-03-27T12:00Z',
    ['2027-03-28T01:00', '2027-03-29T00:30', '2027-03-30T00:30'],
  ],
  [
    'a day of the month and one of the week: each of them is enough',
    cron('0 9 1-2 * 1'),
    'Asia/Seoul',
    '2026-11-30T12:00Z',
    ['2026-12-01T00:00', '2026-12-02T00:00', '2026-12-07T00:00'],
  ],
  [
    'every second day, and Mondays: the star makes it the days that are both',
    cron('0 9 */2 * 1'),
    'Asia/Seoul',
    '2026-11-30T12:00Z',
    ['2026-12-07T00:00', '2026-12-21T00:00', '2027-01-11T00:00'],
  ],
  [
    'the first Sunday of a month, as crontabs write it',
    cron('0 9 1-7 * */7'),
    'Asia/Seoul',
    '2026-11-30T12:00Z',
    ['2026-12-06T00:00', '2027-01-03T00:00'],
  ],
  [
    'over a new year',
    cron('0 0 * * *'),
    'Asia/Seoul',
    '2026-12-31T00:00Z',
    ['2026-12-31T15:00', '2027-01-01T15:00'],
  ],
];

for (const [name, rule, zone, from, expected] of table) {
  test(name, () => assert.deepEqual(timesOf(rule, zone, from, expected.length), expected));
}

test('in ten years of two zones no day has two times, and none is skipped', () => {
  for (const zone of ['America/New_York', 'Europe/Berlin']) {
    for (const pattern of ['30 2 * * *', '30 1 * * *', '0 0 * * *', '59 23 * * *']) {
      let at = Date.UTC(2026, 0, 1);
      for (let count = 0; count < 3653; count += 1) {
        const next = nextTime(cron(pattern), zone, at);
        assert.ok(next !== null && next > at, `${zone} ${pattern}`);
        if (count > 0) assert.ok(Math.abs(next - at - 24 * hour) <= hour, `${zone} ${pattern}`);
        at = next;
      }
    }
  }
});

test('a single time occurs once, and a limit ends a rule', () => {
  const at = Date.parse('2026-12-24T00:00Z');
  assert.equal(nextTime({kind: 'once', at}, 'Asia/Seoul', at - 1), at);
  assert.equal(nextTime({kind: 'once', at}, 'Asia/Seoul', at), null);
  const limited = scheduleWith({rule: cron('0 9 * * *'), nextAt: at, until: at + 25 * hour});
  assert.equal(upcomingTimes(limited, 5).length, 2);
});

test('an interval does not drift, even if it is checked late', () => {
  const rule: Rule = {kind: 'every', interval: 30 * 60_000, from: 1000};
  assert.equal(nextTime(rule, 'UTC', 1000), 1_801_000);
  assert.equal(nextTime(rule, 'UTC', 1_801_000), 3_601_000);
  assert.equal(nextTime(rule, 'UTC', 1_900_000), 3_601_000);
  assert.equal(nextTime(rule, 'UTC', -5), 1000);
});

test('the last due time is found after any number of earlier ones', () => {
  const now = Date.parse('2027-11-20T00:30:30Z');
  const start = Date.parse('2026-11-20T00:00Z');
  const minutely = scheduleWith({rule: cron('* * * * *'), nextAt: start});
  assert.equal(lastDue(minutely, now), Date.parse('2027-11-20T00:30Z'));
  const yearly = scheduleWith({rule: cron('0 9 1 1 *'), zone: 'UTC', nextAt: start});
  assert.equal(lastDue(yearly, now), Date.parse('2027-01-01T09:00Z'));
  assert.equal(lastDue(scheduleWith({nextAt: now + 1}), now), null);
  assert.equal(lastDue(scheduleWith({nextAt: null}), now), null);
});

test('patterns need five valid fields', () => {
  for (const pattern of ['0 9 * * *', '*/15 8-18 * * 1-5', '0 9 L * *', '0 9 * * FRI']) {
    assert.ok(isPattern(pattern), pattern);
  }
  for (const pattern of ['', '* * * *', '* * * * * *', '99 * * * *', '@daily', 'a b c d e']) {
    assert.ok(!isPattern(pattern), pattern);
  }
});

test('a wall-clock time is found in a zone, or null for a day that does not exist', () => {
  const wall = {year: 2026, month: 12, day: 24, hour: 9, minute: 0};
  const iso = (time: number | null) => (time === null ? null : new Date(time).toISOString());
  assert.equal(iso(instantOf(wall, 'Asia/Seoul')), '2026-12-24T00:00:00.000Z');
  assert.equal(iso(instantOf(wall, 'Pacific/Kiritimati')), '2026-12-23T19:00:00.000Z');
  assert.equal(iso(instantOf(wall, 'Pacific/Pago_Pago')), '2026-12-24T20:00:00.000Z');
  const gap = {year: 2026, month: 3, day: 8, hour: 2, minute: 30};
  assert.equal(iso(instantOf(gap, 'America/New_York')), '2026-03-08T07:00:00.000Z');
  for (const [month, day] of [
    [2, 29],
    [2, 30],
    [4, 31],
    [13, 1],
    [1, 32],
    [0, 1],
  ] as const) {
    assert.equal(instantOf({...wall, month, day}, 'Asia/Seoul'), null, `${month}-${day}`);
  }
});

test('a time of day that the clocks of Nuuk skip up to midnight is read as midnight', () => {
  const skipped = {year: 2027, month: 3, day: 27, hour: 23, minute: 15};
  assert.equal(instantOf(skipped, 'America/Nuuk'), Date.parse('2027-03-28T01:00Z'));
});

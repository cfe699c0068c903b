import assert from 'node:assert/strict';
import {test} from 'node:test';
import {nextRing} from '../../../src/domain/reminder/next-ring.ts';
import {recurrenceOf} from '../../../src/domain/reminder/recurrence.ts';
import {nextTime} from '../../../src/domain/schedule/next-time.ts';
import {readRepeat} from '../../../src/domain/schedule/read-rule.ts';
import type {Rule} from '../../../src/domain/schedule/schedule.ts';
import {wallTime} from '../../../src/domain/schedule/zone.ts';
import {occurrencesOf} from '../../../src/emulator/calendar/occurrences.ts';
import {readEvent} from '../../../src/emulator/calendar/read-event.ts';
import {eventJson} from '../../../src/kakao/api/calendar-event.ts';

const dayMs = 86_400_000;

/** A Wednesday, half a year before clocks change in either direction. */
const now = Date.parse('2026-01-07T03:00:20Z');

function ruleOf(text: string, at = now): Rule {
  const read = readRepeat(text, {now: at});
  assert.ok(read, text);
  assert.equal(read.rest, '', text);
  return read.rule;
}

function recurrence(text: string, {zone = 'Asia/Seoul', until = null as number | null} = {}) {
  return recurrenceOf({rule: ruleOf(text), zone, until, from: null}, now);
}

const rules: readonly (readonly [text: string, rrule: string, first: string])[] = [
  ['09:00', 'FREQ=DAILY', '2026-01-08T00:00:00.000Z'],
  ['평일 9시', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '2026-01-08T00:00:00.000Z'],
  ['주말 09:00', 'FREQ=WEEKLY;BYDAY=SU,SA', '2026-01-10T00:00:00.000Z'],
  ['금 18:00', 'FREQ=WEEKLY;BYDAY=FR', '2026-01-09T09:00:00.000Z'],
  ['매월 1일 9시', 'FREQ=MONTHLY;BYMONTHDAY=1', '2026-02-01T00:00:00.000Z'],
  ['매월 말일 9시', 'FREQ=MONTHLY;BYMONTHDAY=-1', '2026-01-31T00:00:00.000Z'],
  ['매년 12월 24일 9시', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24', '2026-12-24T00:00:00.000Z'],
  ['"0 9 1,15 * *"', 'FREQ=MONTHLY;BYMONTHDAY=1,15', '2026-01-15T00:00:00.000Z'],
  ['"0 9 * * 5#2"', 'FREQ=MONTHLY;BYDAY=2FR', '2026-01-09T00:00:00.000Z'],
  ['"0 9 * * 5L"', 'FREQ=MONTHLY;BYDAY=-1FR', '2026-01-30T00:00:00.000Z'],
  ['"0 9 * 3-5 *"', 'FREQ=DAILY;BYMONTH=3,4,5', '2026-03-01T00:00:00.000Z'],
  ['"0 9 * 6 1"', 'FREQ=WEEKLY;BYMONTH=6;BYDAY=MO', '2026-06-01T00:00:00.000Z'],
  ['"0 9 */10 * *"', 'FREQ=MONTHLY;BYMONTHDAY=1,11,21,31', '2026-01-11T00:00:00.000Z'],
  ['@weekly', 'FREQ=WEEKLY;BYDAY=SU', '2026-01-10T15:00:00.000Z'],
  ['@yearly', 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1', '2026-12-31T15:00:00.000Z'],
  ['1d', 'FREQ=DAILY', '2026-01-08T03:00:00.000Z'],
  ['2일마다', 'FREQ=DAILY;INTERVAL=2', '2026-01-09T03:00:00.000Z'],
  ['1주', 'FREQ=WEEKLY', '2026-01-14T03:00:00.000Z'],
  ['14d', 'FREQ=WEEKLY;INTERVAL=2', '2026-01-21T03:00:00.000Z'],
  // Off the grid: the next mark, of the next day where it must be.
  ['09:03', 'FREQ=DAILY', '2026-01-08T00:05:00.000Z'],
  ['23:58', 'FREQ=DAILY', '2026-01-07T15:00:00.000Z'],
  ['금 23:58', 'FREQ=WEEKLY;BYDAY=SA', '2026-01-09T15:00:00.000Z'],
  ['토 23:58', 'FREQ=WEEKLY;BYDAY=SU', '2026-01-10T15:00:00.000Z'],
];

for (const [text, rrule, first] of rules) {
  test(`${text} is ${rrule}`, () => {
    const read = recurrence(text);
    assert.ok(read.ok, JSON.stringify(read));
    const {at, isMoved} = read.value;
    const isOffGrid = /:(?:03|58)/.test(text);
    assert.deepEqual(
      [read.value.rrule, new Date(at).toISOString(), isMoved],
      [rrule, first, isOffGrid],
    );
  });
}

const refused: readonly (readonly [text: string, problem: string])[] = [
  ['30m', 'too-often'],
  ['23시간', 'too-often'],
  ['@hourly', 'too-often'],
  ['"0 9,18 * * *"', 'too-often'],
  ['"*/30 9 * * *"', 'too-often'],
  ['36시간', 'not-repeatable'],
  ['"0 9 15W * *"', 'not-repeatable'],
  ['"0 9 LW * *"', 'not-repeatable'],
  ['"0 9 13 * 5"', 'not-repeatable'],
  // The next day of these days is not one of a rule.
  ['"58 23 31 * *"', 'not-repeatable'],
  ['"58 23 * 6 *"', 'not-repeatable'],
];

for (const [text, problem] of refused) {
  test(`${text} is refused: ${problem}`, () => {
    const read = recurrence(text);
    assert.ok(!read.ok);
    assert.equal('problem' in read.failure && read.failure.problem, problem);
  });
}

test('the end is UTC and included; one before the first time is refused', () => {
  const until = Date.parse('2026-02-01T14:59:59.999Z');
  const read = recurrence('09:00', {until});
  assert.equal(read.ok && read.value.rrule, 'FREQ=DAILY;UNTIL=20260201T145959Z');
  const early = recurrence('09:00', {until: now + 1000});
  assert.deepEqual(!early.ok && early.failure, {
    kind: 'reminder-refused',
    problem: 'never',
    value: '',
  });
});

test('an interval begins at the time that is given, on the grid', () => {
  const from = Date.parse('2026-01-07T09:02:00Z');
  const read = recurrenceOf({rule: ruleOf('2d'), zone: 'Asia/Seoul', until: null, from}, now);
  assert.ok(read.ok);
  assert.deepEqual(
    [new Date(read.value.at).toISOString(), read.value.isMoved],
    ['2026-01-07T09:05:00.000Z', true],
  );
});

/** The times at which the calendar of the local Kakao, which shares no code with this, rings. */
function ringsOf(text: string, zone: string, days: number): readonly number[] {
  const read = recurrence(text, {zone});
  assert.ok(read.ok, JSON.stringify(read));
  const {at: startAt, rrule} = read.value;
  const json = eventJson({title: 't', description: 'd', startAt, zone, recurrence: rrule});
  const content = readEvent(json, null);
  const event = {...content, id: 'e', calendarId: 'primary', excluded: [], endsBefore: null};
  const span = {from: startAt, to: startAt + days * dayMs};
  return occurrencesOf(event, span).map((one) => one.startAt);
}

const zones = [
  'Asia/Seoul',
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'America/Nuuk',
];

const clocks = ['09:00', '02:30', '00:00', '23:30', '평일 09:00', '일 02:30', '매월 말일 09:00'];

for (const zone of zones) {
  test(`in ${zone} the calendar rings when a schedule would send, also around clock changes`, () => {
    for (const text of clocks) {
      const rule = ruleOf(text);
      const rings = ringsOf(text, zone, 400);
      assert.ok(rings.length > 12, text);
      const asWritten = rings.filter((at) => isAsWritten(at, rule, zone));
      const sent = sentTimes(rule, zone, {from: rings[0] ?? 0, to: rings.at(-1) ?? 0});
      assert.deepEqual(
        asWritten.map(iso),
        sent.filter((at) => isAsWritten(at, rule, zone)).map(iso),
        text,
      );
      // A time that clocks skip rings nearby, or not at all.
      assert.ok(rings.length - asWritten.length <= 2, text);
    }
  });
}

function isAsWritten(at: number, rule: Rule, zone: string): boolean {
  const [minute, hour] = rule.kind === 'cron' ? rule.pattern.split(' ') : [];
  const shown = wallTime(at, zone);
  return shown.minute === Number(minute) && shown.hour === Number(hour);
}

function sentTimes(rule: Rule, zone: string, {from, to}: {from: number; to: number}) {
  const times: number[] = [];
  for (let at = nextTime(rule, zone, from - 1); at !== null && at <= to; ) {
    times.push(at);
    at = nextTime(rule, zone, at);
  }
  return times;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

test('days keep the time of the clock when clocks change, unlike the elapsed time of a schedule', () => {
  const zone = 'Europe/Berlin';
  const at = Date.parse('2026-03-28T17:00:00Z');
  const rule = ruleOf('1d');
  const times: (string | null)[] = [];
  for (let next = nextRing({at, zone, rule, until: null}, at - 1); times.length < 3; ) {
    times.push(next === null ? null : iso(next));
    next = nextRing({at, zone, rule, until: null}, next ?? 0);
  }
  assert.deepEqual(times, [
    '2026-03-28T17:00:00.000Z',
    '2026-03-29T16:00:00.000Z',
    '2026-03-30T16:00:00.000Z',
  ]);
  const until = Date.parse('2026-03-29T16:00:00Z');
  assert.equal(nextRing({at, zone, rule, until}, until), null);
});

test('a series begins on a day whose clock has its time, or all of it would be an hour late', () => {
  const before = Date.parse('2026-03-28T12:00:00Z');
  const rule = ruleOf('02:30', before);
  const read = recurrenceOf({rule, zone: 'Europe/Berlin', until: null, from: null}, before);
  assert.equal(read.ok && iso(read.value.at), '2026-03-30T00:30:00.000Z');
});

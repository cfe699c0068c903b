import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {CalendarEvent} from '../../../src/emulator/calendar/calendar-event.ts';
import {occurrencesOf} from '../../../src/emulator/calendar/occurrences.ts';
import {parseRule} from '../../../src/emulator/calendar/recurrence-rule.ts';
import {wallClock} from '../../../src/emulator/calendar/zoned-time.ts';

const newYork = 'America/New_York';

/** The first starts of a rule in the wall clock of New York, from 9:00 on this day. */
function starts(rrule: string, most: number, first = '1997-09-02T13:00:00Z'): readonly string[] {
  const startAt = Date.parse(first);
  const event: CalendarEvent = {
    id: 'x',
    calendarId: 'primary',
    title: 'x',
    time: {startAt, endAt: startAt, timeZone: newYork, allDay: false},
    rrule,
    description: null,
    location: null,
    reminders: null,
    color: null,
    excluded: [],
    endsBefore: null,
  };
  return occurrencesOf(event, {from: startAt, to: Date.parse('2030-01-01T00:00:00Z')})
    .slice(0, most)
    .map((occurrence) => new Date(wallClock(occurrence.startAt, newYork)).toISOString())
    .map((text) => text.replace('T09:00:00.000Z', ''));
}

// The examples of RFC 5545, section 3.8.5.3. All of them begin at 9:00 in New York.
const examples: readonly (readonly [rrule: string, starts: string, first?: string])[] = [
  ['FREQ=DAILY;COUNT=3', '1997-09-02 1997-09-03 1997-09-04'],
  ['FREQ=DAILY;UNTIL=19970904T130000Z', '1997-09-02 1997-09-03 1997-09-04'],
  ['FREQ=DAILY;INTERVAL=10;COUNT=5', '1997-09-02 1997-09-12 1997-09-22 1997-10-02 1997-10-12'],
  ['FREQ=WEEKLY;COUNT=4', '1997-09-02 1997-09-09 1997-09-16 1997-09-23'],
  [
    'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
    '1997-09-02 1997-09-04 1997-09-09 1997-09-11 1997-09-16 1997-09-18 1997-09-23 1997-09-25 1997-09-30 1997-10-02',
  ],
  [
    'FREQ=WEEKLY;INTERVAL=2;UNTIL=19971001T000000Z;WKST=SU;BYDAY=MO,WE,FR',
    '1997-09-01 1997-09-03 1997-09-05 1997-09-15 1997-09-17 1997-09-19 1997-09-29',
    '1997-09-01T13:00:00Z',
  ],
  ['FREQ=MONTHLY;COUNT=3;BYDAY=1FR', '1997-09-05 1997-10-03 1997-11-07', '1997-09-05T13:00:00Z'],
  [
    'FREQ=MONTHLY;INTERVAL=2;COUNT=6;BYDAY=1SU,-1SU',
    '1997-09-07 1997-09-28 1997-11-02 1997-11-30 1998-01-04 1998-01-25',
    '1997-09-07T13:00:00Z',
  ],
  [
    'FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=3',
    '1997-09-28 1997-10-29 1997-11-28',
    '1997-09-28T13:00:00Z',
  ],
  [
    'FREQ=MONTHLY;COUNT=6;BYMONTHDAY=1,-1',
    '1997-09-30 1997-10-01 1997-10-31 1997-11-01 1997-11-30 1997-12-01',
    '1997-09-30T13:00:00Z',
  ],
  [
    'FREQ=YEARLY;COUNT=4;BYMONTH=6,7',
    '1997-06-10 1997-07-10 1998-06-10 1998-07-10',
    '1997-06-10T13:00:00Z',
  ],
  ['FREQ=YEARLY;BYDAY=20MO;COUNT=3', '1997-05-19 1998-05-18 1999-05-17', '1997-05-19T13:00:00Z'],
  [
    'FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=4',
    '1997-03-13 1997-03-20 1997-03-27 1998-03-05',
    '1997-03-13T14:00:00Z',
  ],
  [
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3',
    '1998-02-13 1998-03-13 1998-11-13',
    '1998-02-13T14:00:00Z',
  ],
  [
    'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3',
    '1996-11-05 2000-11-07 2004-11-02',
    '1996-11-05T14:00:00Z',
  ],
  [
    'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3',
    '1997-09-04 1997-10-07 1997-11-06',
    '1997-09-04T13:00:00Z',
  ],
  [
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3',
    '1997-09-29 1997-10-30 1997-11-27',
    '1997-09-29T13:00:00Z',
  ],
  [
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
    '1997-08-05 1997-08-10 1997-08-19 1997-08-24',
    '1997-08-05T13:00:00Z',
  ],
  [
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
    '1997-08-05 1997-08-17 1997-08-19 1997-08-31',
    '1997-08-05T13:00:00Z',
  ],
  [
    'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
    '2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30',
    '2007-01-15T14:00:00Z',
  ],
];

test('rrule: the examples of RFC 5545, across the changes of the clock', () => {
  for (const [rrule, expected, first] of examples) {
    const days = expected.split(' ');
    assert.deepEqual(starts(rrule, days.length + 1, first), days, rrule);
  }
});

test('rrule: months and years without the day of the start are skipped', () => {
  const thirtyFirst = starts('FREQ=MONTHLY', 3, '2026-01-31T14:00:00Z');
  assert.deepEqual(thirtyFirst, ['2026-01-31', '2026-03-31', '2026-05-31']);
  const leapDay = starts('FREQ=YEARLY', 2, '2024-02-29T14:00:00Z');
  assert.deepEqual(leapDay, ['2024-02-29', '2028-02-29']);
  assert.deepEqual(starts('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 9), ['1997-09-02']);
});

test('rrule: a start that does not fit the rule is the first occurrence, and counts', () => {
  assert.deepEqual(starts('FREQ=WEEKLY;BYDAY=FR;COUNT=2', 9), ['1997-09-02', '1997-09-05']);
});

test('rrule: what is no rule is refused with its part', () => {
  const wrong: readonly (readonly [string, RegExp])[] = [
    ['', /unknown part ""/],
    ['RRULE:FREQ=DAILY', /unknown part "RRULE:FREQ=DAILY"/],
    ['FREQ=DAILY;', /unknown part ""/],
    ['freq=daily', /unknown part/],
    ['INTERVAL=2', /must have FREQ/],
    ['FREQ=MINUTELY', /DAILY, WEEKLY, MONTHLY or YEARLY/],
    ['FREQ=DAILY;FREQ=WEEKLY', /FREQ twice/],
    ['FREQ=DAILY;BYHOUR=9', /unknown part "BYHOUR=9"/],
    ['FREQ=DAILY;INTERVAL=0', /invalid INTERVAL/],
    ['FREQ=DAILY;INTERVAL=1,2', /invalid INTERVAL/],
    ['FREQ=DAILY;COUNT=-1', /invalid COUNT/],
    ['FREQ=DAILY;COUNT=2;UNTIL=20261201T000000Z', /both COUNT and UNTIL/],
    ['FREQ=DAILY;UNTIL=20261201', /UNTIL of the form yyyyMMddTHHmmssZ/],
    ['FREQ=DAILY;UNTIL=20261201T000000', /UNTIL of the form/],
    ['FREQ=DAILY;UNTIL=20260230T000000Z', /UNTIL that is no date/],
    ['FREQ=WEEKLY;BYDAY=XX', /invalid BYDAY/],
    ['FREQ=WEEKLY;BYDAY=0MO', /invalid BYDAY/],
    ['FREQ=WEEKLY;BYDAY=1MO', /must not count the days of BYDAY with WEEKLY/],
    ['FREQ=WEEKLY;BYMONTHDAY=1', /must not have BYMONTHDAY with WEEKLY/],
    ['FREQ=MONTHLY;BYMONTHDAY=32', /invalid BYMONTHDAY/],
    ['FREQ=YEARLY;BYMONTH=13', /invalid BYMONTH/],
    ['FREQ=MONTHLY;BYSETPOS=1', /BYSETPOS without another BY part/],
    ['FREQ=WEEKLY;WKST=1MO', /invalid WKST/],
  ];
  for (const [rrule, words] of wrong) {
    assert.throws(() => parseRule(rrule, {allDay: false}), {name: 'RuleFault', message: words});
  }
  assert.equal(
    parseRule('FREQ=DAILY;UNTIL=20261201', {allDay: true}).until,
    Date.parse('2026-12-01T00:00:00Z'),
  );
});

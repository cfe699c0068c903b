import assert from 'node:assert/strict';
import {test} from 'node:test';
import {eventColors} from '../../../src/emulator/calendar/calendar-event.ts';
import {assertAnswer, withEmulator} from '../plain-http.ts';
import {assertRefused, calendarClient, eventAt, grantCalendar} from './calendar-http.ts';

const start = '2026-12-01T09:00:00Z';
const time = {start_at: start, end_at: '2026-12-01T09:30:00Z'};
const day = {start_at: '2026-12-01T00:00:00Z', end_at: '2026-12-02T00:00:00Z', all_day: true};
const long = (length: number): string => '가'.repeat(length);

test('event: everything that it may have is taken and given back', async () => {
  await withEmulator({}, async (emulator) => {
    const client = calendarClient(emulator, await grantCalendar(emulator));
    const event = {
      title: long(50),
      time: {...time, time_zone: 'America/New_York', all_day: false, lunar: false},
      rrule: 'FREQ=DAILY;COUNT=2',
      description: long(5000),
      location: {
        name: long(50),
        location_id: 18577297,
        address: '판교역로 166',
        latitude: 37.3957,
        longitude: 127.11,
      },
      reminders: [15, 43200],
      color: 'RED',
    };
    const id = await client.create(event);
    const answer = await client.get('/event', {event_id: id});
    assertAnswer(answer, 200, {
      event: {
        id: `${id}_20261201T090000Z`,
        ...event,
        type: 'USER',
        calendar_id: 'primary',
        is_host: true,
        is_recur_event: true,
        dt_start: start,
      },
    });
  });
});

test('event: what is not given is absent, and null is not given', async () => {
  await withEmulator({}, async (emulator) => {
    const client = calendarClient(emulator, await grantCalendar(emulator));
    const absent = {rrule: null, description: null, location: null, reminders: null, color: null};
    const id = await client.create(
      {title: 'a', time: {...time, time_zone: null}, ...absent},
      {
        calendar_id: 'null',
      },
    );
    assertAnswer(await client.get('/event', {event_id: id}), 200, {
      event: {
        id,
        title: 'a',
        type: 'USER',
        calendar_id: 'primary',
        time: {...time, time_zone: 'Asia/Seoul', all_day: false, lunar: false},
        is_host: true,
        is_recur_event: false,
      },
    });
  });
});

test('event: -2 with the path of what breaks a rule, and nothing is stored', async () => {
  const wrong: readonly (readonly [object, RegExp])[] = [
    [{title: null}, /title is required/],
    [{title: ''}, /title is required/],
    [{title: long(51)}, /title must have at most 50/],
    [{title: 5.5, time: null}, /time is required/],
    [{time: {start_at: start}}, /time\.end_at is required/],
    [
      {time: {...time, start_at: '2026-12-01T18:00:00+09:00'}},
      /time\.start_at must be a time in UTC/,
    ],
    [{time: {...time, start_at: '2026-12-01'}}, /time\.start_at must be a time in UTC/],
    [{time: {...time, start_at: '2026-02-30T09:00:00Z'}}, /time\.start_at must be a time in UTC/],
    [
      {time: {...time, start_at: '2026-12-01T09:01:00Z'}},
      /time\.start_at must be at a multiple of 5/,
    ],
    [
      {time: {...time, start_at: '2026-12-01T09:00:01Z'}},
      /time\.start_at must be at a multiple of 5/,
    ],
    [{time: {...time, end_at: '2026-12-01T09:32:00Z'}}, /time\.end_at must be at a multiple of 5/],
    [{time: {...time, end_at: '2026-12-01T08:55:00Z'}}, /time\.end_at must not be before/],
    [{time: {...time, time_zone: 'Seoul'}}, /time\.time_zone is not a time zone/],
    [{time: {...time, time_zone: '+09:00'}}, /time\.time_zone is not a time zone/],
    [{time: {...time, lunar: true}}, /time\.lunar is not supported/],
    [{time: {...time, all_day: 'yes'}}, /time\.all_day must be a boolean/],
    [{time: {...time, all_day: true}}, /time\.start_at must be 00:00:00Z/],
    [{time: {...day, end_at: start}}, /time\.end_at must be 00:00:00Z/],
    [{description: long(5001)}, /description must have at most 5000/],
    [{location: {name: long(51)}}, /location\.name must have at most 50/],
    [{location: {latitude: 91}}, /location\.latitude must be a number/],
    [{location: '집'}, /location must be an object/],
    [{reminders: 10}, /reminders must be a list/],
    [{reminders: [0, 5, 10]}, /reminders must have at most 2/],
    [{reminders: [0, 3]}, /reminders\[1\] must be a multiple of 5 from 0 to 43200/],
    [{reminders: [-5]}, /reminders\[0\] must be a multiple of 5 from 0 to 43200/],
    [{reminders: [43_205]}, /reminders\[0\] must be a multiple of 5 from 0 to 43200/],
    [{reminders: ['soon']}, /reminders\[0\] must be an integer/],
    [{time: day, reminders: [-1445]}, /reminders\[0\] must be a multiple of 5 from -1440/],
    [{color: 'red'}, /color is unknown/],
    [{rrule: 'FREQ=HOURLY'}, /rrule must have the FREQ/],
  ];
  await withEmulator({}, async (emulator) => {
    const client = calendarClient(emulator, await grantCalendar(emulator));
    for (const [changed, words] of wrong) {
      const event = JSON.stringify(eventAt(start, changed));
      assertRefused(await client.post('/create/event', {event}), 400, -2, words);
    }
    const bad = await client.post('/create/event', {event: '[]'});
    assertRefused(bad, 400, -2, /^failed to parse parameter\. name=event, not a JSON object$/);
    const none = await client.post('/create/event', {event: 'null'});
    assertRefused(none, 400, -2, /^The Parameter \[event\] cannot be null\.$/);
    assert.deepEqual(emulator.eventsOf(), []);
  });
});

test('event: what is just within the rules is taken', async () => {
  const right: readonly object[] = [
    ...eventColors.map((color) => ({color})),
    {time: {start_at: start, end_at: start}},
    {time: {start_at: '20261201T090000Z', end_at: '2026-12-01T09:30:00.000Z'}},
    {time: day, reminders: [-1440, 43_200]},
    {time: {...time, all_day: 'false'}, reminders: ['10']},
    {reminders: []},
    {title: 7},
  ];
  await withEmulator({}, async (emulator) => {
    const client = calendarClient(emulator, await grantCalendar(emulator));
    for (const changed of right) await client.create(eventAt(start, changed));
    assert.equal(emulator.eventsOf().length, right.length);
    assert.equal(eventColors.length, 15);
  });
});

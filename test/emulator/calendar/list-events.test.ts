import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ask, withEmulator} from '../plain-http.ts';
import {
  assertRefused,
  calendarClient,
  eventAt,
  grantCalendar,
  type Parameters,
  startsOf,
} from './calendar-http.ts';

test('events: those that overlap the span, by their start, without their descriptions', async () => {
  await withEmulator({}, async (emulator) => {
    const client = calendarClient(emulator, await grantCalendar(emulator));
    const at = async (startAt: string, endAt: string, title: string) =>
      client.create({
        title,
        time: {start_at: startAt, end_at: endAt},
        description: '메모',
        reminders: [0],
      });
    await at('2026-12-01T12:00:00Z', '2026-12-01T12:00:00Z', 'at the end');
    await at('2026-12-01T10:00:00Z', '2026-12-01T10:00:00Z', 'no length');
    await at('2026-12-01T08:00:00Z', '2026-12-01T09:00:00Z', 'before');
    await at('2026-12-01T08:00:00Z', '2026-12-01T09:05:00Z', 'into it');
    await at('2026-12-01T11:55:00Z', '2026-12-01T13:00:00Z', 'out of it');
    const listed = await client.list('2026-12-01T09:00:00Z', '2026-12-01T12:00:00Z');
    assert.deepEqual(
      listed.map(({title}) => title),
      ['into it', 'no length', 'out of it'],
    );
    assert.deepEqual(Object.keys(listed[0] ?? {}), [
      'id',
      'title',
      'type',
      'calendar_id',
      'time',
      'is_host',
      'is_recur_event',
    ]);
  });
});

test('events: of one calendar, or of all', async () => {
  await withEmulator({}, async (emulator) => {
    const client = calendarClient(emulator, await grantCalendar(emulator));
    const made = await client.post('/create/calendar', {name: 'kakao-tui'});
    const {calendar_id} = JSON.parse(made.text);
    await client.create(eventAt('2026-12-01T09:00:00Z'));
    await client.create(eventAt('2026-12-01T10:00:00Z'), {calendar_id});
    const span = ['2026-12-01T00:00:00Z', '2026-12-02T00:00:00Z'] as const;
    const counts = [{}, {calendar_id}, {calendar_id: 'primary'}].map((query) =>
      client.list(...span, query),
    );
    assert.deepEqual(
      (await Promise.all(counts)).map(({length}) => length),
      [2, 1, 1],
    );
  });
});

test('events: a span is needed, in UTC and of at most 31 days; a limit is from 100 to 1000', async () => {
  const from = '2026-12-01T00:00:00Z';
  const wrong: readonly (readonly [Parameters, RegExp])[] = [
    [{}, /The Parameter \[from\] cannot be null/],
    [{from}, /The Parameter \[to\] cannot be null/],
    [{from: '2026-12-01', to: from}, /name=from, must be a time in UTC/],
    [{from, to: '2027-01-01T00:00:01Z'}, /name=to, must be within 31 days of from/],
    [{from, to: '2026-11-30T00:00:00Z'}, /name=to, must not be before from/],
    [{preset: 'TOMORROW'}, /name=preset, must be TODAY/],
    [{preset: 'TODAY', time_zone: 'Mars'}, /name=time_zone, is not a time zone/],
    [{preset: 'TODAY', limit: '99'}, /name=limit, must be from 100 to 1000/],
    [{preset: 'TODAY', limit: '1001'}, /name=limit, must be from 100 to 1000/],
    [{preset: 'TODAY', limit: 'all'}, /name=limit, must be an integer/],
    [{preset: 'TODAY', calendar_id: 'user_1'}, /name=calendar_id, no such calendar/],
    [{next_page_token: 'x'}, /name=next_page_token, is invalid/],
  ];
  await withEmulator({}, async (emulator) => {
    const client = calendarClient(emulator, await grantCalendar(emulator));
    for (const [query, words] of wrong) {
      assertRefused(await client.get('/events', query), 400, -2, words);
    }
    const wide = await client.list(from, '2027-01-01T00:00:00Z', {limit: '1000', preset: 'null'});
    assert.deepEqual(wide, []);
  });
});

test('events: a preset is a day, a week from Sunday or a month in the zone', async () => {
  await withEmulator({accessTokenLifetime: 1e8}, async (emulator) => {
    // A Thursday at 1:00 in Korea, which is still a Wednesday in New York.
    const now = Date.parse('2027-04-14T16:00:00Z');
    emulator.advanceClock(now - emulator.now());
    const client = calendarClient(emulator, await grantCalendar(emulator));
    const starts = {
      monthBegins: '2027-03-31T15:00:00Z',
      weekBegins: '2027-04-10T15:00:00Z',
      newYorkBegins: '2027-04-14T04:00:00Z',
      dayBegins: '2027-04-14T15:00:00Z',
      newYorkEnds: '2027-04-15T03:55:00Z',
      dayEnds: '2027-04-15T14:55:00Z',
      weekEnds: '2027-04-17T14:55:00Z',
      monthEnds: '2027-04-30T14:55:00Z',
    };
    for (const start of Object.values(starts)) await client.create(eventAt(start));
    await client.create(eventAt('2027-04-30T15:00:00Z'));
    const listed = async (query: Parameters) =>
      startsOf(JSON.parse((await client.get('/events', query)).text).events);
    const {dayBegins, newYorkEnds, dayEnds, weekBegins, newYorkBegins, weekEnds} = starts;
    assert.deepEqual(await listed({preset: 'TODAY'}), [dayBegins, newYorkEnds, dayEnds]);
    assert.deepEqual(await listed({preset: 'TODAY', time_zone: 'America/New_York'}), [
      newYorkBegins,
      dayBegins,
      newYorkEnds,
    ]);
    const week = [weekBegins, newYorkBegins, dayBegins, newYorkEnds, dayEnds, weekEnds];
    assert.deepEqual(await listed({preset: 'THIS_WEEK'}), week);
    assert.deepEqual(await listed({preset: 'THIS_MONTH'}), Object.values(starts));
  });
});

test('events: after_url leads through all pages, each event once, also while others go', async () => {
  await withEmulator({}, async (emulator) => {
    const token = await grantCalendar(emulator);
    const client = calendarClient(emulator, token);
    for (const minute of ['00', '05', '10', '15', '20', '25', '30', '35', '40']) {
      await client.create(eventAt(`2026-12-01T09:${minute}:00Z`, {rrule: 'FREQ=DAILY;COUNT=31'}));
    }
    const first = await client.get('/events', {
      from: '2026-12-01T00:00:00Z',
      to: '2027-01-01T00:00:00Z',
      limit: '100',
    });
    const pages = [JSON.parse(first.text)];
    const [gone] = pages[0].events;
    await client.delete('/delete/event', {event_id: gone.id, recur_update_type: 'THIS'});
    while (pages.at(-1).has_next) {
      const url = pages.at(-1).after_url;
      assert.match(url, new RegExp(`^${emulator.apiOrigin}/v2/api/calendar/events\\?`));
      const next = await ask(url, {headers: {authorization: `Bearer ${token}`}});
      pages.push(JSON.parse(next.text));
    }
    assert.deepEqual(
      pages.map(({events, has_next, after_url}) => [events.length, has_next, typeof after_url]),
      [
        [100, true, 'string'],
        [100, true, 'string'],
        [79, false, 'undefined'],
      ],
    );
    const ids = pages.flatMap(({events}) => events.map(({id}: {id: string}) => id));
    assert.equal(new Set(ids).size, 9 * 31);
  });
});

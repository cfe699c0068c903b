import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import type {Emulator} from '../../../src/emulator/start-emulator.ts';
import {withTempFolder} from '../../support/temp-folder.ts';
import {ask, withEmulator} from '../plain-http.ts';
import {type CalendarClient, calendarClient, eventAt, grantCalendar} from './calendar-http.ts';

const begin = Date.parse('2027-03-01T00:00:00Z');

/** Runs the body with the clock at the beginning of March 2027. */
async function inMarch(
  body: (emulator: Emulator, client: CalendarClient) => Promise<void>,
): Promise<void> {
  await withEmulator({accessTokenLifetime: 1e9}, async (emulator) => {
    emulator.advanceClock(begin - emulator.now());
    await body(emulator, calendarClient(emulator, await grantCalendar(emulator)));
  });
}

function setClock(emulator: Emulator, time: string): void {
  emulator.advanceClock(Date.parse(time) - emulator.now());
}

function rang(emulator: Emulator): readonly string[] {
  return emulator.ringsOf().map(({at, title}) => {
    return `${new Date(at).toISOString().slice(5, 16)} ${title}`;
  });
}

test('rings: at its minute, not before it, once, and over HTTP with its event', async () => {
  await inMarch(async (emulator, client) => {
    const id = await client.create(eventAt('2027-03-01T09:00:00Z', {reminders: [0, 10]}));
    setClock(emulator, '2027-03-01T08:49:58Z');
    assert.deepEqual(rang(emulator), []);
    setClock(emulator, '2027-03-01T08:50:00Z');
    assert.deepEqual(rang(emulator), ['03-01T08:50 우유 사기']);
    setClock(emulator, '2027-03-02T00:00:00Z');
    const two = ['03-01T08:50 우유 사기', '03-01T09:00 우유 사기'];
    assert.deepEqual([rang(emulator), rang(emulator)], [two, two]);
    const {rings} = JSON.parse((await ask(`${emulator.apiOrigin}/calendar/rings`)).text);
    assert.deepEqual(rings[1], {
      event_id: id,
      title: '우유 사기',
      start_at: '2027-03-01T09:00:00Z',
      all_day: false,
      reminder: 0,
      rang_at: '2027-03-01T09:00:00Z',
    });
    assert.equal((await ask(`${emulator.apiOrigin}/calendar/rings?person=9`)).status, 404);
  });
});

test('rings: a changed or removed event rings as it is at the time, and one of the past does not', async () => {
  await inMarch(async (emulator, client) => {
    await client.create(eventAt('2027-02-28T09:00:00Z', {title: 'past', reminders: [0]}));
    const moved = await client.create(
      eventAt('2027-03-01T09:00:00Z', {title: 'moved', reminders: [0]}),
    );
    const gone = await client.create(
      eventAt('2027-03-01T09:00:00Z', {title: 'gone', reminders: [0, 60]}),
    );
    await client.create(eventAt('2027-03-01T09:00:00Z', {title: 'silent'}));
    setClock(emulator, '2027-03-01T08:30:00Z');
    await client.delete('/delete/event', {event_id: gone});
    const event = JSON.stringify(eventAt('2027-03-01T10:00:00Z', {title: 'moved'}));
    await client.post('/update/event/host', {event_id: moved, event});
    setClock(emulator, '2027-03-02T00:00:00Z');
    assert.deepEqual(rang(emulator), ['03-01T08:00 gone', '03-01T10:00 moved']);
  });
});

test('rings: a series rings at the same wall clock across changes of the clock', async () => {
  // The clock goes forward on March 14 in New York and on March 28 in Berlin; it never does in Seoul.
  const table = [
    ['Asia/Seoul', '2027-03-01T12:00:00Z', ['03-26T12:00', '03-29T12:00']],
    ['America/New_York', '2027-03-01T13:00:00Z', ['03-12T13:00', '03-15T12:00']],
    ['Europe/Berlin', '2027-03-01T07:00:00Z', ['03-26T07:00', '03-29T06:00']],
  ] as const;
  await inMarch(async (emulator, client) => {
    for (const [timeZone, startAt] of table) {
      await client.create({
        title: timeZone,
        time: {start_at: startAt, end_at: startAt, time_zone: timeZone},
        rrule: 'FREQ=WEEKLY;BYDAY=MO,FR;COUNT=10',
        reminders: [0],
      });
    }
    setClock(emulator, '2027-05-01T00:00:00Z');
    const all = rang(emulator);
    for (const [zone, , expected] of table) {
      assert.equal(all.filter((text) => text.endsWith(zone)).length, 10);
      for (const at of expected) assert.ok(all.includes(`${at} ${zone}`), `${at} ${zone}`);
    }
  });
});

test('rings: a time that the clock skips rings an hour later, and one that it repeats rings once', async () => {
  await inMarch(async (emulator, client) => {
    const daily = (startAt: string) =>
      client.create({
        title: startAt.slice(11, 16),
        time: {start_at: startAt, end_at: startAt, time_zone: 'America/New_York'},
        rrule: 'FREQ=DAILY;COUNT=3',
        reminders: [0],
      });
    // 2:30 on March 13, which March 14 does not have; 1:30 on November 6, which November 7 has twice.
    await daily('2027-03-13T07:30:00Z');
    await daily('2027-11-06T05:30:00Z');
    setClock(emulator, '2027-12-01T00:00:00Z');
    assert.deepEqual(rang(emulator), [
      '03-13T07:30 07:30',
      '03-14T07:30 07:30',
      '03-15T06:30 07:30',
      '11-06T05:30 05:30',
      '11-07T05:30 05:30',
      '11-08T06:30 05:30',
    ]);
  });
});

test('rings: an event of all day counts from the beginning of its day in its zone', async () => {
  await inMarch(async (emulator, client) => {
    const day = {start_at: '2027-03-05T00:00:00Z', end_at: '2027-03-05T00:00:00Z', all_day: true};
    await client.create({title: 'Seoul', time: day, reminders: [-540, 900]});
    const timeZone = 'America/New_York';
    await client.create({title: 'New York', time: {...day, time_zone: timeZone}, reminders: [0]});
    setClock(emulator, '2027-03-10T00:00:00Z');
    // 9:00 on the day before and on the day itself in Seoul, and midnight in New York.
    assert.deepEqual(rang(emulator), [
      '03-04T00:00 Seoul',
      '03-05T00:00 Seoul',
      '03-05T05:00 New York',
    ]);
  });
});

test('rings: an event without reminders has the one of its calendar', async () => {
  await inMarch(async (emulator, client) => {
    const made = await client.post('/create/calendar', {name: 'x', reminder: '60'});
    const {calendar_id} = JSON.parse(made.text);
    await client.create(eventAt('2027-03-01T09:00:00Z', {title: 'default'}), {calendar_id});
    const none = eventAt('2027-03-01T09:00:00Z', {title: 'none', reminders: []});
    await client.create(none, {calendar_id});
    setClock(emulator, '2027-03-02T00:00:00Z');
    assert.deepEqual(rang(emulator), ['03-01T08:00 default']);
  });
});

test('state: calendars, events and rings survive a restart, and what fell due meanwhile rang', async () => {
  await withTempFolder(async (folder) => {
    const state = join(folder, 'kakao.state');
    const shown = (emulator: Emulator) => [
      emulator.eventsOf(),
      emulator.ringsOf().map(({title}) => title),
    ];
    let token = '';
    let before: unknown;
    await withEmulator({state, accessTokenLifetime: 1e6}, async (emulator) => {
      token = await grantCalendar(emulator);
      const client = calendarClient(emulator, token);
      const made = await client.post('/create/calendar', {name: 'kakao-tui'});
      const mark = Math.ceil(emulator.now() / 300_000) * 300_000;
      const at = (minutes: number): string => new Date(mark + minutes * 60_000).toISOString();
      await client.create(eventAt(at(0), {title: 'first', reminders: [0]}), JSON.parse(made.text));
      await client.create(eventAt(at(60), {title: 'later', reminders: [0], rrule: 'FREQ=DAILY'}));
      emulator.advanceClock(600_000);
      await ask(`${emulator.apiOrigin}/calendar/rings`);
      before = shown(emulator);
    });
    await withEmulator({state}, async (emulator) => {
      assert.deepEqual(shown(emulator), before);
      const client = calendarClient(emulator, token);
      const {calendars} = JSON.parse((await client.get('/calendars')).text);
      assert.equal(calendars[1].name, 'kakao-tui');
      emulator.advanceClock(2 * 60 * 60 * 1000);
      assert.deepEqual(
        emulator.ringsOf().map(({title}) => title),
        ['first', 'later'],
      );
    });
  });
});

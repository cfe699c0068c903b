import assert from 'node:assert/strict';
import {test} from 'node:test';
import {withEmulator} from '../plain-http.ts';
import {
  assertRefused,
  type CalendarClient,
  calendarClient,
  eventAt,
  grantCalendar,
  startsOf,
} from './calendar-http.ts';

const span = ['2026-12-01T00:00:00Z', '2026-12-31T00:00:00Z'] as const;

/** Runs the body with a series of four days from December 1. */
async function withSeries(
  body: (client: CalendarClient, id: string) => Promise<void>,
): Promise<void> {
  await withEmulator({}, async (emulator) => {
    const client = calendarClient(emulator, await grantCalendar(emulator));
    const id = await client.create(
      eventAt('2026-12-01T09:00:00Z', {rrule: 'FREQ=DAILY;COUNT=4', reminders: [0]}),
    );
    await body(client, id);
  });
}

async function shown(client: CalendarClient): Promise<readonly string[]> {
  const events = await client.list(...span);
  return events.map(({title, time}) => `${time.start_at.slice(8, 16)} ${title}`);
}

async function update(
  client: CalendarClient,
  id: string,
  which: string,
  event: object,
): Promise<string> {
  const form = {event_id: id, recur_update_type: which, event: JSON.stringify(event)};
  const answer = await client.post('/update/event/host', form);
  assert.equal(answer.status, 200, answer.text);
  return JSON.parse(answer.text).event_id;
}

test('update: absent members stay, also those of a single event without recur_update_type', async () => {
  await withEmulator({}, async (emulator) => {
    const client = calendarClient(emulator, await grantCalendar(emulator));
    const id = await client.create(eventAt('2026-12-01T09:00:00Z', {color: 'RED', reminders: [5]}));
    const form = {event_id: id, event: JSON.stringify({title: '두부', color: null})};
    assert.equal((await client.post('/update/event/host', form)).text, `{"event_id":"${id}"}`);
    const [event] = emulator.eventsOf();
    assert.deepEqual([event?.title, event?.color, event?.reminders], ['두부', 'RED', [5]]);
    const none = {event: '{"reminders":[]}', event_id: id};
    await client.post('/update/event/host', none);
    assert.deepEqual(emulator.eventsOf()[0]?.reminders, []);
    const wrong = {event: '{"time":{"start_at":"2026-12-01T09:01:00Z"}}', event_id: id};
    assertRefused(await client.post('/update/event/host', wrong), 400, -2, /time\.start_at/);
  });
});

test('update: an event that is of all day no longer cannot keep a reminder after its start', async () => {
  await withEmulator({}, async (emulator) => {
    const client = calendarClient(emulator, await grantCalendar(emulator));
    const day = {start_at: '2026-12-01T00:00:00Z', end_at: '2026-12-01T00:00:00Z'};
    const id = await client.create({title: 'a', time: {...day, all_day: true}, reminders: [-540]});
    const form = {event_id: id, event: JSON.stringify({time: day})};
    assertRefused(await client.post('/update/event/host', form), 400, -2, /reminders\[0\]/);
  });
});

test('update and delete: a series needs recur_update_type', async () => {
  await withSeries(async (client, id) => {
    const event = '{"title":"두부"}';
    for (const which of [{}, {recur_update_type: 'null'}]) {
      const answers = [
        await client.post('/update/event/host', {event_id: id, event, ...which}),
        await client.delete('/delete/event', {event_id: id, ...which}),
      ];
      for (const answer of answers) {
        assertRefused(answer, 400, -2, /^The Parameter \[recur_update_type\] cannot be null\.$/);
      }
    }
    const other = {event_id: id, event, recur_update_type: 'SOME'};
    const words = /name=recur_update_type, must be ALL, THIS or THIS_AND_FOLLOWING/;
    assertRefused(await client.post('/update/event/host', other), 400, -2, words);
  });
});

test('update: ALL changes the series, whichever of its ids is given', async () => {
  await withSeries(async (client, id) => {
    const [, second] = await client.list(...span);
    assert.equal(await update(client, second?.id ?? '', 'ALL', {title: '두부'}), id);
    assert.deepEqual(await shown(client), [
      '01T09:00 두부',
      '02T09:00 두부',
      '03T09:00 두부',
      '04T09:00 두부',
    ]);
    await update(
      client,
      id,
      'ALL',
      eventAt('2026-12-05T10:00:00Z', {rrule: 'FREQ=WEEKLY;COUNT=2'}),
    );
    assert.deepEqual(startsOf(await client.list(...span)), [
      '2026-12-05T10:00:00Z',
      '2026-12-12T10:00:00Z',
    ]);
  });
});

test('update: THIS makes one occurrence an event of its own', async () => {
  await withSeries(async (client, id) => {
    const [, second] = await client.list(...span);
    const single = await update(client, second?.id ?? '', 'THIS', {title: '두부'});
    assert.notEqual(single, id);
    assert.deepEqual(await shown(client), [
      '01T09:00 우유 사기',
      '02T09:00 두부',
      '03T09:00 우유 사기',
      '04T09:00 우유 사기',
    ]);
    const gone = await client.get('/event', {event_id: second?.id ?? ''});
    assertRefused(gone, 400, -2, /no such event/);
  });
});

test('update: THIS_AND_FOLLOWING divides the series, which is counted on', async () => {
  await withSeries(async (client) => {
    const third = (await client.list(...span))[2];
    const rest = eventAt('2026-12-03T20:00:00Z', {title: '두부'});
    await update(client, third?.id ?? '', 'THIS_AND_FOLLOWING', rest);
    assert.deepEqual(await shown(client), [
      '01T09:00 우유 사기',
      '02T09:00 우유 사기',
      '03T20:00 두부',
      '04T20:00 두부',
    ]);
  });
});

test('delete: one occurrence, it and the following, or the whole series', async () => {
  await withSeries(async (client, id) => {
    const remove = async (eventId: string, recurUpdateType: string) => {
      const answer = await client.delete('/delete/event', {
        event_id: eventId,
        recur_update_type: recurUpdateType,
      });
      assert.equal(answer.text, JSON.stringify({event_id: eventId}));
      return (await shown(client)).map((text) => text.slice(0, 2));
    };
    const ids = (await client.list(...span)).map((event) => event.id);
    assert.deepEqual(await remove(ids[1] ?? '', 'THIS'), ['01', '03', '04']);
    assert.deepEqual(await remove(ids[3] ?? '', 'THIS_AND_FOLLOWING'), ['01', '03']);
    assert.deepEqual(await remove(id, 'ALL'), []);
    const again = await client.delete('/delete/event', {event_id: id, recur_update_type: 'ALL'});
    assertRefused(again, 400, -2, /name=event_id, no such event/);
  });
});

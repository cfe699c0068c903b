import assert from 'node:assert/strict';
import {test} from 'node:test';
import {assertAnswer, withEmulator} from '../plain-http.ts';
import {assertRefused, calendarClient, eventAt, grantCalendar} from './calendar-http.ts';

test('calendars: the primary one is there from the beginning, and filter chooses', async () => {
  await withEmulator({}, async (emulator) => {
    const client = calendarClient(emulator, await grantCalendar(emulator));
    const calendars = [{id: 'primary'}];
    assertAnswer(await client.get('/calendars'), 200, {calendars, subscribe_calendars: []});
    assertAnswer(await client.get('/calendars', {filter: 'USER'}), 200, {calendars});
    const subscribed = await client.get('/calendars', {filter: 'SUBSCRIBE'});
    assertAnswer(subscribed, 200, {subscribe_calendars: []});
    const other = await client.get('/calendars', {filter: 'MINE'});
    assertRefused(other, 400, -2, /name=filter, must be USER, SUBSCRIBE or ALL/);
  });
});

test('calendars: a service makes at most three, with names of their own', async () => {
  await withEmulator({}, async (emulator) => {
    const client = calendarClient(emulator, await grantCalendar(emulator));
    const create = (name: string, rest = {}) => client.post('/create/calendar', {name, ...rest});
    const first = JSON.parse((await create('하나', {color: 'MINT', reminder: '10'})).text);
    assert.match(first.calendar_id, /^user_[0-9a-f]{24}$/);
    assertRefused(await create('하나'), 400, -2, /name=name, is used by another calendar/);
    assertRefused(await create('가'.repeat(51)), 400, -2, /name=name, must have at most 50/);
    assertRefused(await create('x', {color: 'NONE'}), 400, -2, /name=color, is unknown/);
    assertRefused(
      await create('x', {reminder: '-5'}),
      400,
      -2,
      /name=reminder, must be a multiple/,
    );
    assertRefused(await client.post('/create/calendar', {}), 400, -2, /\[name\] cannot be null/);
    emulator.addForeignCalendar();
    await create('둘', {reminder_all_day: '-540', reminder: 'null'});
    await create('셋');
    assertRefused(await create('넷'), 400, -2, /at most 3 calendars/);
    const {calendars} = JSON.parse((await client.get('/calendars')).text);
    assert.deepEqual(
      calendars.map(({id: _id, ...rest}: {id: string}) => rest),
      [
        {},
        {name: '하나', color: 'MINT', reminder: 10},
        {},
        {name: '둘', color: 'BLUE', reminder_all_day: -540},
        {name: '셋', color: 'BLUE'},
      ],
    );
  });
});

test('calendars: one of the own is renamed and removed, with its events', async () => {
  await withEmulator({}, async (emulator) => {
    const client = calendarClient(emulator, await grantCalendar(emulator));
    const made = await client.post('/create/calendar', {name: '하나', color: 'RED'});
    const {calendar_id} = JSON.parse(made.text);
    await client.post('/create/calendar', {name: '둘'});
    const update = (form: object) => client.post('/update/calendar', {calendar_id, ...form});
    assertRefused(await update({name: '둘'}), 400, -2, /is used by another calendar/);
    assertAnswer(await update({name: '하나', reminder: '5'}), 200, {calendar_id});
    const {calendars} = JSON.parse((await client.get('/calendars')).text);
    assert.deepEqual(calendars[1], {id: calendar_id, name: '하나', color: 'RED', reminder: 5});
    await client.create(eventAt('2026-12-01T09:00:00Z'), {calendar_id});
    await client.create(eventAt('2026-12-01T09:00:00Z'));
    assertAnswer(await client.delete('/delete/calendar', {calendar_id}), 200, {calendar_id});
    assert.deepEqual(
      emulator.eventsOf().map(({calendarId}) => calendarId),
      ['primary'],
    );
    assertRefused(await update({name: 'x'}), 400, -2, /no such calendar/);
  });
});

test('calendars: only the primary one and those of the service can be written', async () => {
  await withEmulator({}, async (emulator) => {
    const client = calendarClient(emulator, await grantCalendar(emulator));
    const foreign = emulator.addForeignCalendar();
    const event = JSON.stringify(eventAt('2026-12-01T09:00:00Z'));
    const requests = (calendarId: string) => [
      client.post('/create/event', {calendar_id: calendarId, event}),
      client.post('/update/calendar', {calendar_id: calendarId, name: 'x'}),
      client.delete('/delete/calendar', {calendar_id: calendarId}),
    ];
    for (const answer of await Promise.all(requests(foreign))) {
      assertRefused(answer, 403, -6, /belongs to another service/);
    }
    for (const answer of await Promise.all(requests('user_0'))) {
      assertRefused(answer, 400, -2, /name=calendar_id, no such calendar/);
    }
    const primary = await client.delete('/delete/calendar', {calendar_id: 'primary'});
    assertRefused(primary, 400, -2, /the primary calendar cannot be changed/);
    assert.deepEqual(emulator.eventsOf(), []);
  });
});

test('calendars: those of one person are not those of another', async () => {
  const people = [{nickname: '가람'}, {id: '22', nickname: '나래'}];
  await withEmulator({people}, async (emulator) => {
    const one = calendarClient(emulator, await grantCalendar(emulator));
    const other = calendarClient(emulator, await grantCalendar(emulator, '22'));
    const id = await one.create(eventAt('2026-12-01T09:00:00Z'));
    assertRefused(await other.get('/event', {event_id: id}), 400, -2, /no such event/);
    assert.deepEqual([emulator.eventsOf().length, emulator.eventsOf('22').length], [1, 0]);
  });
});

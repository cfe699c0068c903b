import assert from 'node:assert/strict';
import {test} from 'node:test';
import {deliverReminders} from '../../../src/app/reminder/deliver-reminders.ts';
import {
  agreeToCalendar,
  calendarsPath,
  createPath,
  listPath,
  minuteMs,
  newCalendarPath,
  remind,
  requestsFor,
} from '../../support/reminders.ts';
import {type Stand, withServices} from '../../support/services.ts';

/** Runs the callback with a login that may use the calendar. */
function withCalendar(body: (stand: Stand) => Promise<void>): Promise<void> {
  return withServices(async (stand) => {
    await agreeToCalendar(stand);
    await body(stand);
  });
}

test('a reminder is an event of five minutes with a bell at its start, in a calendar of its own', async () => {
  await withCalendar(async (stand) => {
    const {emulator} = stand;
    const reminder = await remind(stand);
    assert.equal(reminder.state, 'set', JSON.stringify(reminder));
    const [event, ...others] = emulator.eventsOf();
    assert.ok(event);
    assert.equal(others.length, 0);
    const {title, time, reminders, rrule, description, calendarId} = event;
    assert.deepEqual(
      {title, startAt: time.startAt, reminders, rrule, description, calendarId},
      {
        title: '우유 사기',
        startAt: reminder.at,
        reminders: [0],
        rrule: null,
        description: `kakao-tui ${reminder.id}`,
        calendarId: reminder.calendarId,
      },
    );
    assert.equal(time.endAt - time.startAt, 5 * minuteMs);
    assert.equal(event.id, reminder.eventId);
    assert.notEqual(calendarId, 'primary');
    const [made] = requestsFor(stand, newCalendarPath);
    assert.equal(made?.form['name'], 'kakao-tui');
    await remind(stand, {text: '빵 사기'});
    assert.equal(requestsFor(stand, newCalendarPath).length, 1);
    assert.equal(requestsFor(stand, calendarsPath).length, 1);
    assert.equal(emulator.eventsOf().length, 2);
    stand.turn((reminder.at ?? 0) - stand.ports.clock.now());
    assert.equal(emulator.ringsOf().length, 2);
  });
});

for (const [name, answer] of [
  ['the answer is lost', {destroy: 'reset', processed: true}],
  ['Kakao answers with an error of its gateway', {status: 502, body: '', processed: true}],
] as const) {
  test(`where ${name}, the calendar is read, and the event found by its mark`, async () => {
    await withCalendar(async (stand) => {
      const {emulator} = stand;
      await remind(stand, {text: '처음'});
      emulator.failNext(createPath, answer);
      const {id, ...found} = await remind(stand, {text: '같은 시각의 다른 알림'});
      assert.deepEqual(
        [found.state, found.eventId, found.failure],
        ['set', emulator.eventsOf()[1]?.id, null],
      );
      assert.ok(emulator.eventsOf()[1]?.description?.includes(id));
      assert.equal(requestsFor(stand, createPath).length, 2);
    });
  });
}

test('a calendar that Kakao has but does not list proves nothing, and nothing is made twice', async () => {
  await withCalendar(async (stand) => {
    const {emulator, ports} = stand;
    emulator.failNext(createPath, {destroy: 'reset', processed: true});
    emulator.failNext(listPath, {status: 400, body: {msg: 'from', code: -2}}, 2);
    const {id, state} = await remind(stand);
    assert.equal(state, 'unknown');
    stand.turn(5 * minuteMs);
    await deliverReminders(ports);
    assert.equal(ports.reminders.find(id)?.state, 'unknown');
    stand.turn(5 * minuteMs);
    assert.equal(await deliverReminders(ports), 'empty');
    assert.equal(ports.reminders.find(id)?.state, 'set');
    assert.equal(emulator.eventsOf().length, 1);
  });
});

test('where a request was lost on its way, it is made again once the calendar proves it', async () => {
  await withCalendar(async (stand) => {
    const {emulator, ports} = stand;
    emulator.failNext(createPath, {destroy: 'reset'});
    const unknown = await remind(stand);
    assert.equal(unknown.state, 'unknown');
    assert.equal(requestsFor(stand, listPath).length, 1);
    // Nothing is asked before the time has come.
    assert.equal(await deliverReminders(ports), 'waiting');
    assert.equal(requestsFor(stand, listPath).length, 1);
    stand.turn(minuteMs + 1000);
    assert.equal(await deliverReminders(ports), 'empty');
    assert.equal(ports.reminders.find(unknown.id)?.state, 'set');
    assert.equal(emulator.eventsOf().length, 1);
  });
});

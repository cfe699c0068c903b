import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  changeReminder,
  pastReminders,
  type ReminderEdit,
  removeReminder,
} from '../../../src/app/reminder/change-reminder.ts';
import {deliverReminders} from '../../../src/app/reminder/deliver-reminders.ts';
import {
  agreeToCalendar,
  createPath,
  deletePath,
  hourMs,
  inAnHour,
  minuteMs,
  remind,
  updatePath,
} from '../../support/reminders.ts';
import {type Stand, withServices} from '../../support/services.ts';

function withCalendar(body: (stand: Stand) => Promise<void>): Promise<void> {
  return withServices(async (stand) => {
    await agreeToCalendar(stand);
    await body(stand);
  });
}

async function changed({ports}: Stand, id: string, edit: ReminderEdit) {
  const done = await changeReminder(ports, id, {edit, onRetry: 'queued'});
  assert.ok(done.ok, JSON.stringify(done));
  assert.ok(done.value);
  return done.value;
}

async function removed({ports}: Stand, id: string) {
  const done = await removeReminder(ports, id);
  assert.ok(done.ok, JSON.stringify(done));
  return done.value?.kind;
}

test('a new text and time change the same event; a time off the grid is moved, and says so', async () => {
  await withCalendar(async (stand) => {
    const {emulator} = stand;
    const {id, eventId, at} = await remind(stand);
    const {reminder, isMoved} = await changed(stand, id, {
      text: '빵 사기',
      at: (at ?? 0) + hourMs + 3 * minuteMs,
    });
    assert.equal(isMoved, true);
    assert.equal(reminder.at, (at ?? 0) + hourMs + 5 * minuteMs);
    const [event, ...others] = emulator.eventsOf();
    assert.equal(others.length, 0);
    assert.deepEqual(
      [event?.id, event?.title, event?.time.startAt],
      [eventId, '빵 사기', reminder.at],
    );
  });
});

test('a new time of a reminder that repeats is the time of the day', async () => {
  await withCalendar(async (stand) => {
    const {emulator} = stand;
    const rule = {kind: 'cron', pattern: '0 9 * * 1-5'} as const;
    const {id} = await remind(stand, {at: null, rule});
    const at = Date.parse('2030-01-01T10:30:00+09:00');
    const {reminder} = await changed(stand, id, {at});
    assert.deepEqual(reminder.rule, {kind: 'cron', pattern: '30 10 * * 1-5'});
    assert.equal(reminder.recurrence, 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR');
    assert.equal(emulator.eventsOf().length, 1);
    assert.equal(emulator.eventsOf()[0]?.time.startAt, reminder.at);
    assert.equal(new Date(reminder.at ?? 0).toISOString().slice(11, 16), '01:30');
  });
});

test('a change whose answer is lost is made again, and changes nothing twice', async () => {
  await withCalendar(async (stand) => {
    const {emulator, ports} = stand;
    const {id} = await remind(stand);
    emulator.failNext(updatePath, {destroy: 'reset', processed: true});
    const {reminder} = await changed(stand, id, {text: '빵 사기'});
    assert.equal(reminder.state, 'queued');
    stand.turn(5 * minuteMs);
    assert.equal(await deliverReminders(ports), 'empty');
    assert.equal(ports.reminders.find(id)?.state, 'set');
    assert.deepEqual(
      emulator.eventsOf().map(({title}) => title),
      ['빵 사기'],
    );
  });
});

test('an event that the user deleted in KakaoTalk is made again when it is changed here', async () => {
  await withCalendar(async (stand) => {
    const {emulator, ports} = stand;
    const {id, eventId} = await remind(stand);
    const token = ports.sessions.read()?.tokens.accessToken;
    await fetch(new URL(`${deletePath}?event_id=${eventId}`, emulator.apiOrigin), {
      method: 'DELETE',
      headers: {authorization: `Bearer ${token}`},
    });
    assert.equal(emulator.eventsOf().length, 0);
    const {reminder} = await changed(stand, id, {text: '빵 사기'});
    assert.equal(reminder.state, 'set');
    assert.equal(emulator.eventsOf().length, 1);
    assert.equal(await removed(stand, id), 'removed');
    assert.equal(emulator.eventsOf().length, 0);
  });
});

test('a reminder that could not be set is set by an edit without a change', async () => {
  await withCalendar(async (stand) => {
    const {emulator} = stand;
    await remind(stand);
    emulator.failNext(createPath, {status: 400, body: {msg: 'no', code: -2}});
    const failed = await remind(stand, {}, 'failed');
    assert.equal(failed.state, 'failed');
    assert.equal((await changed(stand, failed.id, {})).reminder.state, 'set');
    assert.equal(emulator.eventsOf().length, 2);
  });
});

test('a removal takes the event along, also one whose answer was lost, and waits while Kakao is unreachable', async () => {
  await withCalendar(async (stand) => {
    const {emulator, ports} = stand;
    const {id} = await remind(stand);
    emulator.failNext(deletePath, {status: 503, body: {msg: 'later', code: -9798}});
    assert.equal(await removed(stand, id), 'waiting');
    assert.equal(emulator.eventsOf().length, 1);
    emulator.failNext(deletePath, {destroy: 'reset', processed: true});
    stand.turn(5 * minuteMs);
    assert.equal(await deliverReminders(ports), 'waiting');
    stand.turn(5 * minuteMs);
    assert.equal(await deliverReminders(ports), 'empty');
    assert.equal(ports.reminders.find(id), null);
    assert.equal(emulator.eventsOf().length, 0);
  });
});

test('a reminder whose event may still appear is removed from there when it does', async () => {
  await withCalendar(async (stand) => {
    const {emulator, ports} = stand;
    emulator.failNext(createPath, {destroy: 'reset'});
    const lost = await remind(stand);
    assert.equal(lost.state, 'unknown');
    assert.equal(await removed(stand, lost.id), 'waiting');
    stand.turn(minuteMs + 1000);
    await deliverReminders(ports);
    assert.equal(ports.reminders.find(lost.id), null);
    assert.equal(emulator.eventsOf().length, 0);
  });
});

test('only reminders that came for the last time count as past', async () => {
  await withCalendar(async (stand) => {
    const {ports} = stand;
    const once = await remind(stand);
    const rule = {kind: 'cron', pattern: '0 9 * * *'} as const;
    const {at} = inAnHour(stand);
    await remind(stand, {at: null, rule});
    const ended = await remind(stand, {at: null, rule, until: (at ?? 0) + 48 * hourMs});
    const past = (time: number) => pastReminders(ports, time).map(({id}) => id);
    const now = ports.clock.now();
    assert.deepEqual(past(now), []);
    assert.deepEqual(past((at ?? 0) + minuteMs), [once.id]);
    assert.deepEqual(past(now + 100 * hourMs).sort(), [once.id, ended.id].sort());
  });
});

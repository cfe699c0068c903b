import assert from 'node:assert/strict';
import {test} from 'node:test';
import {deliverReminders} from '../../../src/app/reminder/deliver-reminders.ts';
import {requeueForConsent} from '../../../src/app/reminder/requeue-for-consent.ts';
import {
  agreeToCalendar,
  calendarsPath,
  createPath,
  hourMs,
  minuteMs,
  newCalendarPath,
  remind,
  requestsFor,
} from '../../support/reminders.ts';
import {withServices} from '../../support/services.ts';

test('without the consent a reminder fails alone: memos do not rest, and it is set once the user agrees', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    const refused = await remind(stand);
    assert.deepEqual(
      [refused.state, refused.failure],
      ['failed', {kind: 'consent-missing', scopes: ['talk_calendar']}],
    );
    assert.equal(ports.memos.readPause(), null);
    assert.equal(ports.reminders.nextAttemptAt(), null);
    await agreeToCalendar(stand);
    requeueForConsent(ports);
    assert.equal(await deliverReminders(ports), 'empty');
    assert.equal(ports.reminders.find(refused.id)?.state, 'set');
    assert.equal(emulator.eventsOf().length, 1);
  });
});

test('a rejected access token is refreshed once, and the event asked for once more', async () => {
  await withServices(async (stand) => {
    await agreeToCalendar(stand);
    await remind(stand);
    stand.emulator.expireAccessTokens();
    assert.equal((await remind(stand)).state, 'set');
    assert.equal(stand.emulator.eventsOf().length, 2);
  });
});

const passing = [
  ['a limit', {status: 400, body: {msg: 'limit', code: -10}}, 30 * minuteMs],
  ['maintenance', {status: 503, body: {msg: 'maintenance', code: -9798}}, 5 * minuteMs],
] as const;

for (const [name, answer, waitMs] of passing) {
  test(`after ${name} all reminders wait, and are set later`, async () => {
    await withServices(async (stand) => {
      const {ports, emulator} = stand;
      await agreeToCalendar(stand);
      await remind(stand);
      emulator.failNext(createPath, answer);
      const first = await remind(stand, {text: '하나'});
      assert.equal(first.state, 'queued');
      const asked = requestsFor(stand, createPath).length;
      assert.equal(await deliverReminders(ports), 'waiting');
      assert.equal(requestsFor(stand, createPath).length, asked);
      stand.turn(waitMs + 1000);
      assert.equal(await deliverReminders(ports), 'empty');
      assert.equal(emulator.eventsOf().length, 2);
    });
  });
}

test('where Kakao lets no calendar be made, the event goes into the primary one', async () => {
  await withServices(async (stand) => {
    await agreeToCalendar(stand);
    stand.emulator.failNext(newCalendarPath, {status: 400, body: {msg: 'at most 3', code: -2}});
    const reminder = await remind(stand);
    assert.deepEqual([reminder.state, reminder.calendarId], ['set', 'primary']);
    const next = await remind(stand);
    assert.notEqual(next.calendarId, 'primary');
  });
});

test('a calendar whose answer was lost is found by its name, and used by another computer too', async () => {
  await withServices(async (stand) => {
    const {emulator, ports} = stand;
    await agreeToCalendar(stand);
    emulator.failNext(newCalendarPath, {destroy: 'reset', processed: true});
    const reminder = await remind(stand);
    assert.equal(reminder.state, 'set');
    ports.reminders.saveCalendar(ports.sessions.read()?.account?.id ?? '', null);
    const second = await remind(stand);
    assert.equal(second.calendarId, reminder.calendarId);
    assert.equal(requestsFor(stand, newCalendarPath).length, 1);
    assert.equal(requestsFor(stand, calendarsPath).length, 3);
  });
});

test('a calendar that the user removed is made again', async () => {
  await withServices(async (stand) => {
    const {emulator, ports} = stand;
    await agreeToCalendar(stand);
    const {calendarId: removed} = await remind(stand);
    const token = ports.sessions.read()?.tokens.accessToken;
    const path = `/v2/api/calendar/delete/calendar?calendar_id=${removed}`;
    const answer = await fetch(new URL(path, emulator.apiOrigin), {
      method: 'DELETE',
      headers: {authorization: `Bearer ${token}`},
    });
    assert.equal(answer.status, 200);
    const reminder = await remind(stand);
    assert.equal(reminder.state, 'set', JSON.stringify(reminder.failure));
    assert.notEqual(reminder.calendarId, removed);
    assert.equal(emulator.eventsOf().length, 1);
  });
});

test('a reminder whose time passed while Kakao was unreachable rings at the next mark', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    await agreeToCalendar(stand);
    await remind(stand);
    emulator.failNext(createPath, {status: 503, body: {msg: 'maintenance', code: -9798}});
    const late = await remind(stand);
    stand.turn(3 * hourMs);
    assert.equal(await deliverReminders(ports), 'empty');
    const set = ports.reminders.find(late.id);
    assert.equal(set?.state, 'set');
    const ahead = (set?.at ?? 0) - ports.clock.now();
    assert.ok(ahead > 0 && ahead <= 6 * minuteMs, `${ahead} ms`);
  });
});

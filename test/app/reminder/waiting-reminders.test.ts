import assert from 'node:assert/strict';
import {test} from 'node:test';
import {pastReminders} from '../../../src/app/reminder/change-reminder.ts';
import {deliverReminders} from '../../../src/app/reminder/deliver-reminders.ts';
import {setReminder} from '../../../src/app/reminder/set-reminder.ts';
import {logIn} from '../../support/local-kakao.ts';
import {
  agreeToCalendar,
  calendarsPath,
  createPath,
  hourMs,
  inAnHour,
  minuteMs,
  remind,
} from '../../support/reminders.ts';
import {withServices} from '../../support/services.ts';

test('what is called not set, because another process held the calendar, is not set later', async () => {
  await withServices(async (stand) => {
    await agreeToCalendar(stand);
    const {ports, emulator} = stand;
    const locks = {...ports.locks, acquire: async () => null};
    for (const [onRetry, state, events] of [
      ['failed', 'failed', 0],
      ['queued', 'queued', 1],
    ] as const) {
      const made = await setReminder({...ports, locks}, inAnHour(stand), {onRetry});
      assert.ok(made.ok);
      assert.equal(made.value.reminder.state, state);
      await deliverReminders(ports);
      assert.equal(emulator.eventsOf().length, events, onRetry);
    }
  });
});

test('a reminder that a command gave up is not asked for by the process that held the calendar', async () => {
  await withServices(async (stand) => {
    await agreeToCalendar(stand);
    const {ports, emulator} = stand;
    const held = emulator.requests.length;
    emulator.failNext(calendarsPath, {delay: 200});
    const locks = {...ports.locks, acquire: async () => null};
    const waiting = await setReminder({...ports, locks}, inAnHour(stand), {onRetry: 'queued'});
    assert.ok(waiting.ok);
    const {id} = waiting.value.reminder;
    const delivered = deliverReminders(ports);
    while (emulator.requests.length === held) await new Promise(setImmediate);
    ports.reminders.update(id, () => ({state: 'failed'}));
    await delivered;
    assert.equal(ports.reminders.find(id)?.state, 'failed');
    assert.equal(emulator.eventsOf().length, 0);
  });
});

test('a login makes reminders due that waited for it, and those that the consent was missing for', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    const refused = await remind(stand, {text: '동의 없이'});
    assert.equal(refused.failure?.kind, 'consent-missing');
    ports.sessions.clear();
    const waiting = await remind(stand, {text: '로그인 없이'});
    assert.equal(waiting.state, 'queued');
    await logIn(stand);
    assert.equal(ports.reminders.find(refused.id)?.state, 'failed');
    await agreeToCalendar(stand);
    assert.equal(await deliverReminders(ports), 'empty');
    assert.deepEqual(
      emulator.eventsOf().map(({title}) => title),
      ['동의 없이', '로그인 없이'],
    );
  });
});

test('a clock that was set back does not keep reminders waiting', async () => {
  await withServices(async (stand) => {
    await agreeToCalendar(stand);
    const {ports, emulator} = stand;
    await remind(stand);
    const queued = await remind(stand, {text: '대기'});
    const unknown = await remind(stand, {text: '확인'});
    const ahead = ports.clock.now() + 1000 * hourMs;
    ports.reminders.update(queued.id, () => ({
      state: 'queued',
      eventId: null,
      nextAttemptAt: ahead,
    }));
    ports.reminders.update(unknown.id, () => ({
      state: 'unknown',
      at: (unknown.at ?? 0) + hourMs,
      eventId: null,
      askedAt: ahead,
      nextAttemptAt: ahead,
    }));
    await deliverReminders(ports);
    assert.equal(ports.reminders.find(queued.id)?.state, 'set');
    assert.equal(ports.reminders.find(unknown.id)?.state, 'unknown');
    stand.turn(minuteMs + 1000);
    await deliverReminders(ports);
    assert.equal(ports.reminders.find(unknown.id)?.state, 'set');
    assert.equal(emulator.eventsOf().length, 5);
  });
});

test('a reminder that is still to be set is not a past one', async () => {
  await withServices(async (stand) => {
    await agreeToCalendar(stand);
    const {ports, emulator} = stand;
    const set = await remind(stand);
    emulator.failNext(createPath, {status: 503, body: {msg: 'later', code: -9798}});
    const queued = await remind(stand);
    assert.equal(queued.state, 'queued');
    const past = pastReminders(ports, ports.clock.now() + 100 * hourMs);
    assert.deepEqual(
      past.map(({id}) => id),
      [set.id],
    );
  });
});

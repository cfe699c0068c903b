import assert from 'node:assert/strict';
import {test} from 'node:test';
import {changeReminder, removeReminder} from '../../../src/app/reminder/change-reminder.ts';
import {setReminder} from '../../../src/app/reminder/set-reminder.ts';
import {failureOf, valueIn} from '../../support/assert-failure.ts';
import {
  agreeToCalendar,
  calendarsPath,
  createPath,
  inAnHour,
  listPath,
  newCalendarPath,
  remind,
  requestsFor,
} from '../../support/reminders.ts';
import {type Stand, withServices} from '../../support/services.ts';

/** Aborts once Kakao has got a request for the path. */
function stopAt(stand: Stand, path: string): AbortSignal {
  const stop = new AbortController();
  const before = requestsFor(stand, path).length;
  const look = (): void => {
    if (requestsFor(stand, path).length > before) stop.abort();
    else setImmediate(look);
  };
  look();
  return stop.signal;
}

/** A delay (ms) that no request may wait for; the deadline of the test is shorter. */
const never = {delay: 600_000};

for (const path of [calendarsPath, newCalendarPath]) {
  test(`a reminder that is cancelled at ${path} is not set, then or later`, {
    timeout: 60_000,
  }, async () => {
    await withServices(async (stand) => {
      await agreeToCalendar(stand);
      stand.emulator.failNext(path, never);
      const settling = {onRetry: 'failed', signal: stopAt(stand, path)} as const;
      const {reminder} = valueIn(await setReminder(stand.ports, inAnHour(stand), settling));
      assert.equal(reminder.state, 'failed');
      const {failure} = reminder;
      assert.equal(failure?.kind === 'network' && failure.reason, 'cancelled');
      assert.equal(requestsFor(stand, createPath).length, 0);
    });
  });
}

test('a look at the calendar is cancelled, too, and the reminder stays unknown', {
  timeout: 60_000,
}, async () => {
  await withServices(async (stand) => {
    await agreeToCalendar(stand);
    stand.emulator.failNext(createPath, {destroy: 'reset', processed: true});
    stand.emulator.failNext(listPath, never);
    const settling = {onRetry: 'failed', signal: stopAt(stand, listPath)} as const;
    const {reminder} = valueIn(await setReminder(stand.ports, inAnHour(stand), settling));
    // What this process cancelled is asked for again without a delay.
    assert.deepEqual([reminder.state, reminder.nextAttemptAt], ['unknown', null]);
  });
});

test('who cancels while another process holds the calendar does not wait for it', {
  timeout: 60_000,
}, async () => {
  await withServices(async (stand) => {
    await agreeToCalendar(stand);
    const {ports} = stand;
    const {id} = await remind(stand);
    const lock = await stand.open().locks.acquire('calendar', 0);
    let waits = 0;
    const acquire: typeof ports.locks.acquire = (name, timeout) => {
      waits += 1;
      assert.ok(timeout < 1000, `${timeout} ms in one wait`);
      return ports.locks.acquire(name, timeout);
    };
    const waiting = {...ports, locks: {...ports.locks, acquire}};
    const signal = AbortSignal.abort();
    const settling = {onRetry: 'failed', signal} as const;
    const {reminder} = valueIn(await setReminder(waiting, inAnHour(stand), settling));
    assert.equal(reminder.state, 'failed');
    assert.equal(reminder.failure?.kind, 'network');
    const edit = {text: '빵'};
    const changed = await changeReminder(waiting, id, {edit, ...settling});
    failureOf('network', changed);
    failureOf('network', await removeReminder(waiting, id, signal));
    assert.equal(ports.reminders.find(id)?.text, '우유 사기');
    // One for each of the three.
    assert.equal(waits, 3);
    lock?.release();
  });
});

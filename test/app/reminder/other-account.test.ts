import assert from 'node:assert/strict';
import {test} from 'node:test';
import {changeReminder, removeReminder} from '../../../src/app/reminder/change-reminder.ts';
import {deliverReminders} from '../../../src/app/reminder/deliver-reminders.ts';
import {
  agreeToCalendar,
  createPath,
  deletePath,
  listPath,
  minuteMs,
  remind,
  requestsFor,
} from '../../support/reminders.ts';
import {type Stand, withServices} from '../../support/services.ts';

function withCalendar(body: (stand: Stand) => Promise<void>): Promise<void> {
  return withServices(async (stand) => {
    await agreeToCalendar(stand);
    await body(stand);
  });
}

/** Makes a reminder another account's, and returns what makes it this one's again. */
function giveAway({ports}: Stand, id: string): () => void {
  const {accountId} = ports.reminders.find(id) ?? {accountId: null};
  assert.ok(accountId);
  ports.reminders.update(id, () => ({accountId: '99'}));
  return () => ports.reminders.update(id, () => ({accountId}));
}

test('a lost answer is not looked up in the calendar of another account, where it would be made again', async () => {
  await withCalendar(async (stand) => {
    const {emulator, ports} = stand;
    emulator.failNext(createPath, {destroy: 'reset', processed: true});
    emulator.failNext(listPath, {destroy: 'reset'});
    const {id, state} = await remind(stand);
    assert.equal(state, 'unknown');
    assert.equal(emulator.eventsOf().length, 1);
    const asked = requestsFor(stand, listPath).length;
    const takeBack = giveAway(stand, id);
    stand.turn(5 * minuteMs);
    assert.equal(await deliverReminders(ports), 'waiting');
    assert.equal(ports.reminders.find(id)?.state, 'unknown');
    assert.equal(requestsFor(stand, listPath).length, asked);
    takeBack();
    await agreeToCalendar(stand);
    assert.equal(await deliverReminders(ports), 'empty');
    assert.equal(ports.reminders.find(id)?.state, 'set');
    assert.equal(emulator.eventsOf().length, 1);
  });
});

test('a reminder in the calendar of another account stays as it is when it is changed or removed', async () => {
  await withCalendar(async (stand) => {
    const {ports, emulator} = stand;
    const {id} = await remind(stand);
    giveAway(stand, id);
    const before = ports.reminders.find(id);
    const failure = {kind: 'reminder-refused', problem: 'other-account', value: ''};
    const edit = {text: '빵 사기'};
    const changed = await changeReminder(ports, id, {edit, onRetry: 'queued'});
    assert.deepEqual(changed, {ok: false, failure});
    assert.deepEqual(await removeReminder(ports, id), {ok: false, failure});
    assert.deepEqual(ports.reminders.find(id), before);
    assert.equal(emulator.eventsOf()[0]?.title, '우유 사기');
  });
});

test('a removal that met another account is done at the next login with its own', async () => {
  await withCalendar(async (stand) => {
    const {ports, emulator} = stand;
    const {id} = await remind(stand);
    emulator.failNext(deletePath, {status: 503, body: {msg: 'later', code: -9798}});
    await removeReminder(ports, id);
    const takeBack = giveAway(stand, id);
    stand.turn(5 * minuteMs);
    await deliverReminders(ports);
    assert.equal(ports.reminders.find(id)?.state, 'failed');
    takeBack();
    await agreeToCalendar(stand);
    assert.equal(await deliverReminders(ports), 'empty');
    assert.deepEqual([ports.reminders.find(id), emulator.eventsOf().length], [null, 0]);
  });
});

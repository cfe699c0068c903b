import assert from 'node:assert/strict';
import {test} from 'node:test';
import {planReminder} from '../../../src/app/reminder/plan-reminder.ts';
import {update} from '../../../src/app/shell/update.ts';
import {emptyHistory} from '../../../src/app/state/history-state.ts';
import {readHistory} from '../../../src/app/state/read-history.ts';
import {startOfTest, stateWith} from '../../support/app-state.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {effectsOn} from '../../support/effects.ts';
import {agreeToCalendar, inAnHour} from '../../support/reminders.ts';
import {withServices} from '../../support/services.ts';

test('at a tick of the clock the app sets what is due, if a user is logged in', () => {
  const waiting = {...emptyHistory, nextReminderAt: startOfTest + 1000};
  const names = (change: Parameters<typeof stateWith>[0], now: number) => {
    const [, ...effects] = update(stateWith(change), {type: 'clock-ticked', now});
    return effects.map(({type}) => type).filter((type) => type === 'deliver-reminders');
  };
  assert.deepEqual(names({history: waiting}, startOfTest + 999), []);
  assert.deepEqual(names({history: waiting}, startOfTest + 1000), ['deliver-reminders']);
  assert.deepEqual(names({history: waiting, session: null}, startOfTest + 1000), []);
  assert.deepEqual(names({}, startOfTest + 1000), []);
});

test('the effect sets what waits, reports a refused one, and has the history read again', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    const {reminder} = valueIn(planReminder(ports, inAnHour(stand)));
    ports.reminders.add(reminder);
    const request = {around: null, reach: 10};
    assert.equal(readHistory(ports, request).nextReminderAt, 0);
    const {run, events, bugs} = effectsOn(ports);
    await run({type: 'deliver-reminders'});
    assert.deepEqual(bugs, []);
    assert.equal(ports.reminders.find(reminder.id)?.state, 'failed');
    const [settled] = events.filter(({type}) => type === 'reminder-settled');
    assert.match(JSON.stringify(settled), /"consent-missing","scopes":\["talk_calendar"\]/);
    assert.ok(events.some(({type}) => type === 'memo-changed'));
    await agreeToCalendar(stand);
    await run({type: 'requeue-reminders'});
    await run({type: 'deliver-reminders'});
    assert.equal(ports.reminders.find(reminder.id)?.state, 'set');
    assert.equal(readHistory(ports, request).nextReminderAt, null);
    assert.equal(emulator.eventsOf().length, 1);
  });
});

test('a login with the consent for the calendar queues what was refused without it', () => {
  const session = (scopes: readonly string[]) => {
    const logged = {type: 'login-succeeded', session: {...anySession, scopes}} as const;
    const [, ...effects] = update(stateWith(), logged);
    return effects.some(({type}) => type === 'requeue-reminders');
  };
  assert.equal(session(['talk_message', 'talk_calendar']), true);
  assert.equal(session(['talk_message']), false);
});

const anySession = {
  account: null,
  accessTokenExpiresAt: null,
  accessTokenIssuedAt: null,
  hasRefreshToken: true,
  refreshTokenExpiresAt: null,
  refreshTokenIssuedAt: null,
  lastRefreshedAt: null,
};

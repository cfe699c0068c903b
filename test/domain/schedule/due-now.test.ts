import assert from 'node:assert/strict';
import {test} from 'node:test';
import {dueNow} from '../../../src/domain/schedule/due-now.ts';
import {scheduleWith} from '../../support/schedules.ts';

const nine = Date.parse('2026-11-21T00:00:00Z');
const minute = 60_000;
const day = 24 * 60 * minute;

test('a schedule is due at its time, not a millisecond before, and next a day later', () => {
  const daily = scheduleWith({nextAt: nine});
  assert.equal(dueNow(daily, nine - 1), null);
  assert.deepEqual(dueNow(daily, nine), {kind: 'send', at: nine, next: nine + day});
});

test('of several missed times the last is sent, or none with the option to skip', () => {
  const now = nine + 3 * day + 60 * minute;
  const last = nine + 3 * day;
  const next = last + day;
  assert.deepEqual(dueNow(scheduleWith({nextAt: nine}), now), {kind: 'send', at: last, next});
  const skipping = scheduleWith({nextAt: nine, missed: 'skip'});
  assert.deepEqual(dueNow(skipping, now), {kind: 'skip', at: last, next});
});

test('ten minutes late is not a miss, because a cron job may check that rarely', () => {
  const skipping = scheduleWith({nextAt: nine, missed: 'skip'});
  assert.equal(dueNow(skipping, nine + 10 * minute)?.kind, 'send');
  assert.equal(dueNow(skipping, nine + 11 * minute)?.kind, 'skip');
});

test('a single time is sent even if late, and the schedule has ended then', () => {
  const once = scheduleWith({rule: {kind: 'once', at: nine}, nextAt: nine});
  assert.deepEqual(dueNow(once, nine + 90 * day), {kind: 'send', at: nine, next: null});
});

test('a paused schedule is never due', () => {
  assert.equal(dueNow(scheduleWith({nextAt: nine, isPaused: true}), nine + day), null);
});

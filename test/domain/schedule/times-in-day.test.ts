import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Rule, Schedule} from '../../../src/domain/schedule/schedule.ts';
import {timesInDay} from '../../../src/domain/schedule/times-in-day.ts';

const hour = 3_600_000;
const nextAt = Date.UTC(2026, 10, 29, 9);

function times(rule: Rule, given: Partial<Schedule> = {}): number {
  return timesInDay({
    id: 's1',
    rule,
    zone: 'Asia/Seoul',
    until: null,
    missed: 'skip',
    job: {kind: 'text', text: 'a'},
    link: {},
    isPaused: false,
    createdAt: nextAt,
    nextAt,
    setAt: nextAt,
    computedAt: nextAt,
    ...given,
  });
}

const every = (interval: number): Rule => ({kind: 'every', interval, from: nextAt});

test('the times of the next 24 hours are counted, without the one that begins the next day', () => {
  assert.equal(times(every(hour)), 24);
  assert.equal(times(every(24 * hour)), 1);
  assert.equal(times(every(24 * hour - 1)), 2);
  assert.equal(times({kind: 'cron', pattern: '0 18 * * *'}), 1);
  assert.equal(times({kind: 'cron', pattern: '*/30 * * * *'}), 48);
});

test('a schedule that has ended, or ends before, sends no more', () => {
  assert.equal(times(every(hour), {nextAt: null}), 0);
  assert.equal(times({kind: 'once', at: nextAt}), 1);
  assert.equal(times(every(hour), {until: nextAt + 3 * hour}), 4);
});

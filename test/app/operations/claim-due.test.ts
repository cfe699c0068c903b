import assert from 'node:assert/strict';
import {test} from 'node:test';
import {claimDue, claimNow, type Taken} from '../../../src/app/operations/claim-due.ts';
import type {HeldSchedule} from '../../../src/app/schedule-ports.ts';
import type {Schedule} from '../../../src/domain/schedule/schedule.ts';
import {scheduleWith} from '../../support/schedules.ts';

const minute = 60_000;
const start = 1_800_000_000_000;
const every = {kind: 'every', interval: minute, from: start} as const;

const taken: Taken = {state: 'queued', owner: null, failure: null, memo: null};
const take = (): Taken => taken;
const nothing = (): never => assert.fail('it is taken a second time');

/** A schedule of every minute, of which these times are on record. */
function held(change: Partial<Schedule>, recorded: readonly number[]): HeldSchedule {
  return {
    schedule: scheduleWith({rule: every, computedAt: start, ...change}),
    isRunning: false,
    hasWaiting: () => false,
    isRecorded: (at) => recorded.includes(at),
  };
}

test('a due time is taken, and the next one is found', () => {
  const at = start + minute;
  assert.deepEqual(claimDue(at + 1, held({nextAt: at}, []), take), {
    now: at + 1,
    next: at + minute,
    occurrence: {at, ...taken},
  });
});

test('a due time that is on record is passed over, and the next one is found', () => {
  const at = start + minute;
  assert.deepEqual(claimDue(at + 1, held({nextAt: at}, [at]), nothing), {
    now: at + 1,
    next: at + minute,
    occurrence: null,
  });
});

test('after a clock was put back the next time is the first that is not on record', () => {
  const now = start + minute / 2;
  const recorded = [start + minute, start + 2 * minute];
  const ahead = {nextAt: start + 9 * minute, computedAt: start + 8 * minute};
  assert.deepEqual(claimDue(now, held(ahead, recorded), nothing), {
    now,
    next: start + 3 * minute,
    occurrence: null,
  });
});

test('what is sent by hand at a time that is on record is not sent a second time', () => {
  const now = start + minute;
  assert.equal(claimNow(now, held({nextAt: now + minute}, [now]), nothing), null);
  const once = {rule: {kind: 'once', at: now} as const, nextAt: now};
  assert.equal(claimNow(now + 1, held(once, [now]), nothing), null);
  assert.deepEqual(claimNow(now, held({nextAt: now + minute}, []), take), {
    now,
    next: now + minute,
    occurrence: {at: now, ...taken},
  });
});

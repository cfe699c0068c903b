import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {LockedSchedule, NewOccurrence} from '../../../src/app/ports/schedule-ports.ts';
import {claimDue, claimNow, type Outcome} from '../../../src/app/schedule/claim-due.ts';
import type {Schedule} from '../../../src/domain/schedule/schedule.ts';
import {memoWith} from '../../support/database.ts';
import {scheduleWith} from '../../support/schedules.ts';

const hour = 3_600_000;
const minute = 60_000;

const hourly = {kind: 'every', interval: hour, from: 0} as const;

interface Given extends Partial<Schedule> {
  /** Times that are already recorded. */
  readonly recorded?: readonly number[];
  /** The number of its memos that wait. */
  readonly waiting?: number;
}

/** A schedule that sends hourly, next at one o'clock. */
function locked({recorded = [], waiting = 0, ...change}: Given = {}): LockedSchedule {
  return {
    schedule: scheduleWith({rule: hourly, nextAt: hour, ...change}),
    isRunning: false,
    hasWaiting: (memos) => waiting >= memos,
    isRecorded: (at) => recorded.includes(at),
  };
}

const take = (): Outcome => ({state: 'queued'});

/** The record of a time that is claimed at `claimedAt`. */
function taken(
  at: number,
  claimedAt = at,
  state: NewOccurrence['state'] = 'queued',
): NewOccurrence {
  return {scheduleId: 's', at, claimedAt, state, owner: null, failure: null, memo: null};
}

test('the outcome of a due time is stored with it', () => {
  const failure = {kind: 'memo-empty'} as const;
  const memo = memoWith({id: 'm'});
  const outcome = {state: 'running', owner: 'run', failure, memo} as const;
  assert.deepEqual(claimDue(hour, locked(), () => outcome)?.occurrence, {
    ...taken(hour),
    ...outcome,
  });
});

test('a due time is claimed, and the next one is computed', () => {
  assert.equal(claimDue(hour - 1, locked(), take), null);
  const occurrence = taken(hour);
  assert.deepEqual(claimDue(hour, locked(), take), {now: hour, next: 2 * hour, occurrence});
});

test('a time that cannot be claimed now, or of a paused or ended schedule, is left unchanged', () => {
  assert.equal(
    claimDue(hour, locked(), () => null),
    null,
  );
  assert.equal(claimDue(hour, locked({isPaused: true}), take), null);
  assert.equal(claimDue(hour, locked({isPaused: true, computedAt: 2 * hour}), take), null);
  assert.equal(claimDue(hour, locked({nextAt: null}), take), null);
});

test('a schedule in a zone that the runtime does not know keeps its time, unless its time needs no zone', () => {
  const lost = {zone: 'Mars/Base', nextAt: hour, computedAt: hour};
  const daily = {...lost, rule: scheduleWith().rule};
  for (const now of [0, hour, 1000 * hour]) {
    assert.equal(claimDue(now, locked(daily), take), null, `${now}`);
  }
  assert.deepEqual(claimNow(hour, locked(daily), take)?.next, hour);
  assert.deepEqual(claimDue(hour, locked(lost), take)?.occurrence, taken(hour));
  const once = {...lost, rule: {kind: 'once', at: hour}} as const;
  assert.deepEqual(claimDue(hour, locked(once), take)?.occurrence, taken(hour));
});

test('a recorded time is skipped, and the next one counts', () => {
  const claimed = claimDue(hour, locked({recorded: [hour]}), take);
  assert.deepEqual(claimed, {now: hour, next: 2 * hour, occurrence: null});
});

test('a missed time is skipped if the schedule says so', () => {
  const missed = hour + 30 * minute;
  const claimed = claimDue(missed, locked({missed: 'skip'}), take);
  const occurrence = taken(hour, missed, 'skipped');
  assert.deepEqual(claimed, {now: missed, next: 2 * hour, occurrence});
  assert.equal(claimDue(missed, locked(), take)?.occurrence?.state, 'queued');
});

test('with twenty waiting memos a time is skipped, and with nineteen it is not', () => {
  const stateWith = (waiting: number) => claimDue(hour, locked({waiting}), take)?.occurrence;
  assert.deepEqual(stateWith(20), taken(hour, hour, 'crowded'));
  assert.deepEqual(stateWith(19), taken(hour));
});

test('after the clock was set back, the next time is the first unrecorded one', () => {
  const late = {computedAt: 9 * hour, nextAt: 10 * hour};
  const next = (recorded: number[]) => claimDue(hour, locked({...late, recorded}), take);
  assert.deepEqual(next([]), {now: hour, next: 2 * hour, occurrence: null});
  assert.equal(next([2 * hour, 3 * hour])?.next, 4 * hour);
  assert.equal(
    claimDue(9 * hour, locked(late), take),
    null,
    'the same moment is no clock put back',
  );
});

test('a time of a repeated rule up to the one at which it was set is not due, only that of a single one', () => {
  const claimed = claimDue(hour, locked({setAt: hour}), take);
  assert.deepEqual(claimed, {now: hour, next: 2 * hour, occurrence: null});
  const once = {rule: {kind: 'once', at: hour}, setAt: 2 * hour} as const;
  assert.deepEqual(claimDue(3 * hour, locked(once), take)?.occurrence, taken(hour, 3 * hour));
});

test('after the clock was set back, a schedule whose times are all recorded has ended', () => {
  const given = {
    computedAt: 9 * hour,
    nextAt: null,
    until: 3 * hour,
    recorded: [2 * hour, 3 * hour],
  };
  assert.deepEqual(claimDue(hour, locked(given), take), {now: hour, next: null, occurrence: null});
});

test('sending a single schedule now uses its own time, and the schedule has ended then', () => {
  const once = {rule: {kind: 'once', at: 5 * hour}, nextAt: 5 * hour} as const;
  const claimed = claimNow(hour, locked(once), take);
  assert.deepEqual(claimed, {now: hour, next: null, occurrence: taken(5 * hour, hour)});
  assert.equal(claimNow(hour, locked({...once, recorded: [5 * hour]}), take), null);
});

test('sending an ended or repeated schedule now uses the current time, and the next time stays', () => {
  const over = {rule: {kind: 'once', at: 5 * hour}, nextAt: null} as const;
  const occurrence = taken(7 * hour);
  assert.deepEqual(claimNow(7 * hour, locked(over), take), {now: 7 * hour, next: null, occurrence});
  const next = 9 * hour;
  const claimed = claimNow(7 * hour, locked({nextAt: next}), take);
  assert.deepEqual(claimed, {now: 7 * hour, next, occurrence});
  assert.equal(claimNow(7 * hour, locked({recorded: [7 * hour]}), take), null);
  assert.equal(
    claimNow(7 * hour, locked(), () => null),
    null,
  );
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Claim, ScheduleStore} from '../../../src/app/ports/schedule-ports.ts';
import type {Memo} from '../../../src/domain/memo/memo.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {createScheduleStore} from '../../../src/storage/schedule/schedule-store.ts';
import {memoWith, withDatabase} from '../../support/database.ts';
import {scheduleWith} from '../../support/schedules.ts';

const day = 86_400_000;

/** Claims the next time, as the first process does. */
function take(store: ScheduleStore, memo: Memo | null, change: Partial<Claim> = {}) {
  return store.claim('s', ({schedule, isRecorded}) => {
    const at = schedule.nextAt;
    if (at === null || isRecorded(at)) return null;
    const state = memo === null ? 'running' : 'queued';
    const owner = memo === null ? 'run' : null;
    return {
      next: at + day,
      now: at,
      occurrence: {scheduleId: 's', at, claimedAt: at, state, owner, failure: null, memo},
      ...change,
    };
  });
}

test('added schedules are read back unchanged, in order of their next time', async () => {
  await withDatabase((open) => {
    const store = createScheduleStore(open());
    const later = scheduleWith({id: 'later', nextAt: 9});
    const over = scheduleWith({id: 'over', nextAt: null, rule: {kind: 'once', at: 3}});
    const command = scheduleWith({
      id: 'command',
      nextAt: 5,
      rule: {kind: 'every', interval: 60_000, from: 5},
      job: {kind: 'command', argv: ['echo', '안녕'], folder: '/tmp'},
      until: 99,
      missed: 'skip',
      link: {url: 'https://example.com/', buttonTitle: '열기'},
      isPaused: true,
    });
    for (const schedule of [later, over, command]) store.add(schedule);
    assert.deepEqual(store.list(), [command, later, over]);
    assert.deepEqual(store.find('command'), command);
    assert.equal(store.find('nobody'), null);
    assert.equal(store.remove('over'), true);
    assert.equal(store.remove('over'), false);
  });
});

test('pending schedules are due and not paused, or were computed by a clock that was ahead', async () => {
  await withDatabase((open) => {
    const store = createScheduleStore(open());
    store.add(scheduleWith({id: 'due', nextAt: 100, computedAt: 50}));
    store.add(scheduleWith({id: 'paused', nextAt: 100, isPaused: true}));
    store.add(scheduleWith({id: 'later', nextAt: 101, computedAt: 50}));
    store.add(scheduleWith({id: 'put-back', nextAt: 900, computedAt: 800}));
    assert.deepEqual(
      store.waiting(100).map(({id}) => id),
      ['due', 'put-back'],
    );
  });
});

test('a time is claimed once, with its memo, by the first process', async () => {
  await withDatabase((open) => {
    const [one, other] = [open(), open()];
    const [first, second] = [createScheduleStore(one), createScheduleStore(other)];
    first.add(scheduleWith({nextAt: day}));
    assert.ok(take(first, memoWith({id: 'a'})));
    const stale = second.claim('s', ({isRecorded}) => (isRecorded(day) ? null : assert.fail()));
    assert.equal(stale, null);
    assert.equal(createMemoStore(other).find('a')?.status, 'queued');
    assert.equal(second.find('s')?.nextAt, 2 * day);
    const [occurrence] = second.occurrences('s', 5);
    assert.deepEqual([occurrence?.state, occurrence?.memo?.id], ['queued', 'a']);
  });
});

test('when the same time is recorded twice, neither memo nor next time is stored', async () => {
  await withDatabase((open) => {
    const database = open();
    const store = createScheduleStore(database);
    store.add(scheduleWith({nextAt: day}));
    take(store, memoWith({id: 'a'}));
    const again = (): unknown =>
      store.claim('s', () => ({
        next: 77,
        now: 1,
        occurrence: {
          scheduleId: 's',
          at: day,
          claimedAt: 1,
          state: 'queued',
          owner: null,
          failure: null,
          memo: memoWith({id: 'b'}),
        },
      }));
    assert.throws(again);
    assert.equal(createMemoStore(database).find('b'), null);
    assert.equal(store.find('s')?.nextAt, 2 * day);
  });
});

test('a run is settled by its owner, once, with its memo', async () => {
  await withDatabase((open) => {
    const database = open();
    const store = createScheduleStore(database);
    store.add(scheduleWith({nextAt: day}));
    take(store, null);
    assert.equal(store.running().length, 1);
    assert.equal(
      store.claim('s', ({isRunning}) => (isRunning ? null : assert.fail())),
      null,
    );
    const run = {scheduleId: 's', at: day, claimedAt: day, owner: 'run', failure: null};
    const ended = {...run, state: 'queued', memo: memoWith({id: 'm'})} as const;
    assert.equal(store.settle({...ended, owner: 'other'}), false);
    assert.equal(createMemoStore(database).find('m'), null);
    assert.equal(store.settle(ended), true);
    assert.equal(store.settle({...ended, memo: memoWith({id: 'n'})}), false);
    assert.equal(createMemoStore(database).find('n'), null);
    assert.deepEqual(store.running(), []);
  });
});

test('a change keeps the results of earlier times; removing the schedule deletes them', async () => {
  await withDatabase((open) => {
    const store = createScheduleStore(open());
    store.add(scheduleWith({nextAt: day}));
    take(store, memoWith({id: 'a'}));
    assert.equal(store.update('s', () => ({isPaused: true}))?.isPaused, true);
    assert.equal(
      store.update('s', () => null),
      null,
    );
    assert.equal(
      store.update('nobody', () => ({isPaused: true})),
      null,
    );
    assert.equal(store.occurrences('s', 5).length, 1);
    store.remove('s');
    assert.deepEqual(store.occurrences('s', 5), []);
  });
});

test('schedules that ended long ago are deleted', async () => {
  await withDatabase((open) => {
    const store = createScheduleStore(open());
    store.add(scheduleWith({id: 'old', nextAt: null, computedAt: day}));
    store.add(scheduleWith({id: 'ended', nextAt: null, computedAt: 99 * day}));
    store.add(scheduleWith({nextAt: day}));
    take(store, memoWith({id: 'a'}));
    take(store, memoWith({id: 'b'}), {now: 100 * day});
    assert.deepEqual(
      store.list().map(({id}) => id),
      ['s', 'ended'],
    );
    assert.deepEqual(store.occurrences('s', 5), []);
  });
});

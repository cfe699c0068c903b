import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {ScheduleOnce} from '../../../src/app/ports/schedule-ports.ts';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import {openDatabase} from '../../../src/storage/base/database.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {copyReadable} from '../../../src/storage/recovery/copy-readable.ts';
import {createScheduleStore} from '../../../src/storage/schedule/schedule-store.ts';
import {memoWith, withDatabase} from '../../support/database.ts';
import {scheduleWith} from '../../support/schedules.ts';

const hour = 3_600_000;
const source = {name: 'mcp', limits: [{max: 2, within: hour}]} as const;
const under = (key: string): ScheduleOnce => ({key, source});

test('a key adds one schedule, ever: over all connections, after it was removed and after a salvage', async () => {
  await withDatabase((open) => {
    const [store, elsewhere] = [createScheduleStore(open()), createScheduleStore(open())];
    assert.equal(store.add(scheduleWith({id: 'a'}), under('k')), null);
    assert.equal(elsewhere.add(scheduleWith({id: 'b'}), under('k')), 'a');
    assert.deepEqual(['k', 'l'].map(elsewhere.addedUnder), ['a', null]);
    assert.equal(elsewhere.remove('a'), true);
    assert.equal(store.add(scheduleWith({id: 'c'}), under('k')), 'a');
    assert.deepEqual(store.list(), []);
    const {path} = open();
    const copy = `${path}.copy`;
    assert.equal(copyReadable(path, copy).schedule_key.kept, 1);
    const saved = openDatabase(copy);
    assert.equal(createScheduleStore(saved).add(scheduleWith({id: 'd'}), under('k')), 'a');
    saved.close();
  });
});

test('a schedule counts as a memo of its program, and one over the limit is not stored', async () => {
  await withDatabase((open) => {
    const database = open();
    const store = createScheduleStore(database);
    const memos = createMemoStore(database);
    const createdAt = 100 * hour;
    assert.equal(memos.add(memoWith({id: 'm', createdAt}), null, {source}), null);
    assert.equal(store.add(scheduleWith({id: 'a', createdAt}), under('a')), null);
    assert.throws(
      () => store.add(scheduleWith({id: 'b', createdAt}), under('b')),
      (error) => error instanceof FailureError && error.failure.kind === 'limit-reached',
    );
    assert.equal(store.find('b'), null);
    assert.equal(database.all('SELECT * FROM schedule_key').length, 1);
    // A person has no limit.
    assert.equal(store.add(scheduleWith({id: 'c', createdAt})), null);
  });
});

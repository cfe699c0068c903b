import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Memo} from '../../../src/domain/memo/memo.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {createRecordStore} from '../../../src/storage/memo/record-store.ts';
import {memoWith, withDatabase} from '../../support/database.ts';

function at(id: string, createdAt: number): Memo {
  return memoWith({id, createdAt});
}

const idsOf = (memos: Iterable<Memo>) => Array.from(memos, ({id}) => id);

test('imported memos are inserted in order of time', async () => {
  await withDatabase((open) => {
    const database = open();
    const [records, store] = [createRecordStore(database), createMemoStore(database)];
    store.add(at('here-10', 10), null);
    store.add(at('here-30', 30), null);
    assert.equal(records.intake()([at('in-5', 5), at('in-10', 10), at('in-20', 20)]), 3);
    store.add(at('here-40', 40), null);
    assert.deepEqual(idsOf(records.read({})), [
      'in-5',
      'here-10',
      'in-10',
      'in-20',
      'here-30',
      'here-40',
    ]);
  });
});

test('one import keeps the order of its file between batches, and when it is started again', async () => {
  await withDatabase((open) => {
    const file = [at('a', 10), at('clock-ahead', 99), at('b', 11), at('c', 12)];
    const records = createRecordStore(open());
    const first = records.intake();
    assert.equal(first(file.slice(0, 2)), 2);
    assert.equal(first(file.slice(2, 3)), 1);
    // Interrupted here: the second run knows three of them.
    assert.equal(records.intake()(file), 1);
    assert.deepEqual(idsOf(records.read({})), idsOf(file));
  });
});

test('a batch that fails leaves nothing behind', async () => {
  await withDatabase((open) => {
    const records = createRecordStore(open());
    const impossible = {...at('b', 2), attempts: 1.5};
    assert.throws(() => records.intake()([at('a', 1), impossible]));
    assert.deepEqual(idsOf(records.read({})), []);
  });
});

test('reading begins at a time and ends with the last memos', async () => {
  await withDatabase((open) => {
    const records = createRecordStore(open());
    records.intake()([at('a', 10), at('b', 20), at('ahead', 90), at('c', 30)]);
    assert.deepEqual(idsOf(records.read({since: 20})), ['b', 'ahead', 'c']);
    assert.deepEqual(idsOf(records.read({since: 31})), ['ahead']);
    assert.deepEqual(idsOf(records.read({limit: 2})), ['ahead', 'c']);
    assert.deepEqual(idsOf(records.read({limit: 1, since: 10})), ['c']);
    assert.deepEqual(idsOf(records.read({limit: 0})), []);
    assert.equal(records.count({since: 20}), 3);
  });
});

test('a memo is found by the beginning or the end of its id, and two matches are both returned', async () => {
  await withDatabase((open) => {
    const records = createRecordStore(open());
    records.intake()([at('aa-11', 1), at('aa-22', 2), at('bb-11', 3)]);
    const named = (id: string) => idsOf(records.named(id));
    assert.deepEqual(named('aa-11'), ['aa-11']);
    assert.deepEqual(named('bb'), ['bb-11']);
    assert.deepEqual(named('-22'), ['aa-22']);
    assert.deepEqual(named('aa'), ['aa-11', 'aa-22']);
    assert.deepEqual(named('%'), []);
    assert.deepEqual(named('zz'), []);
  });
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Database} from '../../../src/storage/base/database.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {
  type BlockStore,
  newestStretch,
  type Stretch,
  stretchBefore,
} from '../../../src/storage/search/block-store.ts';
import {memoWith, withDatabase} from '../../support/database.ts';

const end = Number.MAX_SAFE_INTEGER;

/** A record of memos at positions 1000, 2000 and so on, in blocks of three. */
function recordOf(database: Database, count: number): BlockStore {
  const memos = createMemoStore(database);
  for (let at = 1; at <= count; at += 1) memos.add(memoWith({id: `${at}`, createdAt: at}), null);
  return {database, blockSize: 3};
}

function plain(stretch: Stretch | null): unknown {
  if (stretch === null) return null;
  const {first, last, earliest, latest} = stretch;
  const sequences = stretch.use((block) => Array.from(block.sequences));
  return {first, last, earliest, latest, sequences};
}

/** All stretches of a record, the newest first. */
function stretches(store: BlockStore): unknown[] {
  const found: unknown[] = [];
  let stretch = newestStretch(store, end);
  while (stretch !== null) {
    found.push(plain(stretch));
    stretch = stretchBefore(store, stretch);
  }
  return found;
}

const five = [
  {first: 3000, last: 5000, earliest: 3, latest: 5, sequences: [3000, 4000, 5000]},
  {first: 1000, last: 2000, earliest: 1, latest: 2, sequences: [1000, 2000]},
];

test('a record is read in stretches, which are the same when its blocks already exist', async () => {
  await withDatabase((open) => {
    const store = recordOf(open(), 5);
    for (let round = 0; round < 2; round += 1) assert.deepEqual(stretches(store), five);
    assert.deepEqual(stretches(recordOf(open(), 0)), five);
  });
});

test('a record without memos has no stretch', async () => {
  await withDatabase((open) => {
    assert.equal(newestStretch(recordOf(open(), 0), end), null);
  });
});

test('a block that another process dropped after it was found is read from its memos', async () => {
  await withDatabase((open) => {
    const store = recordOf(open(), 5);
    stretches(store);
    const newest = newestStretch(store, end);
    const oldest = newest && stretchBefore(store, newest);
    const other = createMemoStore(open());
    other.remove('3', ['queued']);
    other.add(memoWith({id: '6', createdAt: 6}), null);
    other.change('1', {tags: ['집']});
    const sequences = [newest, oldest].map((one) => one?.use((block) => [...block.sequences]));
    assert.deepEqual(sequences, [
      [4000, 5000],
      [1000, 2000],
    ]);
  });
});

test('if no block can be stored, the record is still read', async () => {
  await withDatabase((open) => {
    const store = recordOf(open(), 5);
    store.database.run('PRAGMA query_only=ON');
    assert.deepEqual(stretches(store), five);
    assert.equal(store.database.get('SELECT count(*) AS n FROM memo_block')?.['n'], 0);
  });
});

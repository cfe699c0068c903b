import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {memoWith, withDatabase} from '../../support/database.ts';

const latest = 4_000_000_000_000;

test('a memo is placed after all stored ones, and never before its own time', async () => {
  await withDatabase((open) => {
    const database = open();
    const store = createMemoStore(database);
    const times = [5, 5, 2, -7, 9, latest * 2, 10, 1.5];
    for (const [index, createdAt] of times.entries()) {
      store.add(memoWith({id: `id-${index}`, createdAt: Math.floor(createdAt)}), null);
    }
    const rows = database.all('SELECT id, sequence FROM memo ORDER BY sequence');
    assert.deepEqual(
      rows.map(({sequence}) => sequence),
      [5000, 5001, 5002, 5003, 9000, latest * 1000, latest * 1000 + 1, latest * 1000 + 2],
    );
    assert.deepEqual(
      rows.map(({id}) => id),
      times.map((_, index) => `id-${index}`),
    );
  });
});

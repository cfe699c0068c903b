import assert from 'node:assert/strict';
import {statSync} from 'node:fs';
import {test} from 'node:test';
import {createRecordStore} from '../../../src/storage/memo/record-store.ts';
import {memoWith, withDatabase} from '../../support/database.ts';

test('the write-ahead log is emptied, and one that cannot be emptied now is not a failure', async () => {
  await withDatabase((open, path) => {
    const database = open();
    const records = createRecordStore(database);
    records.intake()([memoWith({id: 'a'})]);
    // SQLite empties no log within a transaction.
    assert.throws(() =>
      database.transaction(() => database.get('PRAGMA wal_checkpoint(TRUNCATE)')),
    );
    database.transaction(() => records.dropErased());
    assert.ok(statSync(`${path}-wal`).size > 0);
    records.dropErased();
    assert.equal(statSync(`${path}-wal`).size, 0);
  });
});

test('the record is read oldest first, or newest first; a limit means the last ones in both', async () => {
  await withDatabase((open) => {
    const records = createRecordStore(open());
    records.intake()(
      ['a', 'b', 'c'].map((id, index) => memoWith({id, createdAt: 1_800_000_000_000 + index})),
    );
    const ids = (range: Parameters<typeof records.read>[0]) =>
      Array.from(records.read(range), ({id}) => id).join('');
    assert.equal(ids({}), 'abc');
    assert.equal(ids({newestFirst: true}), 'cba');
    assert.equal(ids({limit: 2}), 'bc');
    assert.equal(ids({limit: 2, newestFirst: true}), 'cb');
    assert.equal(ids({since: 1_800_000_000_001, newestFirst: true}), 'cb');
  });
});

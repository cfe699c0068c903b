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

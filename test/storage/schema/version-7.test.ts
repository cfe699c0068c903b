import assert from 'node:assert/strict';
import {copyFileSync} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {test} from 'node:test';
import {openDatabase} from '../../../src/storage/base/database.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {createPictureStore} from '../../../src/storage/memo/picture-store.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

function rowsOf(path: string, table: string): unknown[] {
  using connection = new DatabaseSync(path, {readOnly: true});
  const rows = connection.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all();
  // Columns that later versions added are empty.
  return rows.map(({receivers = null, ...row}) => ({...row, receivers}));
}

/** A copy of a database that a program of schema 6 wrote. */
async function withOlder(callback: (path: string) => void): Promise<void> {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    copyFileSync(new URL('../../fixtures/schema-6/state.db', import.meta.url), path);
    callback(path);
  });
}

const tables = ['memo', 'memo_count', 'memo_tag', 'memo_setback', 'send_key', 'sent_item'];

test('every row of a database of schema 6 is still there, and no picture is', async () => {
  await withOlder((path) => {
    const before = tables.map((table) => rowsOf(path, table));
    assert.ok(before.every((rows) => rows.length > 0));
    openDatabase(path).close();
    assert.deepEqual(
      tables.map((table) => rowsOf(path, table)),
      before,
    );
    for (const table of ['picture_bytes', 'picture_address', 'memo_picture']) {
      assert.deepEqual(rowsOf(path, table), []);
    }
  });
});

test('memos of schema 6 are sent and deleted as before, and a failed attempt is counted once', async () => {
  await withOlder((path) => {
    const database = openDatabase(path);
    const memos = createMemoStore(database);
    const waiting = memos.nextQueued(Number.MAX_SAFE_INTEGER);
    assert.ok(waiting);
    const {id, attempts} = waiting;
    const failure = {kind: 'network', reason: 'reset', detail: ''} as const;
    assert.equal(memos.failedAttempts(id).length, attempts);
    memos.claim(id, 'me');
    memos.change(id, {status: 'queued', failure});
    assert.equal(memos.failedAttempts(id).length, attempts + 1);
    memos.claim(id, 'me');
    memos.change(id, {status: 'sent', failure: null});
    assert.equal(memos.find(id)?.status, 'sent');
    assert.ok(memos.remove(id, ['sent']));
    assert.equal(createPictureStore(database).bytesOf('0'.repeat(64)), null);
    database.close();
  });
});

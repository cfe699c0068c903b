import assert from 'node:assert/strict';
import {copyFileSync} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {test} from 'node:test';
import {openDatabase} from '../../../src/storage/base/database.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {createScheduleStore} from '../../../src/storage/schedule/schedule-store.ts';
import {memoWith} from '../../support/database.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

/** A copy of a database that a program of schema 5 wrote. */
async function withOlder(callback: (path: string) => void): Promise<void> {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    copyFileSync(new URL('../../fixtures/schema-5/state.db', import.meta.url), path);
    callback(path);
  });
}

function rowsOf(path: string, table: string): unknown[] {
  using connection = new DatabaseSync(path, {readOnly: true});
  const rows = connection.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all();
  // Columns that later versions added are empty.
  return rows.map(({receivers = null, ...row}) => ({...row, receivers}));
}

const tables = ['memo', 'schedule', 'occurrence', 'send_key', 'session'];

test('every row of a database of schema 5 is still there, and it has sent no items', async () => {
  await withOlder((path) => {
    const before = tables.map((table) => rowsOf(path, table));
    assert.ok(before.every((rows) => rows.length > 0));
    openDatabase(path).close();
    const after = tables.map((table) => rowsOf(path, table));
    assert.deepEqual(after, before);
    assert.deepEqual(rowsOf(path, 'sent_item'), []);
  });
});

test('the results of schedules end with their schedule, and may be that nothing was new', async () => {
  await withOlder((path) => {
    const database = openDatabase(path);
    const schedules = createScheduleStore(database);
    const [first] = schedules.list();
    assert.ok(first);
    const {id} = first;
    assert.ok(schedules.occurrences(id, 9).length > 0);
    database.run(`UPDATE occurrence SET state = 'unchanged' WHERE schedule_id = ?`, id);
    assert.ok(schedules.occurrences(id, 9).every(({state}) => state === 'unchanged'));
    assert.ok(schedules.remove(id));
    assert.deepEqual(schedules.occurrences(id, 9), []);
    database.close();
  });
});

test('a text that an older program sent last under a key is still unchanged', async () => {
  await withOlder((path) => {
    const database = openDatabase(path);
    const memos = createMemoStore(database);
    const [text = ''] = Array.from(memos.all(), (memo) => memo.text);
    const held = memos.add(memoWith({id: 'again', text}), null, {changeKey: 'rate'});
    assert.equal(held?.reason, 'unchanged');
    database.close();
  });
});

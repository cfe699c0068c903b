import assert from 'node:assert/strict';
import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {openDatabase} from '../../../src/storage/base/database.ts';
import {createSavedDraftStore} from '../../../src/storage/draft/saved-draft-store.ts';
import {createSessionStore} from '../../../src/storage/login/session-store.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {openOrSalvage} from '../../../src/storage/recovery/salvage.ts';
import {checkedMemos} from '../../../src/storage/recovery/verify-rows.ts';
import {assertStorageFailure} from '../../support/assert-failure.ts';
import {fillDatabase, overwrite, spoilRows} from '../../support/damaged-database.ts';
import {memoWith} from '../../support/database.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

const page = 4096;

const now = Date.UTC(2026, 10, 20);

test('a database of random bytes is renamed unchanged, and a new one is created', async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    fillDatabase(path, 10);
    overwrite(path, 0, Buffer.alloc(page, 0x5a));
    const damaged = readFileSync(path);
    const {database, salvage} = openOrSalvage(path, now);
    assert.ok(salvage);
    assert.equal(salvage.memos, 0);
    assert.deepEqual(readFileSync(salvage.movedTo), damaged);
    createSessionStore(database).proveWritable();
    database.close();
  });
});

test('from a truncated database all data before the cut is saved', async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    // The empty tables lie before the memos, in the half that is left.
    fillDatabase(path, 1000);
    truncateSync(path, Math.floor(readFileSync(path).length / 2 / page) * page);
    const {database, salvage} = openOrSalvage(path, now);
    assert.ok(salvage);
    assert.ok(salvage.memos > 50, `${salvage.memos} memos`);
    const memos = createMemoStore(database).page({from: 0}, 1000);
    assert.equal(memos.length, salvage.memos);
    assert.match(memos[0]?.text ?? '', /^memo 0 /);
    assert.equal(createSessionStore(database).readClientSecret('key'), 'secret');
    database.close();
  });
});

test('with a zeroed page at the end of the record, the start detects it and saves the data before it', async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    fillDatabase(path, 400);
    const {length} = readFileSync(path);
    // The last pages contain the newest memos, which every start reads.
    for (let back = 1; back <= 12; back += 1)
      overwrite(path, length - back * page, Buffer.alloc(page));
    const {database, salvage} = openOrSalvage(path, now);
    assert.ok(salvage, 'the damage was not seen');
    assert.ok(salvage.memos > 100, `${salvage.memos} memos`);
    assert.ok(readdirSync(folder).some((name) => name.includes('damaged')));
    database.close();
  });
});

const spoilt: Readonly<Record<string, string>> = {
  'the newest memo': `UPDATE memo SET parts = '[{"text":' WHERE id = 'id-9'`,
  'a failure': `UPDATE memo SET status = 'failed', failure = '{}' WHERE id = 'id-0'`,
  'a sending memo without owner': `UPDATE memo SET status = 'sending' WHERE id = 'id-0'`,
  'a number out of range': `UPDATE memo SET created_at = 9223372036854775807 WHERE id = 'id-3'`,
  'an old memo that waits': `UPDATE memo SET status = 'queued', parts = 'x' WHERE id = 'id-0'`,
};

for (const [name, sql] of Object.entries(spoilt)) {
  test(`${name}: the invalid row is left behind and counted, and the program starts`, async () => {
    await withTempFolder((folder) => {
      const path = join(folder, 'state.db');
      fillDatabase(path, 10);
      spoilRows(path, sql);
      const {database, salvage} = openOrSalvage(path, now);
      assert.deepEqual([salvage?.memos, salvage?.memosLeft], [9, 1]);
      const store = createMemoStore(database);
      assert.equal(store.counts().total, 9);
      assert.equal([...store.all()].length, 9);
      store.unsettled();
      store.add(memoWith({id: 'after'}), null);
      database.close();
      assert.equal(openAgain(path), null);
    });
  });
}

function openAgain(path: string) {
  const {database, salvage} = openOrSalvage(path, now);
  database.close();
  return salvage;
}

test('a command checks the last few memos, the screen those it shows', async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    fillDatabase(path, 100);
    spoilRows(path, `UPDATE memo SET parts = 'x' WHERE id = 'id-50'`);
    const {database, salvage} = openOrSalvage(path, now, checkedMemos.command);
    database.close();
    assert.equal(salvage, null);
    assert.equal(openAgain(path)?.memos, 99);
    spoilRows(path, `UPDATE memo SET parts = 'x' WHERE id = 'id-99'`);
    const last = openOrSalvage(path, now + 1, checkedMemos.command);
    last.database.close();
    assert.equal(last.salvage?.memos, 98);
  });
});

test('an invalid login or pause is left behind, and valid data is saved', async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    fillDatabase(path, 3);
    spoilRows(
      path,
      `INSERT INTO session (only, rest_api_key, access_token, scopes) VALUES (1, 'key', 'a', 'x');
       INSERT INTO pause VALUES (1, 5, 'null')`,
    );
    const {database, salvage} = openOrSalvage(path, now);
    assert.deepEqual([salvage?.memos, salvage?.isLoginKept], [3, false]);
    assert.equal(createSessionStore(database).read(), null);
    assert.equal(createSessionStore(database).readClientSecret('key'), 'secret');
    assert.equal(createMemoStore(database).readPause(), null);
    database.close();
  });
});

test('from a table with another structure, matching rows are saved and the rest is counted', async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    fillDatabase(path, 10);
    // A table cannot be renamed while a trigger of another one names a missing table.
    spoilRows(
      path,
      `DROP TRIGGER picture_left;
       CREATE TABLE copy AS SELECT * FROM memo; DROP TABLE memo; ALTER TABLE copy RENAME TO memo;
       ALTER TABLE memo ADD COLUMN strange TEXT DEFAULT 'x';
       UPDATE memo SET created_at = 1.5 WHERE id = 'id-0';
       UPDATE memo SET id = 'id-7' WHERE id = 'id-1';
       UPDATE memo SET parts = 'x' WHERE id = 'id-9';`,
    );
    const {database, salvage} = openOrSalvage(path, now);
    assert.deepEqual([salvage?.memos, salvage?.memosLeft], [7, 3]);
    assert.equal(createMemoStore(database).counts().total, 7);
    database.close();
  });
});

test('an earlier renamed file is never replaced', async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    const names: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      writeFileSync(path, `damaged ${round}`, {mode: 0o600});
      const {database, salvage} = openOrSalvage(path, now);
      database.close();
      assert.ok(salvage);
      names.push(salvage.movedTo);
    }
    assert.deepEqual(
      names.map((name) => readFileSync(name, 'utf8')),
      ['damaged 0', 'damaged 1', 'damaged 2'],
    );
  });
});

test('leftovers of an interrupted salvage are not used as the database', async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    fillDatabase(path, 10);
    spoilRows(path, `UPDATE memo SET parts = 'x' WHERE id = 'id-9'`);
    fillDatabase(`${path}.new`, 2);
    writeFileSync(`${path}.new-journal`, 'left', {mode: 0o600});
    const {database, salvage} = openOrSalvage(path, now);
    assert.equal(salvage?.memos, 9);
    database.close();
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.includes('.new')),
      [],
    );
  });
});

test('while another process has the database open, its log is renamed with it and not applied to the new one', async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    fillDatabase(path, 10);
    const other = openDatabase(path);
    const store = createMemoStore(other);
    store.add(memoWith({id: 'in the log'}), null);
    other.run(`UPDATE memo SET parts = 'x' WHERE id = 'id-0'`);
    other.run(`UPDATE memo SET status = 'queued' WHERE id = 'id-0'`);
    assert.ok(statSync(`${path}-wal`).size > 0);
    const {database, salvage} = openOrSalvage(path, now);
    assert.deepEqual([salvage?.memos, salvage?.memosLeft], [10, 1]);
    assert.ok(existsSync(`${salvage?.movedTo}-wal`));
    assert.ok(createMemoStore(database).find('in the log'));
    assertStorageFailure('gone', () => store.add(memoWith({id: 'late'}), null));
    createMemoStore(database).add(memoWith({id: 'after'}), null);
    other.close();
    database.close();
    const again = openDatabase(path);
    assert.equal(createMemoStore(again).counts().total, 11, 'lost as the other closed');
    assert.deepEqual({...again.get('PRAGMA integrity_check')}, {integrity_check: 'ok'});
    again.close();
  });
});

test('a valid database is opened unchanged', async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    fillDatabase(path, 10);
    const {database, salvage} = openOrSalvage(path, now);
    assert.equal(salvage, null);
    assert.equal(createMemoStore(database).counts().total, 10);
    database.close();
  });
});

test('saved drafts are salvaged; an invalid one is left behind', async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    fillDatabase(path, 3);
    spoilRows(
      path,
      `INSERT INTO kept_draft (id, text, origin, kept_at) VALUES ('a', '남을 글', 'aside', 5);
       INSERT INTO kept_draft (id, text, origin, kept_at)
         VALUES ('b', 'x', 'cleared', 9223372036854775807);
       UPDATE memo SET parts = 'x' WHERE id = 'id-2'`,
    );
    const {database, salvage} = openOrSalvage(path, now);
    assert.ok(salvage);
    const texts = Array.from(createSavedDraftStore(database).list(), ({text}) => text);
    assert.deepEqual(texts, ['남을 글']);
    database.close();
  });
});

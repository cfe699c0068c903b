import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {openDatabase} from '../../../src/storage/base/database.ts';
import {readableRows} from '../../../src/storage/recovery/readable-rows.ts';
import {fillDatabase, overwrite, spoilRows} from '../../support/damaged-database.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

const page = 4096;

/** Numbers of the readable memos, in the order of reading. */
function numbersIn(path: string): number[] {
  return Array.from(readableRows(path, 'memo'), ({id}) => Number(String(id).slice('id-'.length)));
}

/** Whole numbers from `from` up to, but not including, `to`. */
function range(from: number, to: number): number[] {
  return Array.from({length: to - from}, (_, index) => from + index);
}

test('each row of a valid table is read once', async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    fillDatabase(path, 30);
    assert.deepEqual(numbersIn(path), range(0, 30));
    openDatabase(path).close();
    assert.deepEqual([...readableRows(path, 'draft')], []);
  });
});

test('rows around a damaged page are read from both ends', async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    fillDatabase(path, 400);
    const inside = readFileSync(path).indexOf('memo 200 ');
    overwrite(path, Math.floor(inside / page) * page, Buffer.alloc(page));
    const numbers = numbersIn(path);
    const before = numbers.filter((number) => number < 200);
    const behind = numbers.filter((number) => number > 200);
    assert.ok(numbers.length < 400 && numbers.length > 380, `${numbers.length} memos`);
    assert.deepEqual(before, range(0, before.length));
    assert.deepEqual(behind, range(400 - behind.length, 400).reverse());
    assert.deepEqual(numbers, [...before, ...behind]);
  });
});

test('numbers are JavaScript numbers, and one out of range is left for the reader to refuse', async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    fillDatabase(path, 3);
    spoilRows(
      path,
      `UPDATE memo SET created_at = ${Number.MAX_SAFE_INTEGER} WHERE id = 'id-0';
       UPDATE memo SET created_at = ${Number.MAX_SAFE_INTEGER} + 1 WHERE id = 'id-1';
       UPDATE memo SET created_at = -5 WHERE id = 'id-2'`,
    );
    assert.deepEqual(
      Array.from(readableRows(path, 'memo'), (row) => row['created_at']),
      [Number.MAX_SAFE_INTEGER, 2n ** 53n, -5],
    );
  });
});

test('a missing table, an invalid database, and an unreadable disk have no rows', async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    fillDatabase(path, 3);
    spoilRows(path, 'DROP TABLE pause');
    assert.deepEqual([...readableRows(path, 'pause')], []);
    overwrite(path, 0, Buffer.alloc(page, 0x5a));
    assert.deepEqual([...readableRows(path, 'memo')], []);
  });
  // Linux returns EIO for a read at the beginning of this file.
  if (process.platform === 'linux') {
    assert.deepEqual([...readableRows('/proc/self/mem', 'memo')], []);
  }
});

test('a database that cannot be opened temporarily is an error, because it may be readable later', async () => {
  await withTempFolder((folder) => {
    assert.throws(() => [...readableRows(join(folder, 'none.db'), 'memo')], {errcode: 14});
  });
});

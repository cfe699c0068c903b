import assert from 'node:assert/strict';
import {closeSync, openSync, readdirSync, readFileSync, truncateSync, writeSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {openDatabase} from '../../src/storage/database.ts';
import {createMemoStore} from '../../src/storage/memo-store.ts';
import {openOrSalvage} from '../../src/storage/salvage.ts';
import {createSessionStore} from '../../src/storage/session-store.ts';
import {withTempFolder} from '../support/temp-folder.ts';

const page = 4096;

/** A database with a client secret and memos over many pages; closed, so that all is in one file. */
function fill(path: string, memos: number): void {
  const database = openDatabase(path);
  createSessionStore(database).saveClientSecret('key', 'secret');
  const store = createMemoStore(database);
  database.transaction(() => {
    for (let number = 0; number < memos; number += 1) {
      const text = `memo ${number} ${'가나다라 '.repeat(20)}`;
      store.add(
        {
          id: `id-${number}`,
          text,
          link: {url: 'https://example.com', buttonTitle: null},
          status: 'sent',
          parts: [{text, status: 'sent'}],
          createdAt: number,
          sentAt: number,
          nextAttemptAt: null,
          attempts: 1,
          failure: null,
        },
        null,
      );
    }
  });
  database.close();
}

function overwrite(path: string, from: number, bytes: Buffer): void {
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, bytes.length, from);
  closeSync(file);
}

test('S12: a database of random bytes is moved aside unchanged, and a new one is there', async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    fill(path, 10);
    overwrite(path, 0, Buffer.alloc(page, 0x5a));
    const damaged = readFileSync(path);
    const {database, salvage} = openOrSalvage(path, Date.UTC(2026, 10, 20));
    assert.ok(salvage);
    assert.equal(salvage.memos, 0);
    assert.deepEqual(readFileSync(salvage.movedTo), damaged);
    createSessionStore(database).proveWritable();
    database.close();
  });
});

test('S12: a truncated database: what comes before the cut is kept', async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    fill(path, 400);
    truncateSync(path, Math.floor(readFileSync(path).length / 2 / page) * page);
    const {database, salvage} = openOrSalvage(path, Date.UTC(2026, 10, 20));
    assert.ok(salvage);
    assert.ok(salvage.memos > 50, `${salvage.memos} memos`);
    const memos = createMemoStore(database).latest(400).memos;
    assert.equal(memos.length, salvage.memos);
    assert.match(memos[0]?.text ?? '', /^memo 0 /);
    assert.equal(createSessionStore(database).readClientSecret('key'), 'secret');
    database.close();
  });
});

test('S12: a zeroed page at the end of the record: the start finds it and keeps what lies before', async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    fill(path, 400);
    const {length} = readFileSync(path);
    // The last pages hold the newest memos, which every start reads.
    for (let back = 1; back <= 12; back += 1)
      overwrite(path, length - back * page, Buffer.alloc(page));
    const {database, salvage} = openOrSalvage(path, Date.UTC(2026, 10, 20));
    assert.ok(salvage, 'the damage was not seen');
    assert.ok(salvage.memos > 100, `${salvage.memos} memos`);
    assert.ok(readdirSync(folder).some((name) => name.includes('damaged')));
    database.close();
  });
});

test('a sound database is opened as it is', async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    fill(path, 10);
    const {database, salvage} = openOrSalvage(path, Date.UTC(2026, 10, 20));
    assert.equal(salvage, null);
    assert.equal(createMemoStore(database).latest(50).total, 10);
    database.close();
  });
});

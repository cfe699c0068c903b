import {closeSync, openSync, writeSync} from 'node:fs';
import {DatabaseSync} from 'node:sqlite';
import {openDatabase} from '../../src/storage/base/database.ts';
import {createSessionStore} from '../../src/storage/login/session-store.ts';
import {createMemoStore} from '../../src/storage/memo/memo-store.ts';
import {memoWith} from './database.ts';

/**
 * Creates a database with a client secret and memos over many pages, and closes it, so that all
 * data is in one file.
 */
export function fillDatabase(path: string, memos: number): void {
  const database = openDatabase(path);
  createSessionStore(database).saveClientSecret('key', 'secret');
  const store = createMemoStore(database);
  database.transaction(() => {
    for (let number = 0; number < memos; number += 1) {
      const text = `memo ${number} ${'가나다라 '.repeat(20)}`;
      const parts = [{text, status: 'sent'}] as const;
      store.add(memoWith({id: `id-${number}`, text, status: 'sent', parts}), null);
    }
  });
  database.close();
}

/** Overwrites bytes of the file, as a failing disk would. */
export function overwrite(path: string, from: number, bytes: Buffer): void {
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, bytes.length, from);
  closeSync(file);
}

/** Changes rows without the program, in a file whose pages stay valid. */
export function spoilRows(path: string, sql: string): void {
  const connection = new DatabaseSync(path);
  connection.exec(sql);
  connection.close();
}

import type {Memo} from '../domain/memo.ts';
import type {Database} from './database.ts';
import {insertMemo} from './memo-add.ts';
import {firstSequence} from './memo-sequence.ts';
import {number} from './row-values.ts';

/** Puts memos that are not known by their id where their time belongs; returns how many were new. */
export function takeMemos(database: Database, memos: readonly Memo[]): number {
  return database.transaction(() => {
    let taken = 0;
    // Memos that stand one after the other in a file stay in that order.
    let last = -1;
    for (const memo of memos) {
      const known = sequenceOf(database, memo.id);
      if (known === null) {
        last = freeSequence(database, Math.max(firstSequence(memo.createdAt), last + 1));
        insertMemo(database, memo, {place: '?', sequence: last, owner: null});
        taken += 1;
      } else last = known;
    }
    return taken;
  });
}

function sequenceOf(database: Database, id: string): number | null {
  const row = database.get('SELECT sequence FROM memo WHERE id = ?', id);
  return row === undefined ? null : database.read(() => number(row['sequence']));
}

function freeSequence(database: Database, wanted: number): number {
  let sequence = wanted;
  while (database.get('SELECT 1 FROM memo WHERE sequence = ?', sequence) !== undefined) {
    sequence += 1;
  }
  return sequence;
}

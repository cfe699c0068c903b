import type {Intake} from '../../app/ports/record-ports.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Database} from '../base/database.ts';
import {number} from '../base/row-values.ts';
import {insertMemo} from './memo-add.ts';
import {firstSequence} from './memo-sequence.ts';

/** Imports memos in the order of the file, even if a clock was set back between them. */
export function createIntake(database: Database): Intake {
  let last = -1;
  const insert = (memo: Memo): boolean => {
    const known = sequenceOf(database, memo.id);
    last = known ?? freeSequence(database, Math.max(firstSequence(memo.createdAt), last + 1));
    if (known !== null) return false;
    insertMemo(database, memo, {place: '?', sequence: last, owner: null});
    return true;
  };
  return (memos) => database.transaction(() => memos.filter(insert).length);
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

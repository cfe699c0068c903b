import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Database} from '../../../src/storage/base/database.ts';
import {createPlaceCursor} from '../../../src/storage/search/place-cursor.ts';
import {withDatabase} from '../../support/database.ts';

/** Stores memos in state `sent` at the positions 2, 4, 6 and so on. */
function fill(database: Database, count: number): void {
  database.run(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
     INSERT INTO memo (sequence, id, text, content, status, parts, created_at)
     SELECT 2 * i, 'id-' || i, '', '', 'sent', '[]', 0 FROM n`,
    count,
  );
}

function cursorOn(database: Database, status: string, start = Number.MAX_SAFE_INTEGER) {
  return createPlaceCursor(database, {from: 'memo', where: 'status = ?', values: [status], start});
}

/** Even numbers from one position down to another, both included. */
function downFrom(from: number, to: number): number[] {
  return Array.from({length: (from - to) / 2 + 1}, (_, index) => from - 2 * index);
}

/** The size of one read, and one more or less; and more than two portions. */
for (const count of [1999, 2000, 2001, 4500]) {
  test(`of ${count} memos each position is returned once, the newest first`, async () => {
    await withDatabase((open) => {
      const database = open();
      fill(database, count);
      const downTo = cursorOn(database, 'sent');
      assert.deepEqual(downTo(21), downFrom(2 * count, 22));
      assert.deepEqual(downTo(20), [20]);
      assert.deepEqual(downTo(20), []);
      assert.deepEqual(downTo(1), downFrom(18, 2));
      assert.deepEqual(downTo(1), []);
      assert.deepEqual(cursorOn(database, 'sent')(1), downFrom(2 * count, 2));
    });
  });
}

test('only positions older than the start are returned', async () => {
  await withDatabase((open) => {
    const database = open();
    fill(database, 5);
    assert.deepEqual(cursorOn(database, 'sent', 8)(1), [6, 4, 2]);
    assert.deepEqual(cursorOn(database, 'sent', 4)(1), [2]);
    assert.deepEqual(cursorOn(database, 'sent', 2)(1), []);
  });
});

test('without wanted memos no position is returned, not even the first', async () => {
  await withDatabase((open) => {
    const database = open();
    fill(database, 3);
    const downTo = cursorOn(database, 'failed');
    assert.deepEqual([downTo(0), downTo(0)], [[], []]);
  });
});

test('a cursor at its end makes no further query', async () => {
  await withDatabase((open) => {
    const database = open();
    fill(database, 3);
    let asked = 0;
    const all: Database['all'] = (...query) => {
      asked += 1;
      return database.all(...query);
    };
    const downTo = cursorOn({...database, all}, 'sent');
    for (const first of [6, 5, 1, 1]) downTo(first);
    assert.equal(asked, 1);
  });
});

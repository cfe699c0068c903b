import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Database} from '../../../src/storage/base/database.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {createRecordStore} from '../../../src/storage/memo/record-store.ts';
import {memoWith, withDatabase} from '../../support/database.ts';

const quarter = 900_000;

/** The tally with its iterator collected. */
function tallied(database: Database, since?: number) {
  const range = since === undefined ? {} : {since};
  const {quarters, ...rest} = createRecordStore(database).tally(range);
  return {...rest, quarters: Array.from(quarters, ({start, count}) => [start, count])};
}

test('a record without memos has empty counts', async () => {
  await withDatabase((open) => {
    assert.deepEqual(tallied(open()), {total: 0, statuses: {}, tags: [], quarters: []});
  });
});

test('all memos, and those since a time, are counted by state, quarter of an hour and tag', async () => {
  await withDatabase((open) => {
    const database = open();
    const memos = createMemoStore(database);
    const record = [
      [0, 'sent', ['집']],
      [quarter - 1, 'failed', ['집', '일']],
      [quarter, 'sent', ['일']],
      [quarter + 1, 'queued', []],
      [5 * quarter, 'sent', ['가']],
    ] as const;
    for (const [createdAt, status, tags] of record) {
      memos.add(memoWith({id: `${createdAt}`, status, tags, createdAt}), null);
    }
    assert.deepEqual(tallied(database), {
      total: 5,
      statuses: {failed: 1, queued: 1, sent: 3},
      tags: [
        {tag: '일', count: 2},
        {tag: '집', count: 2},
        {tag: '가', count: 1},
      ],
      quarters: [
        [0, 2],
        [quarter, 2],
        [5 * quarter, 1],
      ],
    });
    assert.deepEqual(tallied(database, 0), tallied(database));
    assert.equal(tallied(database, 1).total, 4);
    assert.deepEqual(tallied(database, quarter), {
      total: 3,
      statuses: {queued: 1, sent: 2},
      tags: [
        {tag: '가', count: 1},
        {tag: '일', count: 1},
      ],
      quarters: [
        [quarter, 2],
        [5 * quarter, 1],
      ],
    });
  });
});

test('only the twenty most frequent tags are counted', async () => {
  await withDatabase((open) => {
    const database = open();
    const tags = Array.from({length: 22}, (_, index) => `tag${`${index}`.padStart(2, '0')}`);
    createMemoStore(database).add(memoWith({id: 'a', tags}), null);
    assert.deepEqual(
      tallied(database).tags.map(({tag}) => tag),
      tags.slice(0, 20),
    );
  });
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {MemoStatus} from '../../../src/domain/memo/memo.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {createStatusFilter} from '../../../src/storage/search/status-filter.ts';
import {memoWith, withDatabase} from '../../support/database.ts';

interface Case {
  readonly name: string;
  /** The states of the stored memos, oldest first. */
  readonly record: readonly MemoStatus[];
  readonly wanted: readonly MemoStatus[];
  /** The states whose memos are read. */
  readonly read: readonly MemoStatus[];
}

const cases: readonly Case[] = [
  {
    name: 'fewer memos are wanted than not: the wanted ones are read',
    record: ['sent', 'failed', 'sent'],
    wanted: ['failed'],
    read: ['failed'],
  },
  {
    name: 'as many are wanted as not: the wanted ones are read',
    record: ['sent', 'failed'],
    wanted: ['sent'],
    read: ['sent'],
  },
  {
    name: 'one more is wanted than not: the others are read',
    record: ['sent', 'failed', 'sent'],
    wanted: ['sent'],
    read: ['failed', 'queued', 'sending', 'unknown'],
  },
  {
    name: 'most are wanted, of two states: the others are read',
    record: ['sent', 'failed', 'unknown', 'sent'],
    wanted: ['failed', 'sent'],
    read: ['queued', 'sending', 'unknown'],
  },
];

for (const {name, record, wanted, read} of cases) {
  test(name, async () => {
    await withDatabase((open) => {
      const database = open();
      const memos = createMemoStore(database);
      for (const [createdAt, status] of record.entries()) {
        memos.add(memoWith({id: `${createdAt}`, status, createdAt}), 'someone');
      }
      const asked: unknown[] = [];
      const listened: typeof database = {
        ...database,
        all: (sql, ...values) => {
          if (values.length > 0) asked.push(values[0]);
          return database.all(sql, ...values);
        },
      };
      const filter = createStatusFilter(listened, {wanted, start: Number.MAX_SAFE_INTEGER});
      const isWanted = filter(0) ?? (() => false);
      assert.deepEqual(
        record.map((_, place) => isWanted(place * 1000)),
        record.map((status) => wanted.includes(status)),
      );
      assert.deepEqual(asked.sort(), read);
    });
  });
}

test('a search in every state reads no states', async () => {
  await withDatabase((open) => {
    const database = open();
    const all = () => assert.fail('the record was read');
    const filter = createStatusFilter({...database, all}, {wanted: null, start: 0});
    assert.equal(filter(0)?.(5), true);
  });
});

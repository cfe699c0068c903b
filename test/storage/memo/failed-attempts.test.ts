import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Failure} from '../../../src/domain/failure/failure.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {createRecordStore} from '../../../src/storage/memo/record-store.ts';
import {memoWith, withDatabase} from '../../support/database.ts';

const refused = (detail: string): Failure => ({kind: 'network', reason: 'refused', detail});

const rowCount = 'SELECT count(*) AS n FROM memo_setback';

test('each failed attempt is returned with its failure and its time, even after a successful one', async () => {
  await withDatabase((open) => {
    const memos = createMemoStore(open());
    memos.add(memoWith({id: 'late'}), null);
    memos.add(memoWith({id: 'other'}), null);
    const before = Date.now();
    for (const failure of [refused('one'), refused('two')]) {
      memos.claim('late', 'me');
      memos.change('late', {parts: []});
      memos.change('late', {status: 'queued', failure});
    }
    memos.claim('late', 'me');
    memos.change('late', {status: 'sent', failure: null, sentAt: 1});
    memos.change('late', {tags: ['늦음']});
    const setbacks = memos.failedAttempts('late');
    assert.deepEqual(
      setbacks.map(({failure}) => failure),
      [refused('one'), refused('two')],
    );
    for (const {endedAt} of setbacks) assert.ok(endedAt >= before - 1 && endedAt <= Date.now() + 1);
    assert.deepEqual([memos.failedAttempts('other'), memos.failedAttempts('nobody')], [[], []]);
  });
});

test('the newest twenty stay, and are deleted with the memo', async () => {
  await withDatabase((open) => {
    const database = open();
    const memos = createMemoStore(database);
    memos.add(memoWith({id: 'a'}), null);
    for (let attempt = 1; attempt <= 23; attempt += 1) {
      memos.claim('a', 'me');
      memos.change('a', {status: 'queued', failure: refused(`${attempt}`)});
    }
    const [oldest] = memos.failedAttempts('a');
    assert.deepEqual([memos.failedAttempts('a').length, oldest?.failure], [20, refused('4')]);
    memos.remove('a', ['queued']);
    assert.equal(database.get(rowCount)?.['n'], 0);
  });
});

test('a memo whose text is erased keeps no failed attempts; history.keep deletes them too', async () => {
  await withDatabase((open) => {
    const database = open();
    const memos = createMemoStore(database);
    for (const [id, forgets] of [
      ['secret', {forgetsText: true}],
      ['old', {}],
    ] as const) {
      memos.add(memoWith({id, ...forgets, createdAt: 1}), null);
      memos.claim(id, 'me');
      memos.change(id, {status: 'queued', failure: refused('x')});
      memos.claim(id, 'me');
      memos.change(id, {status: 'sent', failure: null});
    }
    assert.deepEqual(
      [memos.failedAttempts('secret').length, memos.failedAttempts('old').length],
      [0, 1],
    );
    createRecordStore(database).deleteBefore(2, 10);
    assert.equal(database.get(rowCount)?.['n'], 0);
  });
});

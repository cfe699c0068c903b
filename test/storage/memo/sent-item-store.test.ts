import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {ListedItems} from '../../../src/app/ports/send-once-ports.ts';
import type {MemoStore} from '../../../src/app/ports/storage-ports.ts';
import type {Memo} from '../../../src/domain/memo/memo.ts';
import {openDatabase} from '../../../src/storage/base/database.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {copyReadable} from '../../../src/storage/recovery/copy-readable.ts';
import {memoWith, withDatabase} from '../../support/database.ts';

const key = 'news';

/** Sends items in a memo with the given changes; `listed` are all of the list. */
function send(
  memos: MemoStore,
  sent: readonly string[],
  {listed = sent, ...change}: Partial<ListedItems> & Partial<Memo> = {},
) {
  const memo = memoWith({id: `memo of ${sent.join()}`, ...change});
  return memos.add(memo, null, {newItems: {key, sent, listed}});
}

const parts = (...statuses: Memo['status'][]) => statuses.map((status) => ({text: '글', status}));

/** What is left to send of a and b after a memo has sent a. */
const cases: readonly (readonly [name: string, expected: readonly string[], Partial<Memo>])[] = [
  ['is waiting', ['b'], {status: 'queued'}],
  ['is being sent', ['b'], {status: 'sending', parts: parts('sending')}],
  ['was sent', ['b'], {status: 'sent', parts: parts('sent')}],
  ['may have arrived', ['b'], {status: 'unknown', parts: parts('unknown')}],
  ['arrived in part', ['b'], {status: 'failed', parts: parts('sent', 'failed')}],
  ['failed', ['a', 'b'], {status: 'failed', parts: parts('failed', 'failed')}],
];

for (const [name, expected, change] of cases) {
  test(`an item of a memo that ${name} leaves ${expected.join(' and ')} to send`, async () => {
    await withDatabase((open) => {
      const memos = createMemoStore(open());
      assert.deepEqual(memos.unsentItems(key, ['a', 'b']), ['a', 'b']);
      assert.equal(send(memos, ['a'], change), null);
      assert.deepEqual(memos.unsentItems(key, ['a', 'b']), expected);
      assert.deepEqual(memos.unsentItems(key, ['b', 'a']), [...expected].reverse());
      assert.deepEqual(memos.unsentItems('other', ['a', 'b']), ['a', 'b'], 'a key of its own');
    });
  });
}

test('the items of a deleted memo stay sent, and an item that failed is sent by the next memo', async () => {
  await withDatabase((open) => {
    const memos = createMemoStore(open());
    send(memos, ['a'], {id: 'first'});
    assert.ok(memos.remove('first', ['queued']));
    assert.deepEqual(memos.unsentItems(key, ['a']), []);
    send(memos, ['b'], {id: 'second', status: 'failed'});
    assert.equal(send(memos, ['b'], {id: 'third'}), null);
    assert.deepEqual(memos.unsentItems(key, ['a', 'b']), []);
  });
});

test('a memo with an item that was sent is not added, and none of its items is stored', async () => {
  await withDatabase((open) => {
    const database = open();
    const memos = createMemoStore(database);
    send(memos, ['a'], {id: 'first'});
    const held = send(createMemoStore(open()), ['b', 'a'], {id: 'second'});
    assert.deepEqual(held, {reason: 'nothing-new', memoId: 'first'});
    assert.deepEqual(memos.unsentItems(key, ['a', 'b']), ['b']);
    assert.equal(memos.counts().total, 1);
    assert.equal(database.all('SELECT * FROM sent_item').length, 1);
  });
});

test('the newest 5,000 items of a key are kept, and what is still listed is newest', async () => {
  await withDatabase((open) => {
    const database = open();
    const memos = createMemoStore(database);
    const names = (count: number, name: string) => Array.from({length: count}, (_, n) => name + n);
    const first = ['notice', ...names(4999, 'a')];
    send(memos, first);
    memos.add(memoWith({id: 'x'}), null, {newItems: {key: 'other', sent: ['a0'], listed: ['a0']}});
    assert.deepEqual(memos.unsentItems(key, first), []);
    send(memos, ['b0', 'b1'], {listed: ['notice', 'b0', 'b1']});
    assert.deepEqual(memos.unsentItems(key, [...first, 'b0', 'b1']), ['a0', 'a1']);
    assert.deepEqual(memos.unsentItems('other', ['a0']), []);
    const rows = database.get('SELECT count(*) AS n FROM sent_item WHERE key = ?', key);
    assert.equal(rows?.['n'], 5000);
  });
});

test('items survive a damaged database, and are stored as hashes only', async () => {
  await withDatabase((open) => {
    const database = open();
    const url = 'https://news.example.com/private';
    send(createMemoStore(database), [url, 'b'], {id: 'a'});
    assert.doesNotMatch(JSON.stringify(database.all('SELECT * FROM sent_item')), /private/);
    const copy = `${database.path}.copy`;
    assert.equal(copyReadable(database.path, copy).sent_item.kept, 2);
    const saved = openDatabase(copy);
    assert.deepEqual(createMemoStore(saved).unsentItems(key, [url, 'c']), ['c']);
    saved.close();
  });
});

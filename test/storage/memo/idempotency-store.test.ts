import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openDatabase} from '../../../src/storage/base/database.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {copyReadable} from '../../../src/storage/recovery/copy-readable.ts';
import {memoWith, withDatabase} from '../../support/database.ts';

test('keys survive a damaged database, and contain no text', async () => {
  await withDatabase((open) => {
    const database = open();
    const memos = createMemoStore(database);
    const guards = {idempotencyKey: 'once', changeKey: 'news'};
    assert.equal(memos.add(memoWith({id: 'a', text: '비밀 글'}), null, guards), null);
    const rows = database.all('SELECT * FROM send_key ORDER BY kind');
    assert.deepEqual(
      rows.map(({kind, key, memo_id}) => [kind, key, memo_id]),
      [
        ['change', 'news', 'a'],
        ['idempotency', 'once', 'a'],
      ],
    );
    assert.doesNotMatch(JSON.stringify(rows), /비밀/);
    const copy = `${database.path}.copy`;
    assert.equal(copyReadable(database.path, copy).send_key.kept, 2);
    const saved = openDatabase(copy);
    const again = createMemoStore(saved);
    const held = again.add(memoWith({id: 'b', text: '다른 글'}), null, {idempotencyKey: 'once'});
    assert.deepEqual(held, {reason: 'same-key', memoId: 'a'});
    saved.close();
  });
});

test('a memo that is held back adds nothing: neither the memo nor another key', async () => {
  await withDatabase((open) => {
    const database = open();
    const memos = createMemoStore(database);
    memos.add(memoWith({id: 'a', text: '글', createdAt: 1000}), null, {changeKey: 'k'});
    const guards = {idempotencyKey: 'i', changeKey: 'k', dedupeWithin: 1000};
    const held = memos.add(memoWith({id: 'b', text: '글', createdAt: 1500}), null, guards);
    assert.deepEqual(held, {reason: 'unchanged', memoId: 'a'});
    const duplicate = memos.add(memoWith({id: 'c', text: '글', createdAt: 2000}), null, {
      dedupeWithin: 1000,
    });
    assert.deepEqual(duplicate, {reason: 'duplicate', memoId: 'a'});
    assert.equal(
      memos.add(memoWith({id: 'd', text: '글', createdAt: 2001}), null, {dedupeWithin: 1000}),
      null,
    );
    assert.equal(database.all('SELECT * FROM send_key').length, 1);
    assert.deepEqual(
      [...memos.all()].map(({id}) => id),
      ['a', 'd'],
    );
  });
});

test('cards with the same words and other addresses are neither unchanged nor duplicates', async () => {
  await withDatabase((open) => {
    const memos = createMemoStore(open());
    const list = (id: string, url: string) => {
      const item = {title: '제목', link: {web_url: url}};
      const message = {header_title: '뉴스', header_link: {web_url: url}, contents: [item, item]};
      return memoWith({id, text: '뉴스', content: {kind: 'list', messages: [message]}});
    };
    const guards = {changeKey: 'news', dedupeWithin: 1000};
    assert.equal(memos.add(list('a', 'https://a.example/1'), null, guards), null);
    assert.equal(memos.add(list('b', 'https://a.example/2'), null, guards), null);
    const held = memos.add(list('c', 'https://a.example/2'), null, guards);
    assert.deepEqual(held, {reason: 'unchanged', memoId: 'b'});
    const again = memos.add(list('d', 'https://a.example/1'), null, {dedupeWithin: 1000});
    assert.deepEqual(again, {reason: 'duplicate', memoId: 'a'});
  });
});

import assert from 'node:assert/strict';
import {copyFileSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {test} from 'node:test';
import {openDatabase} from '../../../src/storage/base/database.ts';
import {createFriendStore} from '../../../src/storage/memo/friend-store.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {openOrSalvage} from '../../../src/storage/recovery/salvage.ts';
import {memoWith, withDatabase} from '../../support/database.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

const receivers = [{name: '엄마', status: 'failed', sentParts: 0, failure: null}] as const;

test('the memos of an older database are to oneself, and can be queued and claimed', async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    copyFileSync(new URL('../../fixtures/schema-6/state.db', import.meta.url), path);
    const database = openDatabase(path);
    const memos = createMemoStore(database);
    const all = [...memos.all()];
    assert.ok(all.length > 0);
    assert.ok(all.every((memo) => memo.receivers === undefined));
    const waiting = memos.nextQueued(Number.MAX_SAFE_INTEGER);
    assert.ok(waiting !== null && memos.claim(waiting.id, 'me') !== null);
    memos.change(waiting.id, {status: 'queued'});
    assert.deepEqual(createFriendStore(database).list(), []);
    database.close();
  });
});

test('a memo to friends is stored with its receivers, and never queued', async () => {
  await withDatabase((open) => {
    const memos = createMemoStore(open());
    memos.add(memoWith({id: 'a', status: 'failed', receivers}), null);
    assert.deepEqual(memos.find('a')?.receivers, receivers);
    assert.throws(() => memos.change('a', {status: 'queued'}));
    assert.throws(() => memos.update('a', () => ({status: 'queued', receivers: []})));
    assert.throws(() => memos.add(memoWith({id: 'b', receivers}), null));
    memos.add(memoWith({id: 'c'}), null);
    assert.throws(() => memos.change('c', {receivers}), 'a queued memo gets no receivers');
    const sent = [{...receivers[0], status: 'sent', sentParts: 1}] as const;
    memos.change('a', {status: 'sent', receivers: sent});
    assert.deepEqual(createMemoStore(open()).find('a')?.receivers, sent);
  });
});

test('friends are kept last written to first, renamed when written to again, and erased for good', async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    const database = openDatabase(path);
    const friends = createFriendStore(database);
    const canary = 'CANARY-uuid-7f3kQ2mZ9xW1';
    friends.save([
      {uuid: canary, name: '엄마', writtenAt: 1},
      {uuid: 'u2', name: '준호', writtenAt: 2},
    ]);
    friends.save([{uuid: canary, name: '어머니', writtenAt: 3}]);
    assert.deepEqual(
      friends.list().map(({name}) => name),
      ['어머니', '준호'],
    );
    friends.clear();
    assert.deepEqual(friends.list(), []);
    database.close();
    assert.ok(!readFileSync(path, 'latin1').includes('CANARY'), 'the id is overwritten');
  });
});

test('a salvaged database keeps receivers and friends', async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    const database = openDatabase(path);
    createMemoStore(database).add(memoWith({id: 'a', status: 'failed', receivers}), null);
    createFriendStore(database).save([{uuid: 'u1', name: '엄마', writtenAt: 1}]);
    database.close();
    using damaging = new DatabaseSync(path);
    damaging.exec(`INSERT INTO pause VALUES (1, 5, 'x')`);
    damaging.close();
    const opened = openOrSalvage(path, 0);
    assert.ok(opened.salvage);
    assert.deepEqual(createMemoStore(opened.database).find('a')?.receivers, receivers);
    assert.equal(createFriendStore(opened.database).list()[0]?.name, '엄마');
    opened.database.close();
  });
});

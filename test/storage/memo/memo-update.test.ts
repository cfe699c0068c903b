import assert from 'node:assert/strict';
import {DatabaseSync} from 'node:sqlite';
import {test} from 'node:test';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {withActors} from '../../support/actor.ts';
import {assertStorageFailure} from '../../support/assert-failure.ts';
import {memoWith, withDatabase} from '../../support/database.ts';
import {withServices} from '../../support/services.ts';

test('an update receives the memo and its owner and returns the changed memo', async () => {
  await withDatabase((open) => {
    const store = createMemoStore(open());
    const other = createMemoStore(open());
    store.add(memoWith({id: 'a'}), null);
    store.claim('a', 'me');
    const reported: unknown[] = [];
    const after = other.update('a', (memo, owner) => {
      reported.push(memo.status, owner);
      return {status: 'failed', failure: {kind: 'memo-empty'}};
    });
    assert.deepEqual(reported, ['sending', 'me']);
    assert.equal(after?.status, 'failed');
    assert.deepEqual(after, store.find('a'));
    store.update('a', (_memo, owner) => {
      assert.equal(owner, null);
      return null;
    });
  });
});

test('an update that changes nothing, or finds no memo, is null and writes nothing', async () => {
  await withDatabase((open) => {
    const store = createMemoStore(open());
    store.add(memoWith({id: 'a'}), null);
    const before = store.version();
    assert.equal(
      store.update('a', () => null),
      null,
    );
    assert.equal(
      store.update('a', () => ({})),
      null,
    );
    assert.equal(
      store.update('b', () => assert.fail('asked about nothing')),
      null,
    );
    assert.equal(store.version(), before);
  });
});

test('no other connection writes between the read and the write of an update', async () => {
  await withDatabase((open, path) => {
    const store = createMemoStore(open());
    store.add(memoWith({id: 'a'}), null);
    const other = new DatabaseSync(path, {timeout: 0});
    try {
      store.update('a', () => {
        assert.throws(() => other.exec(`UPDATE memo SET status = 'sent'`), {errcode: 5});
        return {status: 'failed'};
      });
      assert.equal(store.find('a')?.status, 'failed');
    } finally {
      other.close();
    }
  });
});

test('an update whose callback throws changes nothing', async () => {
  await withDatabase((open) => {
    const database = open();
    const store = createMemoStore(database);
    store.add(memoWith({id: 'a'}), null);
    const throwing = (): never => {
      throw new Error('no decision');
    };
    assert.throws(() => store.update('a', throwing), /no decision/);
    database.run(`UPDATE memo SET parts = 'x'`);
    assertStorageFailure('damaged', () => store.update('a', () => ({status: 'sent'})));
    assert.equal(database.get('SELECT status FROM memo')?.['status'], 'queued');
  });
});

test('four processes that increment a count in one memo lose no increment', async () => {
  await withServices(
    async ({ports, env}) => {
      ports.memos.add(memoWith({id: 'a', nextAttemptAt: null}), null);
      await withActors(4, env, async (actors) => {
        await Promise.all(actors.map((actor) => actor.order('countIn', 'a')));
      });
      assert.equal(ports.memos.find('a')?.nextAttemptAt, 400);
    },
    {loggedIn: false},
  );
});

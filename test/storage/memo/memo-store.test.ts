import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {MemoChange, MemoStore} from '../../../src/app/ports/storage-ports.ts';
import {endOfRecord, type Memo} from '../../../src/domain/memo/memo.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {withActors} from '../../support/actor.ts';
import {assertStorageFailure} from '../../support/assert-failure.ts';
import {memoWith, withDatabase} from '../../support/database.ts';
import {withServices} from '../../support/services.ts';

type Database = Parameters<typeof createMemoStore>[0];

/** Two stores on one database, each with a separate connection. */
async function withStores(
  callback: (store: MemoStore, other: MemoStore, database: Database) => void,
): Promise<void> {
  await withDatabase((open) => {
    const database = open();
    callback(createMemoStore(database), createMemoStore(open()), database);
  });
}

function found(store: MemoStore, id: string): Memo {
  const memo = store.find(id);
  assert.ok(memo, `no memo ${id}`);
  return memo;
}

test('a memo is read back as it was added, in every connection', async () => {
  await withStores((store, other) => {
    const memo = memoWith({
      id: 'a',
      tags: ['장보기'],
      pinnedAt: 5,
      sourceId: 'z',
      text: '여러 줄\n글 👩‍👧',
      link: {url: 'https://example.com/', buttonTitle: '열기'},
      parts: [
        {text: '(1/2) 여러 줄', status: 'queued'},
        {text: '(2/2) 글 👩‍👧', status: 'queued'},
      ],
    });
    store.add(memo, null);
    assert.deepEqual(other.find('a'), memo);
    assert.equal(other.find('b'), null);
  });
});

test('a change writes its given columns and nothing else', async () => {
  await withStores((store, other) => {
    store.add(memoWith({id: 'a'}), null);
    store.add(memoWith({id: 'b'}), null);
    const changes: MemoChange[] = [
      {nextAttemptAt: 5},
      {failure: {kind: 'network', reason: 'refused', detail: 'ECONNREFUSED'}},
      {parts: [{text: 'text of a', status: 'sent'}], status: 'sent', sentAt: 9},
      {nextAttemptAt: null, failure: null, sentAt: null},
      {tags: ['회사', '장보기'], pinnedAt: 7},
      {tags: [], pinnedAt: null},
      {},
    ];
    let expected = found(store, 'a');
    for (const change of changes) {
      store.change('a', change);
      expected = {...expected, ...change};
      assert.deepEqual(other.find('a'), expected);
    }
    assert.deepEqual(other.find('b'), memoWith({id: 'b'}));
  });
});

test('only one connection claims a memo, once; a settled one cannot be claimed', async () => {
  await withStores((store, other, database) => {
    store.add(memoWith({id: 'a'}), null);
    const claimed = store.claim('a', 'me');
    assert.deepEqual([claimed?.status, claimed?.attempts], ['sending', 1]);
    assert.equal(other.claim('a', 'you'), null);
    assert.deepEqual(other.sending(), [{id: 'a', owner: 'me'}]);
    store.change('a', {status: 'queued'});
    assert.deepEqual(other.sending(), []);
    assert.equal(database.get('SELECT owner FROM memo')?.['owner'], null);
    assert.equal(other.claim('a', 'you')?.attempts, 2);
    store.change('a', {status: 'sent'});
    assert.equal(store.claim('a', 'me'), null);
    assert.equal(store.claim('nobody', 'me'), null);
  });
});

test('a memo added as sending has an owner', async () => {
  await withStores((store) => {
    store.add(memoWith({id: 'a', status: 'sending'}), 'me');
    assert.deepEqual(store.sending(), [{id: 'a', owner: 'me'}]);
  });
});

test('queued memos are in the order of acceptance, with any ids and clocks', async () => {
  await withStores((store) => {
    store.add(memoWith({id: 'z', createdAt: 3}), null);
    store.add(memoWith({id: 'a', createdAt: 1}), null);
    assert.equal(store.nextQueued(0)?.id, 'z');
    store.change('z', {nextAttemptAt: 100});
    assert.equal(store.nextQueued(99), null, 'no memo overtakes one that waits');
    assert.equal(store.nextAttemptAt(), 100);
    assert.equal(store.nextQueued(100)?.id, 'z');
    store.change('z', {status: 'sent'});
    assert.equal(store.nextQueued(0)?.id, 'a');
    assert.equal(store.nextAttemptAt(), 0);
    store.change('a', {status: 'failed'});
    assert.deepEqual([store.nextQueued(0), store.nextAttemptAt()], [null, null]);
  });
});

test('memos are counted, in total and since a time', async () => {
  await withStores((store) => {
    const statuses = ['queued', 'sending', 'sent', 'sent', 'failed', 'unknown', 'unknown'] as const;
    for (const [index, status] of statuses.entries()) {
      store.add(memoWith({id: `${index}`, status, createdAt: index}), null);
    }
    assert.deepEqual(store.counts(), {total: 7, queued: 2, sending: 1, unknown: 2, failed: 1});
    store.change('0', {status: 'sent'});
    store.change('2', {status: 'sent'});
    store.remove('5', ['unknown']);
    assert.deepEqual(store.counts(), {total: 6, queued: 1, sending: 1, unknown: 1, failed: 1});
    assert.deepEqual(
      [store.countAfter(0, 9), store.countAfter(4000, 9), store.countAfter(7000, 9)],
      [5, 1, 0],
    );
    assert.equal(store.countAfter(0, 3), 3);
  });
});

test('the record is read from its end, in pages and completely, oldest first', async () => {
  await withStores((store) => {
    for (const [index, id] of ['a', 'b', 'c', 'd'].entries()) {
      store.add(memoWith({id, createdAt: index + 1}), null);
    }
    const ids = (memos: Iterable<Memo>): string => [...memos].map(({id}) => id).join('');
    assert.deepEqual(
      [
        ids(store.page({before: endOfRecord}, 2)),
        ids(store.page({before: 3000}, 9)),
        ids(store.page({from: 0}, 3)),
        ids(store.page({from: 4000}, 3)),
        ids(store.page({from: 5000}, 3)),
      ],
      ['cd', 'ab', 'abc', 'd', ''],
    );
    assert.deepEqual(
      store.page({from: 2000}, 2).map(({sequence}) => sequence),
      [2000, 3000],
    );
    assert.equal(store.counts().total, 4);
    assert.equal(ids(store.all()), 'abcd');
    assert.equal(ids(store.all(3)), 'bcd');
    assert.equal(ids(store.all(9)), 'abcd');
  });
});

test('pins on either side of a position, and memos made from a memo, are found', async () => {
  await withStores((store) => {
    for (const [index, id] of ['a', 'b', 'c', 'd', 'e'].entries()) {
      const sourceId = id === 'd' || id === 'e' ? 'a' : null;
      store.add(
        memoWith({id, sourceId, createdAt: index + 1, pinnedAt: id === 'b' ? 1 : null}),
        null,
      );
    }
    store.change('d', {pinnedAt: 2});
    const around = (sequence: number) => [
      store.pinned({before: sequence})?.id ?? null,
      store.pinned({from: sequence})?.id ?? null,
    ];
    assert.deepEqual(
      [around(2000), around(3000), around(5000)],
      [
        [null, 'b'],
        ['b', 'd'],
        ['d', null],
      ],
    );
    assert.deepEqual(
      store.madeFrom('a').map(({id}) => id),
      ['d', 'e'],
    );
    assert.deepEqual(store.madeFrom('b'), []);
  });
});

test('the memos of a tag follow every change of the tags', async () => {
  await withStores((store, _other, database) => {
    const tagged = (tag: string) =>
      database
        .all('SELECT sequence FROM memo_tag WHERE tag = ? ORDER BY sequence', tag)
        .map(({sequence}) => sequence);
    store.add(memoWith({id: 'a', tags: ['장보기', '집'], createdAt: 0}), null);
    store.add(memoWith({id: 'b', tags: ['집'], createdAt: 0}), null);
    store.add(memoWith({id: 'c', createdAt: 0}), null);
    assert.deepEqual([tagged('집'), tagged('장보기')], [[0, 1], [0]]);
    store.change('a', {tags: ['장보기']});
    store.change('c', {tags: ['집']});
    assert.deepEqual([tagged('집'), tagged('장보기')], [[1, 2], [0]]);
    store.remove('a', ['queued']);
    assert.deepEqual([tagged('집'), tagged('장보기')], [[1, 2], []]);
  });
});

test('the version changes with every change of any connection, and only then', async () => {
  await withStores((store, other) => {
    const changes: ((of: MemoStore) => void)[] = [
      (of) => of.add(memoWith({id: `${Math.random()}`}), null),
      (of) => of.savePause({until: 1, cause: {kind: 'memo-empty'}}),
      (of) => of.savePause(null),
    ];
    for (const change of changes) {
      for (const writer of [store, other]) {
        const before = store.version();
        assert.equal(store.version(), before);
        change(writer);
        if (writer === other && change === changes[2]) continue;
        assert.notEqual(store.version(), before);
      }
    }
  });
});

test('a pause is seen by every connection until it is removed', async () => {
  await withStores((store, other) => {
    assert.equal(store.readPause(), null);
    const pause = {
      until: 1_800_000_000_000,
      cause: {kind: 'kakao', http: 400, code: -10, message: 'limit'},
    } as const;
    store.savePause({...pause, until: 1});
    store.savePause(pause);
    assert.deepEqual(other.readPause(), pause);
    other.savePause(null);
    assert.equal(store.readPause(), null);
  });
});

test('an unreadable memo is a damaged file, reported without its text', async () => {
  await withStores((store, _other, database) => {
    store.add(memoWith({id: 'a'}), null);
    const broken = ['CANARY', '{}', '[{"text":"CANARY"}]', '[{"text":"CANARY","status":"lost"}]'];
    for (const parts of broken) {
      database.run('UPDATE memo SET parts = ?', parts);
      for (const read of [
        () => store.find('a'),
        () => [...store.all()],
        () => store.page({from: 0}, 1),
      ]) {
        assert.doesNotMatch(assertStorageFailure('damaged', read).detail, /CANARY/);
      }
    }
  });
});

test('when four processes claim the same memos, each memo goes to one of them', async () => {
  await withServices(
    async ({ports, env}) => {
      const ids = Array.from({length: 10}, (_, index) => `memo-${index}`);
      for (const id of ids) ports.memos.add(memoWith({id}), null);
      await withActors(4, env, async (actors) => {
        for (const id of ids) {
          const won = await Promise.all(actors.map((actor) => actor.order('claim', id)));
          assert.equal(won.filter(Boolean).length, 1, `${id}: ${won}`);
        }
      });
    },
    {loggedIn: false},
  );
});

test('writes that were confirmed before kill -9 are stored, and the database opens', async () => {
  await withServices(
    async ({ports, env, open}) => {
      const saved: string[] = [];
      for (const enough of [1, 7, 23, 60]) {
        await withActors(1, env, async ([writer]) => {
          assert.ok(writer);
          const ended = writer.order('acceptMany', '1000000').catch(() => null);
          await writer.process.untilStdout(new RegExp(`(saved \\S+\\n){${enough}}`));
          writer.process.kill('SIGKILL');
          await writer.process.exit;
          await ended;
          saved.push(
            ...[...writer.process.stdout().matchAll(/^saved (\S+)\n/gm)].map((m) => `${m[1]}`),
          );
        });
      }
      const {memos} = open();
      assert.ok(saved.length >= 91);
      for (const id of saved) assert.ok(memos.find(id), id);
      assert.deepEqual(ports.memos.sending(), []);
    },
    {loggedIn: false},
  );
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {MemoStore} from '../../src/app/storage-ports.ts';
import type {Database} from '../../src/storage/database.ts';
import {createMemoStore} from '../../src/storage/memo-store.ts';
import {memoWith, withDatabase} from '../support/database.ts';

/** What each call of the store reads of the memo table, in SQLite's words; a pragma has no plan. */
const plans: Readonly<Record<keyof MemoStore, readonly string[]>> = {
  add: ['SCALAR SUBQUERY 1', 'SEARCH memo'],
  find: ['SEARCH memo USING INDEX sqlite_autoindex_memo_1 (id=?)'],
  setbacks: [
    'SEARCH memo_setback USING INDEX memo_setback_of (sequence=?)',
    'SCALAR SUBQUERY 1',
    'SEARCH memo USING COVERING INDEX sqlite_autoindex_memo_1 (id=?)',
  ],
  page: [
    'SEARCH memo USING INTEGER PRIMARY KEY (rowid<?)',
    'SEARCH memo USING INTEGER PRIMARY KEY (rowid>?)',
  ],
  pinned: [
    'SEARCH memo USING INDEX memo_pinned (sequence<?)',
    'SEARCH memo USING INDEX memo_pinned (sequence>?)',
  ],
  madeFrom: ['SEARCH memo USING INDEX memo_source (source_id=?)'],
  all: ['SCAN memo'],
  countSince: ['SEARCH memo USING COVERING INDEX memo_created (created_at>?)'],
  countAfter: ['SEARCH memo USING INTEGER PRIMARY KEY (rowid>?)'],
  counts: ['SCAN memo_count'],
  claim: ['SEARCH memo USING INDEX sqlite_autoindex_memo_1 (id=?)'],
  nextQueued: ['SEARCH memo USING INDEX memo_status (status=?)'],
  nextAttemptAt: ['SEARCH memo USING INDEX memo_status (status=?)'],
  change: ['SEARCH memo USING INDEX sqlite_autoindex_memo_1 (id=?)'],
  update: Array.from({length: 3}, () => 'SEARCH memo USING INDEX sqlite_autoindex_memo_1 (id=?)'),
  sending: ['SEARCH memo USING INDEX memo_status (status=?)'],
  unsettled: [
    'SEARCH memo USING INDEX memo_status (status=?)',
    // Of what was found only, which is little.
    'USE TEMP B-TREE FOR ORDER BY',
  ],
  remove: ['SEARCH memo USING INDEX sqlite_autoindex_memo_1 (id=?)'],
  releaseWaiting: ['SEARCH memo USING INDEX memo_status (status=?)'],
  readPause: ['SCAN pause'],
  savePause: [],
  version: ['SCAN CONSTANT ROW'],
};

const calls: Readonly<Record<keyof MemoStore, (store: MemoStore) => unknown>> = {
  add: (store) => store.add(memoWith({id: 'b'}), null),
  find: (store) => store.find('a'),
  setbacks: (store) => store.setbacks('a'),
  page: (store) => [store.page({before: 9}, 5), store.page({from: 1}, 5)],
  pinned: (store) => [store.pinned({before: 9}), store.pinned({from: 1})],
  madeFrom: (store) => store.madeFrom('a'),
  all: (store) => [...store.all()],
  countSince: (store) => store.countSince(5),
  countAfter: (store) => store.countAfter(5),
  counts: (store) => store.counts(),
  claim: (store) => store.claim('a', 'me'),
  nextQueued: (store) => store.nextQueued(0),
  nextAttemptAt: (store) => store.nextAttemptAt(),
  change: (store) => store.change('a', {status: 'failed'}),
  update: (store) => store.update('a', () => ({status: 'unknown'})),
  sending: (store) => store.sending(),
  unsettled: (store) => store.unsettled(),
  remove: (store) => store.remove('a', ['unknown']),
  releaseWaiting: (store) => store.releaseWaiting(),
  readPause: (store) => store.readPause(),
  savePause: (store) => store.savePause(null),
  version: (store) => store.version(),
};

/** Writes down every statement that is run. */
function listened(database: Database, heard: string[]): Database {
  const hear =
    <Rest extends unknown[], Answer>(call: (sql: string, ...rest: Rest) => Answer) =>
    (sql: string, ...rest: Rest): Answer => {
      heard.push(sql);
      return call(sql, ...rest);
    };
  return {
    ...database,
    run: hear(database.run),
    runReturning: hear(database.runReturning),
    get: hear(database.get),
    all: hear(database.all),
    iterate: hear(database.iterate),
  };
}

test('S14: every query of the store finds its memos by an index, or reads in order of acceptance', async () => {
  await withDatabase((open) => {
    const database = open();
    const heard: string[] = [];
    const store = createMemoStore(listened(database, heard));
    store.add(memoWith({id: 'a'}), null);
    assert.deepEqual(Object.keys(store).sort(), Object.keys(plans).sort());
    for (const name of Object.keys(plans) as (keyof MemoStore)[]) {
      heard.length = 0;
      calls[name](store);
      assert.ok(heard.length > 0, `${name} ran no statement`);
      assert.deepEqual(
        heard.flatMap((sql) => planOf(database, sql)),
        plans[name],
        name,
      );
    }
  });
});

function planOf(database: Database, sql: string): string[] {
  const marks = [...sql.matchAll(/\?/g)].map(() => null);
  const steps = database.all(`EXPLAIN QUERY PLAN ${sql}`, ...marks);
  return steps.map(({detail}) => String(detail));
}

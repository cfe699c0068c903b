import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {MemoStore} from '../../../src/app/ports/storage-ports.ts';
import type {Database} from '../../../src/storage/base/database.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {memoWith, withDatabase} from '../../support/database.ts';

/** Tables of a few rows, which may be scanned; and the plan step without a table. */
const small: ReadonlySet<string> = new Set(['memo_count', 'pause', 'CONSTANT']);

/** Calls that may scan all memos, or sort their results, each with the reason. */
const exceptions: Readonly<Partial<Record<keyof MemoStore, {scan?: string; sort?: string}>>> = {
  all: {scan: 'all of it is asked for, in the order of acceptance'},
  unsettled: {sort: 'few memos are unsettled, and only they are sorted'},
};

/** What an added memo sends of a list. */
const once = {newItems: {key: 'news', sent: ['a'], listed: ['a', 'b']}};

const calls: Readonly<Record<keyof MemoStore, (store: MemoStore) => unknown>> = {
  add: (store) => [
    store.add(memoWith({id: 'b'}), null),
    store.add(memoWith({id: 'c'}), null, once),
  ],
  unsentItems: (store) => store.unsentItems('key', ['a']),
  find: (store) => store.find('a'),
  failedAttempts: (store) => store.failedAttempts('a'),
  page: (store) => [store.page({before: 9}, 5), store.page({from: 1}, 5)],
  pinned: (store) => [store.pinned({before: 9}), store.pinned({from: 1})],
  madeFrom: (store) => store.madeFrom('a'),
  all: (store) => [...store.all()],
  countAfter: (store) => store.countAfter(5, 9),
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

/** Records every statement that is run. */
function recordingDatabase(database: Database, statements: string[]): Database {
  const recorded =
    <Rest extends unknown[], Answer>(call: (sql: string, ...rest: Rest) => Answer) =>
    (sql: string, ...rest: Rest): Answer => {
      statements.push(sql);
      return call(sql, ...rest);
    };
  return {
    ...database,
    run: recorded(database.run),
    runReturning: recorded(database.runReturning),
    get: recorded(database.get),
    all: recorded(database.all),
    iterate: recorded(database.iterate),
  };
}

test('every query of the store finds its memos by an index, or reads in order of acceptance', async () => {
  await withDatabase((open) => {
    const database = open();
    const statements: string[] = [];
    const store = createMemoStore(recordingDatabase(database, statements));
    store.add(memoWith({id: 'a'}), null);
    assert.deepEqual(Object.keys(store).sort(), Object.keys(calls).sort());
    for (const name of Object.keys(calls) as (keyof MemoStore)[]) {
      statements.length = 0;
      calls[name](store);
      assert.ok(statements.length > 0, `${name} ran no statement`);
      const steps = statements.flatMap((sql) => planOf(database, sql));
      const {scan, sort} = exceptions[name] ?? {};
      assert.equal(scannedTables(steps).length > 0, scan !== undefined, `${name} scans: ${steps}`);
      assert.equal(steps.some(sorts), sort !== undefined, `${name} sorts: ${steps}`);
    }
  });
});

test('a scan and a sort are detected in a plan, with any naming of the tables', async () => {
  assert.deepEqual(scannedTables(['SCAN memo', 'SCAN TABLE memo USING INDEX x']), ['memo', 'memo']);
  assert.deepEqual(scannedTables(['SEARCH memo USING INDEX x (id=?)', 'SCAN CONSTANT ROW']), []);
  await withDatabase((open) => {
    const steps = planOf(open(), 'SELECT * FROM memo WHERE text = ? ORDER BY content');
    assert.deepEqual([scannedTables(steps), steps.some(sorts)], [['memo'], true]);
  });
});

/** The large tables that a plan scans. SQLite's wording differs slightly between versions. */
function scannedTables(steps: readonly string[]): readonly string[] {
  return steps
    .map((step) => /^SCAN (?:TABLE )?(\w+)/.exec(step)?.[1] ?? '')
    .filter((table) => table !== '' && !small.has(table));
}

/** Whether rows are sorted after they were found. */
function sorts(step: string): boolean {
  return step.includes('TEMP B-TREE');
}

function planOf(database: Database, sql: string): string[] {
  const marks = [...sql.matchAll(/\?/g)].map(() => null);
  const steps = database.all(`EXPLAIN QUERY PLAN ${sql}`, ...marks);
  return steps.map(({detail}) => String(detail));
}

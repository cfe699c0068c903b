import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {MemoStore} from '../../../src/app/ports/storage-ports.ts';
import type {Database} from '../../../src/storage/base/database.ts';
import {createRefreshLog} from '../../../src/storage/login/refresh-log.ts';
import {createSessionStore} from '../../../src/storage/login/session-store.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {assertStorageFailure} from '../../support/assert-failure.ts';
import {memoWith, withDatabase} from '../../support/database.ts';

/** The store on a database that returns a blob for every number and text. */
function onBlobs(database: Database): MemoStore {
  const spoilt = (row: ReturnType<Database['get']>) =>
    row && Object.fromEntries(Object.keys(row).map((name) => [name, new Uint8Array(1)]));
  return createMemoStore({
    ...database,
    get: (...asked) => spoilt(database.get(...asked)),
    all: (...asked) => database.all(...asked).map((row) => spoilt(row) ?? {}),
  });
}

const readers: Readonly<Record<string, (store: MemoStore) => unknown>> = {
  find: (store) => store.find('a'),
  page: (store) => store.page({from: 0}, 1),
  countAfter: (store) => store.countAfter(0, 9),
  counts: (store) => store.counts(),
  nextQueued: (store) => store.nextQueued(0),
  nextAttemptAt: (store) => store.nextAttemptAt(),
  sending: (store) => store.sending(),
  unsettled: (store) => store.unsettled(),
  readPause: (store) => store.readPause(),
  version: (store) => store.version(),
};

for (const [name, read] of Object.entries(readers)) {
  test(`${name}: a value of another type means a damaged file, not a bug`, async () => {
    await withDatabase((open) => {
      const database = open();
      const store = createMemoStore(database);
      store.add(memoWith({id: 'a'}), null);
      store.add(memoWith({id: 'b', status: 'sending'}), 'me');
      store.savePause({until: 1, cause: {kind: 'memo-empty'}});
      assertStorageFailure('damaged', () => read(onBlobs(database)));
    });
  });
}

test('a sending memo without owner, a number out of range and an invalid secret are damage', async () => {
  await withDatabase((open) => {
    const database = open();
    const store = createMemoStore(database);
    store.add(memoWith({id: 'a', status: 'sending'}), 'me');
    database.run('UPDATE memo SET owner = NULL');
    assertStorageFailure('damaged', () => store.sending());
    database.run('UPDATE memo SET created_at = 9223372036854775807');
    assertStorageFailure('damaged', () => store.find('a'));
    assertStorageFailure('damaged', () => [...store.all()]);
    const spoilt: Database = {...database, get: () => ({rest_api_key: 'key', client_secret: 1})};
    assertStorageFailure('damaged', () => createSessionStore(spoilt).readClientSecret('key'));
  });
});

test('a failure of another version is read with its words from every column that has one', async () => {
  await withDatabase((open) => {
    const database = open();
    const store = createMemoStore(database);
    const log = createRefreshLog(database);
    const known = {kind: 'memo-empty'} as const;
    store.add(memoWith({id: 'a', status: 'sending', failure: known}), 'me');
    store.change('a', {status: 'failed', failure: known});
    store.savePause({until: 1, cause: known});
    log.add({at: 1, by: 'app', failure: known});
    const stored = '{"kind":"of-tomorrow","why":"no room"}';
    for (const table of ['memo', 'memo_setback', 'refresh_log']) {
      database.run(`UPDATE ${table} SET failure = ?`, stored);
    }
    database.run('UPDATE pause SET cause = ?', stored);
    const read = [
      store.find('a')?.failure,
      store.failedAttempts('a')[0]?.failure,
      log.newest(1)[0]?.failure,
      store.readPause()?.cause,
    ];
    assert.deepEqual(read, Array(4).fill({kind: 'unreadable', stored}));
  });
});

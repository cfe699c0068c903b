import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {StoredSession} from '../../../src/app/ports/storage-ports.ts';
import {createSessionStore} from '../../../src/storage/login/session-store.ts';
import {assertStorageFailure} from '../../support/assert-failure.ts';
import {withDatabase} from '../../support/database.ts';

const session: StoredSession = {
  tokens: {
    restApiKey: 'key',
    accessToken: 'access',
    accessTokenExpiresAt: 2,
    accessTokenIssuedAt: 1,
    refreshToken: 'refresh',
    refreshTokenExpiresAt: 4,
    refreshTokenIssuedAt: 3,
    scopes: ['talk_message', 'profile_nickname'],
    lastRefreshedAt: 5,
  },
  account: {id: '4038017295523847169', nickname: '홍길동'},
};

const bare: StoredSession = {
  tokens: {
    restApiKey: 'key',
    accessToken: 'access',
    accessTokenExpiresAt: null,
    accessTokenIssuedAt: null,
    refreshToken: null,
    refreshTokenExpiresAt: null,
    refreshTokenIssuedAt: null,
    scopes: [],
    lastRefreshedAt: null,
  },
  account: null,
};

test('a login is read back as it was saved, even if little is known', async () => {
  await withDatabase((open) => {
    const store = createSessionStore(open());
    const other = createSessionStore(open());
    assert.equal(store.read(), null);
    const nameless = {...session, account: {id: '9223372036854775807', nickname: null}};
    for (const saved of [session, bare, nameless]) {
      store.save(saved);
      assert.deepEqual(other.read(), saved);
    }
  });
});

test('clear deletes the login and keeps the client secrets', async () => {
  await withDatabase((open) => {
    const store = createSessionStore(open());
    store.saveClientSecret('key', 'secret');
    store.save(session);
    store.clear();
    assert.equal(store.read(), null);
    assert.equal(store.readClientSecret('key'), 'secret');
  });
});

test('update changes the stored login, leaves it unchanged for null, and never creates one', async () => {
  await withDatabase((open) => {
    const store = createSessionStore(open());
    const rename = (held: StoredSession): StoredSession => ({...held, account: null});
    assert.equal(store.update(rename), null);
    assert.equal(store.read(), null);
    store.save(session);
    assert.deepEqual(
      store.update(() => null),
      session,
    );
    assert.deepEqual(store.read(), session);
    assert.deepEqual(store.update(rename), {...session, account: null});
    assert.deepEqual(store.read(), {...session, account: null});
  });
});

test('an update is one step: no other connection can write in between', async () => {
  await withDatabase((open) => {
    const database = open();
    const store = createSessionStore(database);
    const intruder = open();
    store.save(session);
    // It must not wait for the lock here, because that wait could never end.
    intruder.run('PRAGMA busy_timeout=0');
    store.update((held) => {
      assertStorageFailure('busy', () => createSessionStore(intruder).save(bare));
      return {...held, account: null};
    });
    assert.deepEqual(store.read(), {...session, account: null});
  });
});

test('an update that throws leaves the login unchanged', async () => {
  await withDatabase((open) => {
    const store = createSessionStore(open());
    store.save(session);
    const bug = new Error('a bug');
    const failing = () =>
      store.update(() => {
        throw bug;
      });
    assert.throws(failing, /storage|a bug/);
    assert.deepEqual(store.read(), session);
    assert.deepEqual(
      store.update(() => bare),
      bare,
    );
  });
});

test('client secrets are stored by key; "none" differs from "unknown"', async () => {
  await withDatabase((open) => {
    const store = createSessionStore(open());
    assert.equal(store.readClientSecret('a'), undefined);
    store.saveClientSecret('a', null);
    store.saveClientSecret('b', 'secret');
    assert.equal(store.readClientSecret('a'), null);
    assert.equal(store.readClientSecret('b'), 'secret');
    store.saveClientSecret('b', 'newer');
    assert.equal(store.readClientSecret('b'), 'newer');
  });
});

test('proveWritable succeeds and fails like a save, and leaves nothing', async () => {
  await withDatabase((open) => {
    const database = open();
    const store = createSessionStore(database);
    store.proveWritable();
    assert.equal(database.get('SELECT count(*) AS n FROM probe')?.['n'], 0);
    const pages = Number(database.get('PRAGMA page_count')?.['page_count']);
    database.get(`PRAGMA max_page_count=${pages}`);
    database.run('VACUUM');
    database.get(`PRAGMA max_page_count=1`);
    assertStorageFailure('full', () => store.proveWritable());
    database.get('PRAGMA max_page_count=100000');
    database.run('PRAGMA query_only=ON');
    assertStorageFailure('not-writable', () => store.proveWritable());
  });
});

test('a login with unreadable scopes is a damaged file, reported without its contents', async () => {
  await withDatabase((open, path) => {
    const database = open();
    const store = createSessionStore(database);
    store.save(session);
    for (const scopes of ['CANARY', '{"CANARY":1}', '[1]']) {
      database.run('UPDATE session SET scopes = ?', scopes);
      const failure = assertStorageFailure('damaged', () => store.read());
      assert.equal(failure.path, path);
      assert.doesNotMatch(failure.detail, /CANARY/);
    }
  });
});

import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {test} from 'node:test';
import {openDatabase} from '../../../src/storage/base/database.ts';
import {schemaVersion} from '../../../src/storage/schema/schema.ts';
import {withActors} from '../../support/actor.ts';
import {assertStorageFailure} from '../../support/assert-failure.ts';
import {withDatabase} from '../../support/database.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

const insert = 'INSERT INTO app VALUES (?, ?)';
const isRoot = process.getuid?.() === 0;

test('the database and its companion files are private under any umask', async () => {
  const before = process.umask(0);
  try {
    await withDatabase((open, path) => {
      open().run(insert, 'key', 'secret');
      const files = readdirSync(dirname(path));
      assert.deepEqual(files.sort(), ['state.db', 'state.db-shm', 'state.db-wal']);
      for (const file of files) {
        assert.equal(statSync(join(dirname(path), file)).mode & 0o777, 0o600, file);
      }
    });
  } finally {
    process.umask(before);
  }
});

test('writes survive a power failure, and replaced content is overwritten', async () => {
  await withDatabase((open) => {
    const database = open();
    assert.deepEqual({...database.get('PRAGMA journal_mode')}, {journal_mode: 'wal'});
    assert.deepEqual({...database.get('PRAGMA synchronous')}, {synchronous: 2});
    assert.deepEqual({...database.get('PRAGMA secure_delete')}, {secure_delete: 1});
  });
});

test('a deleted secret is in no file after the database is closed', async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    const database = openDatabase(path);
    const secret = 'CANARY-secret-of-the-app';
    database.run(insert, 'key', secret);
    database.run('DELETE FROM app');
    database.close();
    for (const file of readdirSync(folder)) {
      assert.ok(!readFileSync(join(folder, file)).includes(secret), file);
    }
  });
});

test('a database that others may read is made private, with its companion files', async () => {
  await withDatabase((open, path) => {
    open().run(insert, 'key', null);
    for (const file of [path, `${path}-wal`, `${path}-shm`]) chmodSync(file, 0o644);
    assert.equal(open().get('SELECT count(*) AS n FROM app')?.['n'], 1);
    for (const file of [path, `${path}-wal`, `${path}-shm`]) {
      assert.equal(statSync(file).mode & 0o777, 0o600, file);
    }
  });
});

for (const beside of ['', '-wal']) {
  test(`a link in place of state.db${beside} is refused and its target untouched`, async () => {
    await withTempFolder((folder) => {
      const target = join(folder, 'target');
      const path = join(folder, 'state.db');
      writeFileSync(target, 'precious', {mode: 0o644});
      symlinkSync(target, path + beside);
      const failure = assertStorageFailure('not-a-file', () => openDatabase(path));
      assert.equal(failure.path, path + beside);
      assert.equal(readFileSync(target, 'utf8'), 'precious');
      assert.equal(statSync(target).mode & 0o777, 0o644);
    });
  });
}

test('a broken link, a folder and a FIFO are refused', async () => {
  await withTempFolder((folder) => {
    const path = (name: string): string => join(folder, name);
    symlinkSync(path('nowhere'), path('link'));
    mkdirSync(path('folder'));
    execFileSync('mkfifo', [path('fifo')]);
    for (const name of ['link', 'folder', 'fifo']) {
      assertStorageFailure('not-a-file', () => openDatabase(path(name)));
    }
    assert.deepEqual(readdirSync(folder).sort(), ['fifo', 'folder', 'link']);
  });
});

test("another user's database is refused with its owner", {skip: !isRoot}, async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    openDatabase(path).close();
    const before = readFileSync(path);
    chownSync(path, 12345, 12345);
    const failure = assertStorageFailure('foreign-owner', () => openDatabase(path));
    assert.equal(failure.detail, 'uid 12345');
    assert.deepEqual(readFileSync(path), before);
  });
});

test('a database of a newer program is refused and not rewritten', async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    const newer = new DatabaseSync(path);
    newer.exec(`CREATE TABLE future (x); PRAGMA user_version=${schemaVersion + 1}`);
    newer.close();
    const before = readFileSync(path);
    const failure = assertStorageFailure('newer-schema', () => openDatabase(path));
    assert.match(failure.detail, new RegExp(`${schemaVersion + 1} > ${schemaVersion}`));
    assert.deepEqual(readFileSync(path), before);
    assert.deepEqual(readdirSync(folder), ['state.db']);
  });
});

const damages: Readonly<Record<string, (path: string) => void>> = {
  'random bytes': (path) => writeFileSync(path, Buffer.alloc(8192, 'kakao')),
  'a zeroed page': (path) => {
    const bytes = readFileSync(path);
    bytes.fill(0, 4096, bytes.length);
    writeFileSync(path, bytes);
  },
  'a cut file': (path) => truncateSync(path, 5000),
};

for (const [name, damage] of Object.entries(damages)) {
  test(`${name}: the failure names the path, and there is no other error`, async () => {
    await withTempFolder((folder) => {
      const path = join(folder, 'state.db');
      const database = openDatabase(path);
      database.run(insert, 'key', 'secret');
      database.close();
      damage(path);
      const failure = assertStorageFailure('damaged', () => {
        const opened = openDatabase(path);
        try {
          opened.all('SELECT * FROM app');
          [...opened.iterate('SELECT * FROM memo')];
        } finally {
          opened.close();
        }
      });
      assert.equal(failure.path, path);
    });
  });
}

test('reading row by row fails like reading all rows, and may stop early', async () => {
  await withDatabase((open) => {
    const database = open();
    for (const key of ['a', 'b', 'c']) database.run(insert, key, null);
    for (const row of database.iterate('SELECT * FROM app')) {
      assert.equal(row['rest_api_key'], 'a');
      break;
    }
    database.run('DELETE FROM app');
    const broken =
      'SELECT abs(CASE n WHEN 2 THEN -9223372036854775808 ELSE n END) AS n FROM (SELECT 1 AS n UNION ALL SELECT 2)';
    assertStorageFailure('other', () => [...database.iterate(broken)]);
  });
});

test('a statement is prepared once, but one that is read row by row each time', async (t) => {
  await withDatabase((open) => {
    const database = open();
    const prepare = t.mock.method(DatabaseSync.prototype, 'prepare');
    for (const key of ['a', 'b', 'c']) {
      database.run(insert, key, null);
      assert.equal(
        database.get('SELECT count(*) AS n FROM app WHERE rest_api_key = ?', key)?.['n'],
        1,
      );
    }
    assert.equal(prepare.mock.callCount(), 2);
    const [one, other] = [1, 2].map(() => database.iterate('SELECT * FROM app')[Symbol.iterator]());
    const keys = [one, other, one].map((rows) => rows?.next().value?.['rest_api_key']);
    assert.deepEqual(keys, ['a', 'a', 'b']);
    assert.equal(prepare.mock.callCount(), 4);
  });
});

test('a transaction that throws changes nothing, and the next one works', async () => {
  await withDatabase((open) => {
    const database = open();
    const failing = () =>
      database.transaction(() => {
        database.run(insert, 'key', null);
        database.run(insert, 'key', null);
      });
    assertStorageFailure('other', failing);
    assert.equal(database.get('SELECT count(*) AS n FROM app')?.['n'], 0);
    database.transaction(() => database.run(insert, 'key', null));
    assert.equal(open().get('SELECT count(*) AS n FROM app')?.['n'], 1);
  });
});

test('four processes that create the database at the same time all can use it', async () => {
  await withTempFolder(async (folder) => {
    await withActors(4, {KAKAO_TUI_HOME: join(folder, 'new', 'home')}, async (actors) => {
      const accepted = await Promise.all(actors.map((actor) => actor.order('accept', 'memo')));
      for (const memo of accepted) assert.equal(Object(memo).ok, true);
    });
  });
});

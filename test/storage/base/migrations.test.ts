import assert from 'node:assert/strict';
import {copyFileSync} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {test} from 'node:test';
import {openDatabase} from '../../../src/storage/base/database.ts';
import {migrate} from '../../../src/storage/base/migrations.ts';
import {DamagedValue} from '../../../src/storage/base/row-values.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {schemaVersion} from '../../../src/storage/schema/schema.ts';
import {assertStorageFailure} from '../../support/assert-failure.ts';
import {memoWith} from '../../support/database.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

function version(connection: DatabaseSync): unknown {
  return connection.prepare('PRAGMA user_version').get()?.['user_version'];
}

function tables(connection: DatabaseSync): unknown[] {
  const rows = connection.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all();
  return rows.map(({name}) => name);
}

test('an up-to-date database is not modified', () => {
  const connection = new DatabaseSync(':memory:');
  migrate(connection, 'path');
  assert.equal(version(connection), schemaVersion);
  connection.exec('DROP TABLE warning');
  migrate(connection, 'path');
  assert.ok(!tables(connection).includes('warning'));
  connection.close();
});

test('a migration that fails leaves no changes and no transaction', () => {
  const connection = new DatabaseSync(':memory:');
  connection.exec('CREATE TABLE memo (strange TEXT)');
  assert.throws(() => migrate(connection, 'path'), {code: 'ERR_SQLITE_ERROR'});
  assert.equal(connection.isTransaction, false);
  assert.deepEqual([tables(connection), version(connection)], [['memo'], 0]);
  connection.close();
});

test('a database of a newer program is refused, and no transaction is left', () => {
  const connection = new DatabaseSync(':memory:');
  connection.exec(`PRAGMA user_version=${schemaVersion + 1}`);
  const failure = assertStorageFailure('newer-schema', () => migrate(connection, 'path'));
  assert.deepEqual(
    [failure.path, failure.detail],
    ['path', `${schemaVersion + 1} > ${schemaVersion}`],
  );
  assert.equal(connection.isTransaction, false);
  connection.close();
});

/** The statements of a schema, without insignificant white space. */
function statements(connection: DatabaseSync): unknown[] {
  const rows = connection.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema').all();
  const inOrder = rows.map(({type, name, sql}) => `${type} ${name} ${sql}`.replace(/\s+/g, ' '));
  return inOrder.sort();
}

for (const name of ['version-0.1.0', 'schema-5', 'schema-6']) {
  test(`a database of ${name} gets exactly the schema of a new one`, async () => {
    await withTempFolder((folder) => {
      const path = join(folder, 'state.db');
      copyFileSync(new URL(`../../fixtures/${name}/state.db`, import.meta.url), path);
      const older = new DatabaseSync(path);
      const fresh = new DatabaseSync(':memory:');
      migrate(older, path);
      migrate(fresh, 'path');
      assert.deepEqual(statements(older), statements(fresh));
      older.close();
      fresh.close();
    });
  });
}

test('a migration by a newer program while the database is open is reported as such, not as damage', async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    const database = openDatabase(path);
    const newer = new DatabaseSync(path);
    newer.exec(`ALTER TABLE memo RENAME COLUMN content TO parcel; PRAGMA user_version=99`);
    newer.close();
    const store = createMemoStore(database);
    const memo = memoWith({id: 'a'});
    assertStorageFailure('newer-schema', () => store.add(memo, null));
    assertStorageFailure('newer-schema', () => database.all('SELECT content FROM memo'));
    assertStorageFailure('newer-schema', () => [...database.iterate('SELECT content FROM memo')]);
    assertStorageFailure('newer-schema', () => {
      return database.read(() => {
        throw new DamagedValue('text expected');
      });
    });
    database.close();
  });
});

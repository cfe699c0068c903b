import assert from 'node:assert/strict';
import {DatabaseSync} from 'node:sqlite';
import {test} from 'node:test';
import {migrate, schemaVersion} from '../../../src/storage/base/migrations.ts';
import {assertStorageFailure} from '../../support/assert-failure.ts';

function version(connection: DatabaseSync): unknown {
  return connection.prepare('PRAGMA user_version').get()?.['user_version'];
}

function tables(connection: DatabaseSync): unknown[] {
  const rows = connection.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all();
  return rows.map(({name}) => name);
}

test('a database that is up to date is left as it is', () => {
  const connection = new DatabaseSync(':memory:');
  migrate(connection, 'path');
  assert.equal(version(connection), schemaVersion);
  connection.exec('DROP TABLE warning');
  migrate(connection, 'path');
  assert.ok(!tables(connection).includes('warning'));
  connection.close();
});

test('a step that fails leaves nothing of it, and no transaction', () => {
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

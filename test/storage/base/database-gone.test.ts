import assert from 'node:assert/strict';
import {renameSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {drainOutbox} from '../../../src/app/memo/drain-outbox.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {storageResult} from '../../../src/app/shared/storage-result.ts';
import {succeeded} from '../../../src/domain/failure/result.ts';
import {openDatabase} from '../../../src/storage/base/database.ts';
import {accept} from '../../support/accept.ts';
import {assertStorageFailure, valueIn} from '../../support/assert-failure.ts';
import {given} from '../../support/contents.ts';
import {withDatabase} from '../../support/database.ts';
import {withServices} from '../../support/services.ts';

const drain = (ports: Ports) =>
  storageResult(async () => succeeded(await drainOutbox(ports, {onChange: () => {}})));

function goneAt(path: string) {
  return {ok: false, failure: {kind: 'storage', problem: 'gone', path, detail: ''}} as const;
}

test('nothing is written into a database that was deleted or replaced while running', async () => {
  await withServices(async ({ports, folder}) => {
    assert.ok((await accept(ports, given('전'))).ok);
    const path = join(folder, 'state.db');
    renameSync(path, `${path}.old`);
    assert.deepEqual(await accept(ports, given('없는 동안')), goneAt(path));
    openDatabase(path).close();
    assert.deepEqual(await accept(ports, given('다른 파일')), goneAt(path));
    assert.throws(() => ports.memos.version());
  });
});

test('no memo is claimed or sent from a replaced database: the process that has it now sends it once', async () => {
  await withServices(async ({ports, folder, open, emulator}) => {
    const {id} = valueIn(await accept(ports, given('한 번만')));
    const path = join(folder, 'state.db');
    renameSync(path, `${path}.old`);
    assertStorageFailure('gone', () => ports.memos.claim(id, ports.processId));
    assert.deepEqual(await drain(ports), goneAt(path));
    assert.equal(ports.memos.find(id)?.status, 'queued');
    assert.equal(emulator.memos.length, 0);
    renameSync(`${path}.old`, path);
    assert.deepEqual(await drain(open()), {ok: true, value: 'empty'});
    assert.deepEqual(
      emulator.memos.map(({text}) => text),
      ['한 번만'],
    );
  });
});

test('a missing database begins no transaction and accepts no write', async () => {
  await withDatabase((open, path) => {
    const database = open();
    renameSync(path, `${path}.old`);
    const run = () => assert.fail('it was begun');
    assertStorageFailure('gone', () => database.transaction(run));
    assertStorageFailure('gone', () => database.run('DELETE FROM app'));
    const sql = 'INSERT INTO app VALUES (?, ?) RETURNING *';
    assertStorageFailure('gone', () => database.runReturning(sql, 'key', null));
    assertStorageFailure('gone', () => database.checkThere());
    assert.deepEqual(database.all('SELECT * FROM app'), []);
  });
});

import assert from 'node:assert/strict';
import {renameSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {acceptMemo} from '../../src/app/operations/accept-memo.ts';
import {openDatabase} from '../../src/storage/database.ts';
import {withServices} from '../support/services.ts';

test('S15: nothing is written into a database that was deleted or replaced while running', async () => {
  await withServices(async ({ports, folder}) => {
    assert.ok((await acceptMemo(ports, {text: '전'})).ok);
    const path = join(folder, 'state.db');
    renameSync(path, `${path}.old`);
    const gone = {ok: false, failure: {kind: 'storage', problem: 'gone', path, detail: ''}};
    assert.deepEqual(await acceptMemo(ports, {text: '없는 동안'}), gone);
    openDatabase(path).close();
    assert.deepEqual(await acceptMemo(ports, {text: '다른 파일'}), gone);
    assert.throws(() => ports.memos.version());
  });
});

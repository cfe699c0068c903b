import assert from 'node:assert/strict';
import {copyFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {openDatabase} from '../../../src/storage/base/database.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {copyReadable} from '../../../src/storage/recovery/copy-readable.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

test('rows that an older program wrote are saved as rows of today', async () => {
  await withTempFolder((folder) => {
    const [from, upgraded, to] = ['old.db', 'upgraded.db', 'new.db'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    for (const path of [from, upgraded]) {
      copyFileSync(new URL('../../fixtures/version-0.1.0/state.db', import.meta.url), path);
    }
    const {memo} = copyReadable(from, to);
    assert.deepEqual(memo, {kept: 11, left: 0});
    const [saved, expected] = [to, upgraded].map((path) => {
      const database = openDatabase(path);
      const memos = [...createMemoStore(database).all()];
      database.close();
      return memos;
    });
    assert.deepEqual(saved, expected);
  });
});

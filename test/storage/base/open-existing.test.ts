import assert from 'node:assert/strict';
import {readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {isMissingFile, openExisting} from '../../../src/storage/base/open-existing.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

const names = ['delivery.lock', '50% 할인.lock', 'what?mode=rwc.lock', 'a#b.lock', "it's.lock"];

test('a missing file is not created, whatever its name', async () => {
  await withTempFolder((folder) => {
    for (const name of names) {
      const path = join(folder, name);
      assert.throws(() => openExisting(path, 0), isMissingFile, name);
    }
    assert.deepEqual(readdirSync(folder), []);
  });
});

test('an existing file is opened, whatever its name', async () => {
  await withTempFolder((folder) => {
    for (const name of names) {
      const path = join(folder, name);
      writeFileSync(path, '');
      const connection = openExisting(path, 0);
      connection.exec('CREATE TABLE t (a)');
      connection.close();
    }
    assert.deepEqual(readdirSync(folder).sort(), [...names].sort());
  });
});

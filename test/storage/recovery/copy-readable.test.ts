import assert from 'node:assert/strict';
import {copyFileSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {openDatabase} from '../../../src/storage/base/database.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {copyReadable} from '../../../src/storage/recovery/copy-readable.ts';
import {openOrSalvage} from '../../../src/storage/recovery/salvage.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

const fixture = new URL('../../fixtures/version-0.1.0/state.db', import.meta.url);

test('rows of an older program are copied in the current format', async () => {
  await withTempFolder((folder) => {
    const [from, upgraded, to] = ['old.db', 'upgraded.db', 'new.db'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    for (const path of [from, upgraded]) {
      copyFileSync(fixture, path);
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

test('a single flipped bit does not prevent an older database from being opened', async () => {
  await withTempFolder((folder) => {
    const sound = readFileSync(fixture);
    const upgraded = join(folder, 'upgraded.db');
    copyFileSync(fixture, upgraded);
    openDatabase(upgraded).close();
    // The damage is found before the migration, which adds a table, or after it.
    const sizes = [sound.length, readFileSync(upgraded).length];
    let salvaged = 0;
    for (let bit = 0; bit < sound.length * 8; bit += 7001) {
      const at = Math.floor(bit / 8);
      const bytes = Buffer.from(sound);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit % 8));
      const path = join(folder, `${bit}.db`);
      writeFileSync(path, bytes, {mode: 0o600});
      const {database, salvage} = openOrSalvage(path, 1_800_000_000_000);
      database.close();
      if (salvage === null) continue;
      salvaged += 1;
      assert.ok(sizes.includes(readFileSync(salvage.movedTo).length), `bit ${bit}`);
    }
    assert.ok(salvaged > 0, 'no bit was one that matters');
  });
});

test('a trigger without its table is damage, and the memos are saved', async () => {
  await withTempFolder((folder) => {
    const path = join(folder, 'state.db');
    const sound = readFileSync(fixture);
    const name = Buffer.from('DELETE FROM memo_block\n');
    const at = sound.lastIndexOf(name);
    assert.ok(at > 0);
    const bytes = Buffer.from(sound);
    bytes[at + name.length - 2] = 'j'.charCodeAt(0);
    writeFileSync(path, bytes, {mode: 0o600});
    const {database, salvage} = openOrSalvage(path, 1_800_000_000_000);
    assert.equal(salvage?.memos, 11);
    database.close();
  });
});

import assert from 'node:assert/strict';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {discardDatabase, replaceDatabase} from '../../../src/storage/recovery/replace-database.ts';
import {assertStorageFailure} from '../../support/assert-failure.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

/** Writes files that contain their own names. */
function write(folder: string, ...names: string[]): void {
  for (const name of names) writeFileSync(join(folder, name), name);
}

/** Each file of a folder with its contents. */
function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

test('the new database gets the path; the old one and its log are renamed', async () => {
  await withTempFolder((folder) => {
    write(folder, 'db', 'db-wal', 'db-shm', 'db-journal', 'fresh');
    const path = join(folder, 'db');
    assert.equal(replaceDatabase(path, join(folder, 'fresh'), `${path}.old`), `${path}.old`);
    assert.deepEqual(contents(folder), {db: 'fresh', 'db.old': 'db', 'db.old-wal': 'db-wal'});
  });
});

test('an empty log is not kept', async () => {
  await withTempFolder((folder) => {
    write(folder, 'db', 'fresh');
    writeFileSync(join(folder, 'db-wal'), '');
    replaceDatabase(join(folder, 'db'), join(folder, 'fresh'), join(folder, 'old'));
    assert.deepEqual(contents(folder), {db: 'fresh', old: 'db'});
  });
});

for (const end of ['', '-wal', '-shm', '-journal']) {
  test(`a name is not reused while a file '${end}' of it exists`, async () => {
    await withTempFolder((folder) => {
      write(folder, 'db', 'fresh', `old${end}`, `old-2${end}`);
      const name = join(folder, 'old');
      assert.equal(replaceDatabase(join(folder, 'db'), join(folder, 'fresh'), name), `${name}-3`);
      const kept = contents(folder);
      assert.deepEqual([kept[`old${end}`], kept['old-3']], [`old${end}`, 'db']);
    });
  });
}

const memory = '/dev/shm';
const isOneDisk = !existsSync(memory) || statSync(memory).dev === statSync(tmpdir()).dev;

test('if a file can have only one name, the old database is copied', {
  skip: isOneDisk && 'needs a folder on another disk',
}, async () => {
  await withTempFolder((folder) => {
    const elsewhere = mkdtempSync(join(memory, 'kakao-tui-test-'));
    try {
      write(folder, 'db', 'fresh');
      const moved = join(elsewhere, 'old');
      assert.equal(replaceDatabase(join(folder, 'db'), join(folder, 'fresh'), moved), moved);
      assert.deepEqual([contents(folder), contents(elsewhere)], [{db: 'fresh'}, {old: 'db'}]);
    } finally {
      rmSync(elsewhere, {recursive: true});
    }
  });
});

test('a missing new database does not permanently rename anything', async () => {
  await withTempFolder((folder) => {
    write(folder, 'db');
    const failure = assertStorageFailure('other', () =>
      replaceDatabase(join(folder, 'db'), join(folder, 'none'), join(folder, 'old')),
    );
    assert.deepEqual([failure.path, failure.detail], [join(folder, 'db'), 'ENOENT']);
    assert.equal(contents(folder)['db'], 'db');
  });
});

test('a database is discarded with all its companion files, and nothing else', async () => {
  await withTempFolder((folder) => {
    write(folder, 'db', 'db-wal', 'db-shm', 'db-journal', 'db-other');
    discardDatabase(join(folder, 'db'));
    discardDatabase(join(folder, 'db'));
    assert.deepEqual(contents(folder), {'db-other': 'db-other'});
  });
});

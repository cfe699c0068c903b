import assert from 'node:assert/strict';
import {existsSync, mkdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {lockFile} from '../../../src/storage/base/file-lock.ts';
import {assertStorageFailure} from '../../support/assert-failure.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

async function withPath(callback: (path: string) => void): Promise<void> {
  await withTempFolder((folder) => callback(join(folder, 'x.lock')));
}

test('a lock has one holder, and its file stays for the next', async () => {
  await withPath((path) => {
    const lock = lockFile(path);
    assert.ok(lock);
    assert.equal(lockFile(path), null);
    lock.release();
    assert.ok(existsSync(path));
    assert.equal(statSync(path).mode & 0o777, 0o600);
    const next = lockFile(path);
    assert.ok(next);
    lock.release();
    assert.equal(lockFile(path), null, 'a second release frees nothing of the next holder');
    next.release();
  });
});

test('a file that should be removed with its lock is removed, unless it was replaced', async () => {
  await withPath((path) => {
    lockFile(path)?.release(true);
    assert.equal(existsSync(path), false);
    const lock = lockFile(path);
    rmSync(path);
    writeFileSync(path, '', {mode: 0o600});
    lock?.release(true);
    assert.ok(existsSync(path));
  });
});

test('a path that cannot be a lock file is a failure that names it', async () => {
  await withPath((path) => {
    mkdirSync(path);
    assert.equal(assertStorageFailure('not-a-file', () => lockFile(path)).path, path);
    rmSync(path, {recursive: true});
    writeFileSync(path, 'no database '.repeat(100), {mode: 0o600});
    assert.equal(assertStorageFailure('damaged', () => lockFile(path)).path, path);
  });
});

import assert from 'node:assert/strict';
import {chmodSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import {readNoteToken} from '../../../src/storage/base/note-token.ts';
import {assertStorageFailure} from '../../support/assert-failure.ts';
import {modeOf} from '../../support/mode-of.ts';
import {tempFolder} from '../../support/temp-folder.ts';

test('the token is made once, private, and nothing else is left', () => {
  const folder = join(tempFolder(), 'new', 'data');
  const token = readNoteToken(folder);
  assert.match(token, /^[\w-]{43}$/);
  assert.equal(readNoteToken(folder), token);
  assert.notEqual(readNoteToken(tempFolder()), token);
  assert.equal(modeOf(folder), 0o700);
  assert.equal(modeOf(join(folder, 'serve-token')), 0o600);
  assert.deepEqual(readdirSync(folder), ['serve-token']);
});

test('a token that the user chose is read, and its file is made private', () => {
  const folder = tempFolder();
  const path = join(folder, 'serve-token');
  writeFileSync(path, 'my-own-token-of-16\n');
  chmodSync(path, 0o644);
  assert.equal(readNoteToken(folder), 'my-own-token-of-16');
  assert.equal(modeOf(path), 0o600);
});

test('a file that holds no usable token is refused and kept', () => {
  for (const text of ['', 'short', 'with spaces in between', 'x'.repeat(500)]) {
    const folder = tempFolder();
    writeFileSync(join(folder, 'serve-token'), text);
    const {path} = assertStorageFailure('unusable-token', () => readNoteToken(folder));
    assert.equal(path, join(folder, 'serve-token'));
    assert.equal(readFileSync(join(folder, 'serve-token'), 'utf8'), text);
  }
});

test('a symbolic link in its place is refused', () => {
  const folder = tempFolder();
  symlinkSync('/etc/hostname', join(folder, 'serve-token'));
  assert.throws(
    () => readNoteToken(folder),
    (error) =>
      error instanceof FailureError &&
      error.failure.kind === 'storage' &&
      error.failure.problem === 'not-a-file',
  );
});

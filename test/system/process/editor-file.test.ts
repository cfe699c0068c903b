import assert from 'node:assert/strict';
import {existsSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {test} from 'node:test';
import {createEditorFile} from '../../../src/system/process/editor-file.ts';
import {tempFolder} from '../../support/temp-folder.ts';

test('only the owner can read the file and its folder, and both are deleted', () => {
  const file = createEditorFile(tempFolder(), 'owner-1', '글');
  assert.equal(statSync(file.path).mode & 0o777, 0o600);
  assert.equal(statSync(dirname(file.path)).mode & 0o777, 0o700);
  assert.equal(file.hasOtherFiles(), false);
  writeFileSync(`${file.path}~`, '옛 글');
  assert.equal(file.hasOtherFiles(), true);
  file.remove();
  assert.equal(existsSync(dirname(file.path)), false);
});

/**
 * The text before, the bytes that the editor leaves, and the text after, or the offset of the first
 * byte that is not UTF-8; null means no change.
 */
const cases: readonly (readonly [string, string | Uint8Array, string | number | null])[] = [
  ['글', '글\n', null],
  ['글', '글', null],
  ['', '', null],
  ['', '새 글\n', '새 글'],
  ['글', '글 둘\n\n', '글 둘\n'],
  ['글\n', '글\n', null],
  ['글\n', '글 둘\n', '글 둘\n'],
  ['글', '\ufeff글 둘\r\n셋\r\n', '글 둘\r\n셋'],
  ['글', 'a\ufffd\n', 'a\ufffd'],
  ['글', Uint8Array.of(0x61, 0xff, 0x0a), 1],
  ['', Uint8Array.of(0xbe, 0xc8, 0xb3, 0xe7), 0],
];

for (const [before, left, after] of cases) {
  test(`${JSON.stringify(before)} is read back from ${JSON.stringify(left)}`, () => {
    const file = createEditorFile(tempFolder(), 'owner-1', before);
    writeFileSync(file.path, left);
    const now = file.changedText();
    assert.equal(now?.ok ? now.text : (now?.byte ?? null), after);
  });
}

test('a deleted file means no change; a deleted folder is reported', () => {
  const folder = tempFolder();
  const file = createEditorFile(folder, 'owner-1', '글');
  rmSync(file.path);
  assert.equal(file.changedText(), null);
  rmSync(folder, {recursive: true});
  assert.throws(() => createEditorFile(folder, 'owner-1', '글'), {name: 'FailureError'});
});

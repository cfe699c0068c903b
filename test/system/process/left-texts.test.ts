import assert from 'node:assert/strict';
import {type ChildProcess, execFileSync, spawn, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {test} from 'node:test';
import {createEditorFile, editorFileIn} from '../../../src/system/process/editor-file.ts';
import {listLeftTexts, runningCommands} from '../../../src/system/process/left-texts.ts';
import {tempFolder} from '../../support/temp-folder.ts';

const owner = '0190f3c2-1111-4222-8333-444455556666';

test('texts are listed with their process, but not other folders, nor a path that the user was given', () => {
  const folder = tempFolder();
  const file = createEditorFile(folder, owner, '쓰던 글');
  createEditorFile(folder, 'given', '알려 준 글').markGiven();
  for (const name of ['editor-AbC123', 'editor-', 'locks', 'my-editor-1-abcdef'])
    mkdirSync(join(folder, name));
  const [left, ...more] = listLeftTexts(folder);
  assert.deepEqual([left?.owner, left?.path, left?.folder], [owner, file.path, file.folder]);
  assert.deepEqual(left?.read(), {ok: true, text: '쓰던 글\n'});
  assert.deepEqual(more, []);
});

test('a folder is removed only when it is empty', () => {
  const {folder, path, removeText, removeFolder} = createEditorFile(tempFolder(), owner, '글');
  assert.equal(removeFolder(), false);
  writeFileSync(`${path}.save`, '저장되지 않은 글');
  removeText();
  assert.deepEqual([existsSync(path), removeFolder()], [false, false]);
  editorFileIn(folder).remove();
  assert.ok(removeFolder(), 'another process was first');
  removeText();
});

test('what is not a file is no text, and is neither waited for nor removed', () => {
  const folder = tempFolder();
  const at = (name: string) => {
    mkdirSync(join(folder, name));
    return join(folder, name, 'memo.txt');
  };
  execFileSync('mkfifo', [at('editor-fifo-abcdef')]);
  symlinkSync('/dev/zero', at('editor-device-abcdef'));
  symlinkSync('nowhere', at('editor-dangling-abcdef'));
  mkdirSync(at('editor-folder-abcdef'));
  for (const {read, removeFolder} of listLeftTexts(folder)) {
    assert.equal(read(), null);
    assert.equal(removeFolder(), false);
  }
  assert.equal(listLeftTexts(folder).length, 4);
});

/** A program with this path on its command line, as an editor has it. */
async function opened(path: string): Promise<ChildProcess> {
  const editor = spawn('sh', ['-c', 'echo open; read line', 'editor', path]);
  await new Promise((resolve) => editor.stdout.once('data', resolve));
  return editor;
}

async function ended(editor: ChildProcess): Promise<void> {
  const end = new Promise((resolve) => editor.once('close', resolve));
  editor.stdin?.end();
  await end;
}

test('a text that an editor still has open is not listed until the editor has ended', async () => {
  const folder = tempFolder();
  const {path} = createEditorFile(folder, owner, '글');
  const editor = await opened(path);
  try {
    assert.deepEqual(listLeftTexts(folder), []);
  } finally {
    await ended(editor);
  }
  assert.equal(listLeftTexts(folder).length, 1);
});

test('where the system has no /proc, ps lists the running programs', {
  skip: spawnSync('ps', ['-A']).error === undefined ? false : 'needs ps',
}, async () => {
  const file = createEditorFile(tempFolder(), owner, '글');
  const editor = await opened(file.path);
  try {
    assert.ok(runningCommands('/no/such/folder').includes(basename(file.folder)));
  } finally {
    await ended(editor);
  }
  assert.ok(!runningCommands('/no/such/folder').includes(basename(file.folder)));
});

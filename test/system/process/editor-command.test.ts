import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {chmodSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {editorCommand, editorSpawning} from '../../../src/system/process/editor-command.ts';
import {tempFolder} from '../../support/temp-folder.ts';

test('VISUAL comes before EDITOR, blank ones do not count', () => {
  assert.equal(editorCommand({VISUAL: 'emacs -nw', EDITOR: 'vi'}), 'emacs -nw');
  assert.equal(editorCommand({VISUAL: '  ', EDITOR: ' vi '}), 'vi');
});

test('without either, nano is used if it exists, else vi; notepad on Windows', () => {
  const folder = tempFolder();
  assert.equal(editorCommand({PATH: folder}, 'linux'), 'vi');
  writeFileSync(join(folder, 'nano'), '#!/bin/sh\n');
  chmodSync(join(folder, 'nano'), 0o755);
  assert.equal(editorCommand({PATH: `/nowhere:${folder}`}, 'darwin'), 'nano');
  assert.equal(editorCommand({}, 'win32'), 'notepad');
});

test('words and quotes are parsed without a shell', () => {
  const {file, args} = editorSpawning(
    '"/opt/My Editor/run" --wait -c "set tw=0"',
    '/t/a b',
    'linux',
  );
  // The equals sign requires a shell, as in git.
  assert.equal(file, '/bin/sh');
  assert.equal(args[1], '"/opt/My Editor/run" --wait -c "set tw=0" "$@"');
  assert.deepEqual(editorSpawning("'/opt/My Editor/run' --wait", '/t/a b', 'linux'), {
    file: '/opt/My Editor/run',
    args: ['--wait', '/t/a b'],
    shell: false,
  });
});

test('escapes and variables are passed to a shell; a path with spaces stays one argument', () => {
  const folder = tempFolder();
  const editor = join(folder, 'my editor');
  writeFileSync(editor, '#!/bin/sh\nprintf "%s|" "$@"\n');
  chmodSync(editor, 0o755);
  const escaped = editor.replace(' ', '\\ ');
  for (const [command, reported] of [
    [`${escaped} -w`, '-w|/t/a "b|'],
    [`X='y z'; "${editor}" "$X"`, 'y z|/t/a "b|'],
  ] as const) {
    const {file, args} = editorSpawning(command, '/t/a "b');
    assert.equal(execFileSync(file, args, {encoding: 'utf8'}), reported);
  }
});

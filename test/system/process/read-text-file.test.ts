import assert from 'node:assert/strict';
import {writeFile} from 'node:fs/promises';
import {homedir} from 'node:os';
import {join, relative} from 'node:path';
import {test} from 'node:test';
import {readTextFile} from '../../../src/system/process/read-text-file.ts';
import {failureOf} from '../../support/assert-failure.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

test('a text is read up to 1 MB, in UTF-8 or UTF-16, also below the home folder', () =>
  withTempFolder(async (folder) => {
    const path = join(folder, 'a.json');
    await writeFile(path, `\ufeff${'가'.repeat(333_000)}`);
    assert.deepEqual(await readTextFile(path), {ok: true, value: '가'.repeat(333_000)});
    await writeFile(path, Buffer.from('\ufeff{"가":1}', 'utf16le'));
    const fromHome = `~/${relative(homedir(), path)}`;
    assert.deepEqual(await readTextFile(fromHome), {ok: true, value: '{"가":1}'});
  }));

test('what cannot be read is a failure with its reason', () =>
  withTempFolder(async (folder) => {
    const path = join(folder, 'a.json');
    await writeFile(path, 'a'.repeat(1_000_001));
    failureOf('memo-too-large', await readTextFile(path));
    await writeFile(path, Buffer.from([0x61, 0xff]));
    failureOf('input-not-text', await readTextFile(path));
    for (const [other, detail] of [
      [join(folder, 'b.json'), 'ENOENT'],
      [folder, 'EISDIR'],
      ['/dev/null', 'not a file'],
    ] as const) {
      const failure = failureOf('input-unreadable', await readTextFile(other));
      assert.deepEqual([failure.path, failure.detail], [other, detail]);
    }
  }));

import assert from 'node:assert/strict';
import {mkdirSync, realpathSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {isOwnFile} from '../../../src/commands/shared/own-file.ts';
import {tempFolder} from '../../support/temp-folder.ts';

/** Paths relative to a folder with `data`, `config`, `linked` (to data) and `elsewhere`. */
const rows: readonly (readonly [path: string, isOwn: boolean])[] = [
  ['data/state.db', true],
  ['data/state.db-wal', true],
  ['data/state.db-shm', true],
  ['data/state.db.damaged-20261130T000000Z', true],
  ['data/STATE.DB', true],
  ['data/profile', true],
  ['data/profiles/work/state.db', true],
  ['data/profiles/work/config.json', true],
  ['data/locks/refresh.lock', true],
  ['data/locks', true],
  ['data/locks/refresh.lock-journal', true],
  ['data/profiles', true],
  ['data/demo', true],
  ['data/demo-2', true],
  ['data/editor-1-a/memo.txt', true],
  ['data/crash-2026-11-30T00-00-00-000Z.txt', true],
  ['data/../data/./state.db', true],
  ['data/not-there/../state.db', true],
  ['linked/state.db', true],
  ['elsewhere/link.jsonl', true],
  ['elsewhere/link-to-link.jsonl', true],
  ['elsewhere/preferences.json', true],
  ['elsewhere/harmless.jsonl', false],
  ['config/config.json', true],
  ['config/config.json.damaged', true],
  ['data/history.jsonl', false],
  ['data/debug.log', false],
  ['data/profile.jsonl', false],
  ['data/memo.txt.jsonl', false],
  ['elsewhere/memo.txt', false],
  ['elsewhere/demo', false],
  ['data/profiles/work/history.csv', false],
  ['elsewhere/state.db', false],
  ['elsewhere/config.json', false],
  ['data-copy/state.db', false],
  ['not-there/state.db', false],
];

test('the files in which the program keeps its data are recognized by every path', async () => {
  const root = realpathSync(tempFolder());
  for (const name of ['data/profiles/work', 'data/locks', 'config', 'elsewhere', 'data-copy']) {
    mkdirSync(join(root, name), {recursive: true});
  }
  symlinkSync(join(root, 'data'), join(root, 'linked'));
  writeFileSync(join(root, 'data', 'state.db'), '');
  symlinkSync(join(root, 'data', 'state.db'), join(root, 'elsewhere', 'link.jsonl'));
  symlinkSync('link.jsonl', join(root, 'elsewhere', 'link-to-link.jsonl'));
  writeFileSync(join(root, 'elsewhere', 'history.jsonl'), '');
  symlinkSync('history.jsonl', join(root, 'elsewhere', 'harmless.jsonl'));
  writeFileSync(join(root, 'elsewhere', 'preferences.json'), '{}');
  symlinkSync('../elsewhere/preferences.json', join(root, 'config', 'config.json'));
  const preferencesFile = join(root, 'config', 'config.json');
  const work = join(root, 'data', 'profiles', 'work');
  for (const [path, isOwn] of rows) {
    for (const dataFolder of [join(root, 'data'), work]) {
      const file = `${root}/${path}`;
      assert.equal(await isOwnFile(file, {dataFolder, preferencesFile}), isOwn, path);
    }
  }
});

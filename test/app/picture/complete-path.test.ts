import assert from 'node:assert/strict';
import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {homedir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {completionsOf} from '../../../src/app/picture/complete-path.ts';
import {update} from '../../../src/app/shell/update.ts';
import type {State} from '../../../src/app/state/state.ts';
import {absolutePath, listFolder} from '../../../src/system/process/typed-paths.ts';
import {stateWithText} from '../../support/app-state.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

const paths = {absolute: async (path: string) => absolutePath(path), list: listFolder};

test('folders and pictures complete a path, hidden ones only after a dot', async () => {
  await withTempFolder(async (folder) => {
    for (const name of ['chart.png', 'chart 2.JPG', "it's.gif", '.hidden.png', 'chart.txt']) {
      writeFileSync(join(folder, name), '');
    }
    mkdirSync(join(folder, '그림들'));
    symlinkSync('그림들', join(folder, 'charts'));
    symlinkSync('nowhere', join(folder, 'broken'));
    const completed = async (typed: string) =>
      (await completionsOf(paths, `/image ${typed}`)).map((text) => text.slice('/image '.length));
    const here = (...names: readonly string[]) => names.map((name) => `${folder}/${name}`);
    assert.deepEqual(
      await completed(`${folder}/`),
      here('chart 2.JPG', 'chart.png', 'charts/', "it\\'s.gif", '그림들/'),
    );
    assert.deepEqual(
      await completed(`${folder}/char`),
      here('chart 2.JPG', 'chart.png', 'charts/'),
    );
    assert.deepEqual(await completed(`"${folder}/chart 2`), here('chart 2.JPG'));
    assert.deepEqual(await completed(`${folder}/.h`), here('.hidden.png'));
    assert.deepEqual(await completed(`${folder}/그`.normalize('NFD')), here('그림들/'));
    assert.deepEqual(await completed(`${folder}/none/`), []);
  });
});

test('~ is the home folder, and other paths begin in the working folder', async () => {
  assert.deepEqual(await completionsOf(paths, '/image ~'), ['/image ~/']);
  assert.equal(absolutePath('~/a.png'), join(homedir(), 'a.png'));
  assert.equal(absolutePath('a.png'), join(process.cwd(), 'a.png'));
  assert.ok((await completionsOf(paths, '/image sr')).includes('/image src/'));
});

const tab = {type: 'command-completed', step: 1} as const;

function listed(typed: string, ...found: readonly string[]): State {
  const [asked, ...effects] = update(stateWithText(typed), tab);
  assert.deepEqual(effects, [{type: 'list-paths', typed}]);
  return update(asked, {type: 'paths-listed', typed, paths: found})[0];
}

test('Tab writes what the paths have in common, and then chooses between them', () => {
  const found = ['/image /a/chart.png', '/image /a/charts/'];
  const common = listed('/image /a/c', ...found);
  assert.equal(common.draft.text, '/image /a/chart');
  const first = update(common, tab)[0];
  assert.equal(first.draft.text, found[0]);
  assert.equal(update(first, tab)[0].draft.text, found[1]);
  assert.equal(
    update(first, {type: 'command-completed', step: -1})[0].draft.text,
    '/image /a/chart',
  );
  assert.equal(update(first, {type: 'command-chosen', step: 1})[0].draft.text, found[1]);
});

test('a path alone is written completely, and a folder goes on with the next Tab', () => {
  const folder = listed('/image /a/c', '/image /a/charts/');
  assert.deepEqual([folder.draft.text, folder.completion], ['/image /a/charts/', null]);
  assert.deepEqual(update(folder, tab).slice(1).at(0), {
    type: 'list-paths',
    typed: '/image /a/charts/',
  });
});

test('nothing is written if nothing fits, or the text changed while the folder was read', () => {
  assert.equal(listed('/image /a/x').draft.text, '/image /a/x');
  const changed = stateWithText('/image /b');
  const event = {type: 'paths-listed', typed: '/image /a', paths: ['/image /a/']} as const;
  assert.equal(update(changed, event)[0].draft.text, '/image /b');
});

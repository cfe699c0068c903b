import assert from 'node:assert/strict';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {scenes} from '../../../scripts/pictures/scenes.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The addresses of the pictures in a page, with their alternative texts. */
function picturesIn(page: string): {text: string; path: string}[] {
  const found = readFileSync(root + page, 'utf8').matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g);
  return Array.from(found, ([, text = '', path = '']) => ({text, path}));
}

for (const [page, language] of [
  ['README.md', 'en'],
  ['README.ko.md', 'ko'],
] as const) {
  test(`${page} shows the first minute first, the main screen and more, in its language`, () => {
    const pictures = picturesIn(page);
    const folder = `docs/pictures/${language}/`;
    const names = pictures.map(({path}) => path.slice(folder.length));
    assert.deepEqual(names.slice(0, 2), ['first-minute.gif', 'main.png']);
    assert.ok(pictures.length >= 5, 'a few others further down');
    for (const {text, path} of pictures) {
      assert.ok(path.startsWith(folder), path);
      assert.ok(text.length >= 10, `${path} has no alternative text`);
      assert.ok(statSync(root + path).size > 1000, path);
    }
  });

  test(`each scene is in docs/pictures/${language}, and nothing else`, () => {
    const files = readdirSync(`${root}docs/pictures/${language}`);
    const taken = [...scenes.map(({name}) => `${name}.png`), 'first-minute.gif'];
    assert.deepEqual(files.sort(), taken.sort(), 'run npm run pictures');
    for (const file of files) {
      const {size} = statSync(`${root}docs/pictures/${language}/${file}`);
      assert.ok(size < (file.endsWith('.gif') ? 1_000_000 : 70_000), `${file}: ${size} bytes`);
    }
  });
}

import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {test} from 'node:test';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/architecture.md', root), 'utf8');

/** The first cell of each row of a table that begins under a heading. */
function firstCells(heading: string): readonly string[] {
  const [, section = ''] = page.split(heading);
  const rows = section.split('\n## ')[0]?.matchAll(/^\| `([^`]+)` \|/gm) ?? [];
  return Array.from(rows, ([, cell = '']) => cell);
}

test('every room of src has a line, and every line a room', () => {
  const files = readdirSync(new URL('src/', root), {recursive: true, encoding: 'utf8'});
  const folders = files
    .filter((path) => /\.tsx?$/.test(path) && path !== 'cli.ts')
    .map((path) => dirname(path.replaceAll('\\', '/')));
  assert.deepEqual(firstCells('## Rooms').toSorted(), [...new Set(folders)].toSorted());
});

test('every file and folder that the page names exists', () => {
  const named = Array.from(page.matchAll(/`([a-z]+(?:\/[\w.-]+)+)`/g), ([, name = '']) => name);
  assert.ok(named.length > 60, `only ${named.length} were read`);
  const missing = named.filter((name) => {
    const bases = [name, `src/${name}`];
    const paths = bases.flatMap((base) => [base, `${base}.ts`, `${base}.tsx`, `${base}/`]);
    return !paths.some((path) => existsSync(new URL(path, root)));
  });
  assert.deepEqual(missing, []);
});

test('every page that it links to exists', () => {
  const links = Array.from(page.matchAll(/\]\((?!https?:)([^)#]+)/g), ([, link = '']) => link);
  assert.ok(links.includes('decisions/README.md'));
  const missing = links.filter((link) => !existsSync(new URL(link, new URL('docs/', root))));
  assert.deepEqual(missing, []);
});

import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {test} from 'node:test';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/reliability.md', root), 'utf8');

/** The cells of every row, of all tables of the page. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').slice(1, -1));

/** Code spans of a cell that are the name of a file below one of the folders. */
function filesIn(cell: string): readonly string[] {
  return Array.from(cell.matchAll(/`([a-z]+(?:\/[\w.-]+)+)`/g), ([, name = '']) => name);
}

function isThere(...paths: readonly string[]): boolean {
  return paths.some((path) => existsSync(new URL(path, root)));
}

test('every test that the page names exists', () => {
  const named = rows.flatMap((cells) => filesIn(cells.at(-1) ?? ''));
  const missing = named.filter(
    (name) => !isThere(name, `test/${name}.test.ts`, `test/${name}.test.tsx`, `test/${name}.ts`),
  );
  assert.ok(named.length > 150, `only ${named.length} were read`);
  assert.deepEqual(missing, []);
});

test('every source that the page names for a rule exists', () => {
  const named = rows
    .flatMap((cells) => filesIn(cells.at(1) ?? ''))
    .filter((name) => /ts$/.test(name));
  const missing = named.filter((name) => !isThere(`src/${name}`));
  assert.ok(named.length > 20, `only ${named.length} were read`);
  assert.deepEqual(missing, []);
});

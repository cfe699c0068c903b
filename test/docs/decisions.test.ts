import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';

const folder = new URL('../../docs/decisions/', import.meta.url);
const root = new URL('../../', import.meta.url);

const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
const notes = names.filter((name) => name !== 'README.md').sort();

function read(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

/** Code spans of a page with the form of a path. */
function pathsIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/`((?:[\w.-]+\/)+[\w.-]+)`/g), ([, path = '']) => path);
}

/** Links to files, without their anchors. */
function linksIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/\]\((?!https?:)([^)#]+)/g), ([, link = '']) => link);
}

for (const name of names) {
  test(`every file and page that decisions/${name} names exists, by its full path`, () => {
    const text = read(name);
    const missing = [
      ...pathsIn(text).filter((path) => !existsSync(new URL(path, root))),
      ...linksIn(text).filter((link) => !existsSync(new URL(link, folder))),
    ];
    assert.deepEqual(missing, []);
  });
}

for (const name of notes) {
  test(`decisions/${name} has its four parts, and is short`, () => {
    const lines = read(name).trimEnd().split('\n');
    assert.match(lines[0] ?? '', /^# \S/);
    assert.deepEqual(
      lines.filter((line) => line.startsWith('## ')),
      ['## Context', '## Decision', '## Consequences', '## How to undo it'],
    );
    assert.ok(lines.length >= 25 && lines.length <= 50, `${lines.length} lines`);
    assert.ok(pathsIn(lines.join('\n')).length > 3, 'the files that hold the decision are named');
  });
}

test('the list of decisions has each of them once, in the order of their numbers', () => {
  const listed = linksIn(read('README.md'));
  assert.deepEqual(listed, notes);
  assert.deepEqual(
    notes.map((name) => Number(name.split('-')[0])),
    notes.map((_, index) => index + 1),
  );
});

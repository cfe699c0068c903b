import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isInProject, readPage} from '../support/pages.ts';

const page = readPage('CONTRIBUTING.md');

/** Each "how to add" section by its heading. */
function recipes(): ReadonlyMap<string, string> {
  const [, list = ''] = page.split('\n## How to add');
  const [own = ''] = list.split('\n## ');
  return new Map(
    own
      .split('\n### ')
      .slice(1)
      .map((section) => [section.split('\n')[0] ?? '', section]),
  );
}

test('every file and folder that CONTRIBUTING.md names exists', () => {
  const named = Array.from(
    page.matchAll(/`((?:src|test|docs|scripts)\/[^`\s]*)`/g),
    ([, path = '']) => path,
  );
  assert.ok(named.length > 35, `only ${named.length} were read`);
  assert.deepEqual(
    named.filter((path) => !isInProject(path)),
    [],
  );
});

test('CONTRIBUTING.md describes how to add each kind of part, and names the files', () => {
  assert.deepEqual(
    [...recipes().keys()],
    [
      'a command',
      'a flag',
      'a slash command',
      'a notice',
      'a page',
      'a preference',
      'a kind of message',
      'a Kakao error code',
      'a change of the database',
    ],
  );
  for (const [heading, recipe] of recipes()) {
    assert.ok(/^1\. /m.test(recipe) && /`src\//.test(recipe), heading);
  }
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {environmentWords} from '../../scripts/manual/environment-words.ts';
import {preferenceNames} from '../../src/domain/preferences/preferences.ts';
import {exitCodeWords} from '../../src/messages/subjects/exit-code-words.ts';
import {keysInRows, readPage, sectionOf} from '../support/pages.ts';

const page = readPage('docs/files-and-variables.md');

test('every variable of the manual page is explained, and no other', () => {
  const known = environmentWords.flatMap(([names]) => names.split(', '));
  const named = keysInRows(sectionOf(page, 'Variables')).flat();
  assert.ok(known.length > 10);
  assert.deepEqual(named.toSorted(), known.toSorted());
});

test('every preference is explained, and no other', () => {
  const named = keysInRows(sectionOf(page, 'Preferences')).flat();
  assert.deepEqual(named, [...preferenceNames]);
});

test('every exit code is explained', () => {
  const rules = sectionOf(readPage('docs/command-line.md'), 'Rules');
  for (const [code] of exitCodeWords) {
    assert.match(rules, new RegExp(`^\\|[^|]*\\b${code}\\b[^|]*\\| \\w`, 'm'), code);
  }
});

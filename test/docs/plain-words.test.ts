import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {pagePaths, readPage} from '../support/pages.ts';

/** Words that are rare in technical documentation, or not the US spelling, so that readers stop. */
const refused = [
  'amid',
  'amiss',
  'anew',
  'anybody',
  'as it stands',
  'aside',
  'be had',
  'behaviour',
  'colour',
  'colours',
  'comes to nothing',
  'goes out',
  'lest',
  'letter by letter',
  'licences',
  'mend',
  'mended',
  'mending',
  'mends',
  'neighbour',
  'neighbours',
  'nobody',
  'of ours',
  'on record',
  'put away',
  'recognise',
  'recognised',
  'sanitise',
  'sanitised',
  'somebody',
  'tell',
  'telling',
  'tells',
  'the person',
  'to the letter',
  'told',
  'unticked',
  'went out',
  'whatever',
  'whence',
  'wherever',
  'whichever',
  'whoever',
  'whomever',
] as const;

/** Stored or public names, in which the word is a value and not part of a sentence. */
const values = /'aside'|"aside"|\baside:/g;

const root = fileURLToPath(new URL('../../', import.meta.url));

function wordsIn(text: string): readonly string[] {
  const prose = text.replaceAll(values, '');
  return refused.filter((word) => new RegExp(`(?<![\\w-])${word}(?![\\w-])`, 'i').test(prose));
}

function sources(): readonly string[] {
  return ['src', 'scripts', 'man', 'examples'].flatMap((folder) =>
    readdirSync(root + folder, {recursive: true, encoding: 'utf8'})
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => /\.(tsx?|mjs|json|1)$|^examples/.test(path)),
  );
}

test('sources and pages contain no refused words', () => {
  const paths = [...sources(), ...pagePaths()];
  assert.ok(paths.length > 800, `only ${paths.length} were read`);
  const found = paths.flatMap((path) => wordsIn(readPage(path)).map((word) => `${path}: ${word}`));
  assert.deepEqual(found, []);
});

test('a refused word is found inside a sentence, and not inside another word or a value', () => {
  assert.deepEqual(wordsIn('// Whoever comes first mends it.'), ['mends', 'whoever']);
  assert.deepEqual(wordsIn('const besides = untold; // recommended'), []);
  assert.deepEqual(wordsIn("origin: 'aside'"), []);
});

test('no page or source contains the markers of an unfinished merge', () => {
  const marked = [...sources(), ...pagePaths()].filter((path) =>
    /^(?:<{7}|>{7})(?: |$)/m.test(readPage(path)),
  );
  assert.deepEqual(marked, []);
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import manifest from '../../package.json' with {type: 'json'};
import {pagePaths, readPage, shellBlocks} from '../support/pages.ts';
import {commandsIn, refusalOf} from '../support/typed-command.ts';

const pages = pagePaths().map((path) => ({path, text: readPage(path)}));

/**
 * `kakao-tui …` in a sentence. Headings name a command, and a command with placeholders cannot be
 * typed.
 */
function inlineCommands(page: string): readonly string[] {
  const found = page.replace(/^#.*$/gm, '').matchAll(/`(kakao-tui [^`\n]+)`/g);
  return Array.from(found, ([, line = '']) => line).filter(
    (line) => !/[[\]…|<>]| [A-Z]{2,}\b/.test(line),
  );
}

test('the program accepts every command that a page shows', async () => {
  let count = 0;
  const refused: string[] = [];
  for (const {path, text} of pages) {
    const lines = [...shellBlocks(text), ...inlineCommands(text)];
    for (const args of lines.flatMap(commandsIn)) {
      count += 1;
      const refusal = await refusalOf(args);
      if (refusal !== null) refused.push(`${path}: kakao-tui ${args.join(' ')}: ${refusal}`);
    }
  }
  assert.ok(count > 120, `only ${count} were read`);
  assert.deepEqual(refused, []);
});

test('every npm script that a page shows exists in the project', () => {
  const named = pages.flatMap(({path, text}) =>
    Array.from(text.matchAll(/\bnpm (?:run |(?=test\b))([\w:-]+)/g), ([, name = '']) => ({
      path,
      name,
    })),
  );
  assert.ok(named.length > 20, `only ${named.length} were read`);
  assert.deepEqual(
    named.filter(({name}) => !(name in manifest.scripts)),
    [],
  );
});

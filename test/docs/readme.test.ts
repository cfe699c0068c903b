import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {setupSteps} from '../../src/app/state/setup-state.ts';
import {defaultPreferences} from '../../src/domain/preferences/preferences.ts';
import {consoleAddress, consolePage} from '../../src/messages/subjects/console-pages.ts';
import {anywhereKeys} from '../../src/ui/base/shared-keys.ts';
import {stepWords} from '../../src/ui/setup/setup-words.ts';
import {keymap} from '../../src/ui/shell/keymap.ts';
import {keysInRows, readmes, readPage, sectionOf, shellBlocks} from '../support/pages.ts';
import {commandsIn, outline} from '../support/typed-command.ts';

const headings = {
  en: {keys: 'Keys', commands: 'Commands', console: 'Set up Kakao'},
  ko: {keys: '키', commands: '명령줄', console: '카카오 설정'},
} as const;

const languages = ['en', 'ko'] as const;

const [english, korean] = languages.map((language) => {
  const page = readPage(readmes[language]);
  const {keys, commands, console} = headings[language];
  return {
    keys: keysInRows(sectionOf(page, keys)).flat(),
    commands: commandsIn(sectionOf(page, commands).replace(/^```.*$/gm, '')).map(outline),
    blocks: shellBlocks(page).map((block) => commandsIn(block).map(outline)),
    steps: sectionOf(page, console),
  };
});

/** Menu paths of the last step, in the order in which the first run shows them. */
function switchPages(): readonly (typeof consolePage)[keyof typeof consolePage][] {
  return stepWords.switches.what.flatMap(({en}) =>
    Object.values(consolePage).filter((page) => en.startsWith(`${page.en}:`)),
  );
}

for (const [index, language] of languages.entries()) {
  describe(readmes[language], () => {
    test('is at most 110 lines long', () => {
      const lines = readPage(readmes[language]).trimEnd().split('\n');
      assert.ok(lines.length <= 110, `${lines.length} lines`);
    });

    test('explains how to get the project, try it and test it, in this order', () => {
      const [first = ''] = shellBlocks(readPage(readmes[language]));
      const typed = first.split('\n').map((line) => line.replace(/\s+#.*| (?:ADDRESS_|이_).*/, ''));
      assert.deepEqual(typed, ['git clone', 'npm ci && npm run demo', 'npm ci && npm test', '']);
    });

    test("has the steps of the first run, in its order and with its names of Kakao's menu", () => {
      const steps = ([english, korean][index]?.steps ?? '').split(/^\d+\. /m).slice(1);
      assert.equal(steps.length, setupSteps.length);
      for (const [at, step] of setupSteps.entries()) {
        const {title, page} = stepWords[step];
        const text = steps[at]?.replace(/\s+/g, ' ') ?? '';
        assert.ok(text.startsWith(`**${title[language]}**`), `step ${at + 1}: ${text}`);
        if (page !== null) assert.ok(text.includes(`**: ${page[language]}.`), text);
      }
      const paths = Array.from(steps.at(-1)?.matchAll(/^ +- ([^:]+):/gm) ?? [], ([, path]) => path);
      assert.deepEqual(
        paths,
        switchPages().map((page) => page[language]),
      );
      assert.equal(paths.length, 3);
      assert.ok(steps[0]?.includes(`](${consoleAddress})`));
      assert.ok(steps[3]?.includes(`\`${defaultPreferences.redirectUri}\``));
    });
  });
}

test('both READMEs name the same eight keys, in the same order', () => {
  assert.equal(english?.keys.length, 8);
  assert.deepEqual(korean?.keys, english?.keys);
});

test('each of these keys works in the compose box', () => {
  const keys = [...keymap.compose.keys, ...anywhereKeys];
  const known = keys.flatMap(({keys, label = ''}) => [...keys, label]);
  const missing = english?.keys.filter((key) => !known.includes(key.toLowerCase()));
  assert.deepEqual(missing, []);
});

test('both READMEs name the same fourteen commands, in the same order and with the same options', () => {
  assert.equal(english?.commands.length, 14);
  assert.equal(new Set(english?.commands).size, 14);
  assert.deepEqual(korean?.commands, english?.commands);
  assert.deepEqual(korean?.blocks, english?.blocks);
});

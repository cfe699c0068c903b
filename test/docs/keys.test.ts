import assert from 'node:assert/strict';
import {test} from 'node:test';
import {slashCommands} from '../../src/app/shell/slash-commands.ts';
import {editingKeys} from '../../src/ui/base/editing-keys.ts';
import {anywhereKeys} from '../../src/ui/base/shared-keys.ts';
import {type KeyContext, keymap} from '../../src/ui/shell/keymap.ts';
import {keysInRows, readPage, sectionOf} from '../support/pages.ts';

const page = readPage('docs/keys.md');

/** The section of the page that has the keys of a screen. */
const sections: Readonly<Record<KeyContext, string>> = {
  setup: 'First run',
  login: 'Login',
  compose: 'Writing',
  history: 'History',
  memo: 'History',
  search: 'Finding',
  drafts: 'Drafts',
  outbox: 'Unsent memos',
  schedules: 'Schedules',
  reminders: 'Reminders',
  tokens: 'Tokens and account',
  confirm: 'Questions and tags',
  tags: 'Questions and tags',
  form: 'Cards and lists',
  friends: 'Friends',
  'friend-setup': 'Friends',
  split: 'Anywhere',
  help: 'Anywhere',
};

const contexts = Object.keys(sections) as KeyContext[];

/** A key in the spelling of the keymap. */
function spelled(name: string): string {
  if (name.length === 1) return name;
  return name
    .toLowerCase()
    .replace(/^pg(up|dn)$/, (_, way) => (way === 'up' ? 'pageup' : 'pagedown'));
}

function named(section: string): readonly string[] {
  return keysInRows(sectionOf(page, `${section}\n`))
    .flat()
    .map(spelled);
}

/** The bindings of the keymap for a section. */
function bindingsOf(section: string) {
  const own = contexts
    .filter((context) => sections[context] === section)
    .flatMap((context) => keymap[context].keys);
  return section === 'Anywhere' ? [...own, ...keymap.compose.keys, ...anywhereKeys] : own;
}

for (const section of new Set(Object.values(sections))) {
  test(`every key under "${section}" is one of its screens`, () => {
    const keys = bindingsOf(section).flatMap((binding) => binding.keys);
    assert.ok(named(section).length > 2, `only ${named(section)} were read`);
    assert.deepEqual(
      named(section).filter((key) => !keys.includes(key)),
      [],
    );
  });
}

test('every key that the app explains is on the page, and each editing key once', () => {
  const missing = contexts.flatMap((context) => {
    const here = [...named(sections[context]), ...named('Anywhere')];
    return keymap[context].keys
      .filter((binding) => !editingKeys.includes(binding) || context === 'compose')
      .filter(({keys, help}) => keys.length > 0 && help !== undefined)
      .filter(({keys}) => !keys.some((key) => here.includes(key)))
      .map(({keys}) => `${keys.join(' ')} in ${context}`);
  });
  assert.deepEqual(missing, []);
});

test('every slash command is on the page', () => {
  const section = sectionOf(page, 'Slash commands\n');
  const missing = Object.keys(slashCommands).filter(
    (name) => !new RegExp(`\`/${name}\\b`).test(section),
  );
  assert.deepEqual(missing, []);
});

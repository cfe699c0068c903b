import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isOffered, labelOf} from '../../../src/ui/base/binding.ts';
import type {KeyContext} from '../../../src/ui/base/context.ts';
import {hasTextField} from '../../../src/ui/base/context.ts';
import {keymap} from '../../../src/ui/shell/keymap.ts';
import {sampleStates} from '../sample-states.ts';

const contexts = [
  'setup',
  'login',
  'compose',
  'history',
  'help',
  'tokens',
  'split',
  'search',
  'drafts',
  'schedules',
  'tags',
  'memo',
  'confirm',
] as const satisfies readonly KeyContext[];

type Binding = (typeof keymap)[number];
const nameOf = ({keys, where}: Binding) => `${keys.join(' ')} in ${String(where)}`;
const isIn = ({where}: Binding, context: KeyContext) =>
  where === 'anywhere' || where.includes(context);

test('no row of the keymap lies wholly behind an earlier one', () => {
  for (const [index, binding] of keymap.entries()) {
    const earlier = keymap
      .slice(0, index)
      .filter(({when, setting}) => when === undefined && setting === undefined);
    for (const key of binding.keys) {
      const here = contexts.filter((context) => isIn(binding, context));
      const hidden = here.every((context) =>
        earlier.some((other) => other.keys.includes(key) && isIn(other, context)),
      );
      assert.ok(!hidden, `${key} of "${nameOf(binding)}" never works`);
    }
  }
});

test('a letter is no command where there is a text field', () => {
  for (const binding of keymap) {
    if (!contexts.some((context) => isIn(binding, context) && hasTextField(context))) continue;
    for (const key of binding.keys) assert.ok([...key].length > 1, nameOf(binding));
  }
});

test('no action has only an Alt key, and none only a letter with Shift', () => {
  for (const binding of keymap) {
    if (binding.keys.length === 0) continue;
    assert.ok(!binding.keys.every((key) => key.startsWith('alt+')), nameOf(binding));
    assert.ok(!binding.keys.every((key) => /^[A-Z]$/.test(key)), nameOf(binding));
  }
});

test('what is hinted has words in both languages and names a key that works', () => {
  const hinted = keymap.filter((binding) => binding.hinted);
  assert.ok(hinted.length > 10);
  for (const binding of hinted) {
    const {keys, help} = binding;
    assert.ok(help !== undefined && help.ko !== '' && help.en !== '', labelOf(binding));
    const named = labelOf(binding).toLowerCase();
    assert.ok(keys.includes(named) || named === '/', `${named} is not one of ${keys}`);
  }
});

test('every key is spelled as keys are read', () => {
  const spelled =
    /^((ctrl|alt|shift)\+)*(enter|esc|tab|backspace|delete|up|down|left|right|home|end|page(up|down)|space|[!-~])$/;
  for (const {keys} of keymap) for (const key of keys) assert.match(key, spelled);
});

test('every context has a hint and a way out', () => {
  const states = sampleStates();
  for (const context of contexts) {
    const here = keymap.filter((binding) => isIn(binding, context));
    assert.ok(
      here.some(({keys}) => keys.includes('ctrl+c')),
      `Ctrl+C in ${context}`,
    );
    const offered = here.filter((binding) =>
      states.some(({state}) => binding.hinted && isOffered(binding, context, state)),
    );
    assert.ok(offered.length > 0, `a hint in ${context}`);
    if (!hasTextField(context))
      assert.ok(
        here.some(({keys}) => keys.includes('esc')),
        `Esc in ${context}`,
      );
  }
});

test('the tokens can be refreshed and looked at wherever there is a login', () => {
  for (const context of ['compose', 'history', 'memo', 'help', 'split', 'drafts'] as const) {
    for (const key of ['ctrl+r', 'ctrl+t']) {
      assert.ok(
        keymap.some((binding) => binding.keys.includes(key) && isIn(binding, context)),
        `${key} in ${context}`,
      );
    }
  }
});

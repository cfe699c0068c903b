import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Binding, isOffered, labelOf} from '../../../src/ui/base/binding.ts';
import {anywhereKeys} from '../../../src/ui/base/shared-keys.ts';
import {hasTextField, type KeyContext, keymap} from '../../../src/ui/shell/keymap.ts';
import {pages} from '../../../src/ui/shell/pages.ts';
import {sampleStates} from '../sample-states.ts';

const contexts = Object.keys(keymap) as KeyContext[];

/** The bindings in that context. */
const keysIn = (context: KeyContext): readonly Binding[] => [
  ...keymap[context].keys,
  ...anywhereKeys,
];
const all = [...new Set(contexts.flatMap(keysIn))];
const placesOf = (binding: Binding) =>
  contexts.filter((context) => keysIn(context).includes(binding));
const nameOf = (binding: Binding) =>
  `${binding.keys.join(' ')} in ${placesOf(binding).join() || 'nothing'}`;

test('keys go to four screens and to every page', () => {
  const screens = ['setup', 'login', 'compose', 'history'];
  assert.deepEqual(contexts.toSorted(), [...screens, ...Object.keys(pages)].sort());
});

test('no row of the keymap is completely hidden by an earlier one', () => {
  for (const binding of all) {
    for (const key of binding.keys) {
      const hidden = placesOf(binding).every((context) => {
        const here = keysIn(context);
        return here
          .slice(0, here.indexOf(binding))
          .some(
            ({keys, when, setting}) =>
              keys.includes(key) && when === undefined && setting === undefined,
          );
      });
      assert.ok(!hidden, `${key} of "${nameOf(binding)}" never works`);
    }
  }
});

test('a letter is not a command in a context with a text field', () => {
  for (const context of contexts.filter(hasTextField)) {
    for (const binding of keysIn(context)) {
      for (const key of binding.keys) assert.ok([...key].length > 1, nameOf(binding));
    }
  }
});

test('no action has only an Alt key, and none only a letter with Shift', () => {
  for (const binding of all) {
    if (binding.keys.length === 0) continue;
    assert.ok(!binding.keys.every((key) => key.startsWith('alt+')), nameOf(binding));
    assert.ok(!binding.keys.every((key) => /^[A-Z]$/.test(key)), nameOf(binding));
  }
});

test('every hint has a text in both languages and names a key that works', () => {
  const hinted = all.filter((binding) => binding.hinted);
  assert.ok(hinted.length > 10);
  for (const binding of hinted) {
    const {keys, help} = binding;
    assert.ok(help !== undefined && help.ko !== '' && help.en !== '', labelOf(binding));
    const named = labelOf(binding).toLowerCase();
    assert.ok(keys.includes(named) || ['/', '?'].includes(named), `${named} is not one of ${keys}`);
  }
});

test('every key is spelled in the form in which keys are read', () => {
  const spelled =
    /^((ctrl|alt|shift)\+)*(enter|esc|tab|backspace|delete|up|down|left|right|home|end|page(up|down)|space|[!-~])$/;
  for (const {keys} of all) for (const key of keys) assert.match(key, spelled);
});

test('every context has a hint and a way out', () => {
  const states = sampleStates();
  for (const context of contexts) {
    const here = keysIn(context);
    assert.ok(
      here.some(({keys}) => keys.includes('ctrl+c')),
      `Ctrl+C in ${context}`,
    );
    const offered = here.filter((binding) =>
      states.some(({state}) => binding.hinted && isOffered(binding, state)),
    );
    assert.ok(offered.length > 0, `a hint in ${context}`);
    if (!hasTextField(context))
      assert.ok(
        here.some(({keys}) => keys.includes('esc')),
        `Esc in ${context}`,
      );
  }
});

test('the tokens can be refreshed and viewed on every page when the user is logged in', () => {
  for (const context of ['compose', 'history', 'memo', 'help', 'split', 'drafts'] as const) {
    for (const key of ['ctrl+r', 'ctrl+t']) {
      assert.ok(
        keysIn(context).some((binding) => binding.keys.includes(key)),
        `${key} in ${context}`,
      );
    }
  }
});

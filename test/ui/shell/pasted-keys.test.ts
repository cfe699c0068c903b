import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {State} from '../../../src/app/state/state.ts';
import type {FieldName} from '../../../src/ui/base/private-fields.ts';
import {createKeyTargets} from '../../../src/ui/shell/key-targets.ts';
import {hasTextField, type KeyContext, keyContext, keymap} from '../../../src/ui/shell/keymap.ts';
import {routePaste} from '../../../src/ui/shell/route-key.ts';
import {pureStore} from '../../support/pure-store.ts';
import {readInTime} from '../../support/read-in-time.ts';
import {sampleStates} from '../sample-states.ts';

const names = Object.keys({
  'rest-api-key': true,
  'client-secret': true,
  'redirect-uri': true,
  code: true,
} satisfies Record<FieldName, true>) as FieldName[];

/** Where a paste goes: a page with a text field, or a field of the first run or the login. */
interface Place {
  readonly name: string;
  readonly state: State;
}

/** A sample of every place with a text field. */
function places(): Place[] {
  const found = new Map<string, State>();
  for (const {state} of sampleStates()) {
    const context = keyContext(state);
    const step = context === 'setup' ? ` ${state.setup.step}` : '';
    if (hasTextField(context)) found.set(`${context}${step}`, state);
  }
  return [...found].map(([name, state]) => ({name, state}));
}

/** Everything that the paste of these bytes leaves, and the events on the way. */
function paste(state: State, bytes: string) {
  const {store, events} = pureStore(state);
  const targets = createKeyTargets({store, redirectUri: '', restApiKey: ''});
  const text = /^\u001b\[200~(.*)\u001b\[201~$/s.exec(readInTime([bytes]))?.[1];
  assert.ok(text !== undefined, 'it is one paste');
  routePaste(text, targets);
  const fields = names.map((name) => targets.fields.read(name).text);
  return {state: store.getState(), fields, events: events.map(({type}) => type)};
}

const plain = '\u001b[200~첫줄\r둘째 한\u001b[201~';
const reported =
  '\u001b[200~첫줄\u001b[13;1u둘째\u001b[32u\u001b[237u\u001b[149u\u001b[156u\u001b[201~';
const hostile = '\u001b[200~첫줄\u001b[201~\r/logout\ry\u001b[201~';

test('the samples show every text field', () => {
  const contexts = (Object.keys(keymap) as KeyContext[]).filter(hasTextField);
  const shown = new Set(places().map(({state}) => keyContext(state)));
  assert.deepEqual(
    contexts.filter((context) => !shown.has(context)),
    [],
  );
});

test('a paste reaches every one of them, and every field of the first run and the login', () => {
  const pasted = places().map(({name, state}) => ({name, before: state, ...paste(state, plain)}));
  const reached = names.filter((_, index) => pasted.some(({fields}) => fields[index] !== ''));
  assert.deepEqual(reached, names);
  for (const {name, before, state, fields} of pasted) {
    const isReached = state !== before || fields.some((text) => text !== '');
    assert.ok(isReached || name === 'setup switches', name);
  }
});

for (const {name, state} of places()) {
  test(`a paste is read alike, keys inside it included, and nothing in it acts: ${name}`, () => {
    const expected = paste(state, plain);
    assert.deepEqual(paste(state, reported), expected);
    const {state: after, events} = paste(state, hostile);
    assert.deepEqual(events, expected.events);
    assert.equal(keyContext(after), keyContext(state));
    assert.equal(after.ending, state.ending);
  });
}

import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Event} from '../../../src/app/events/event.ts';
import type {State} from '../../../src/app/state/state.ts';
import {enterLines} from '../../../src/ui/line-mode/enter-line.ts';
import {createKeyTargets} from '../../../src/ui/shell/key-targets.ts';
import {hasTextField, keyContext} from '../../../src/ui/shell/keymap.ts';
import {pureStore} from '../../support/pure-store.ts';
import {sampleStates} from '../sample-states.ts';

const pastes: readonly (readonly string[])[] = [
  ['/logout', 'y'],
  ['하나', '/logout', 'y', ''],
  ['/lo', 'gout', 'y'],
  ['y'],
  ['/quit'],
  ['', ''],
  ['/ctrl+c', '/ctrl+c'],
  ['/unlink', 'y', '/at 18:00 글'],
  ['r', 'd', 'y'],
  ['enter'],
];

/** The events of a paste in line mode, and what is said. */
function enter(state: State, lines: readonly string[]) {
  const {store, events} = pureStore(state);
  const said: string[] = [];
  const targets = createKeyTargets({store, redirectUri: '', restApiKey: ''});
  enterLines(
    {lines, isPasted: true},
    {
      ...targets,
      say: (rows) => said.push(...rows),
      isFull: () => false,
      listing: {lines: [], ids: []},
      hints: () => '',
    },
  );
  return {state: store.getState(), events, said};
}

const contexts = new Map<string, State>();
for (const {state} of sampleStates()) {
  if (!contexts.has(keyContext(state))) contexts.set(keyContext(state), state);
}

describe('pasted lines run no command and answer no question, and without a field it is said:', () => {
  for (const [name, state] of contexts) {
    test(name, () => {
      for (const lines of pastes) {
        const entered = enter(state, lines);
        const what = JSON.stringify([lines, entered.events]);
        assert.equal(entered.state.ending, null, what);
        const asked = entered.state.overlay?.kind === 'confirm';
        assert.equal(asked, state.overlay?.kind === 'confirm', what);
        if (hasTextField(keyContext(state))) continue;
        assert.deepEqual(entered.events, [] satisfies Event[], what);
        assert.match(entered.said.join(), /붙여 넣을 수 없습니다|cannot be pasted/, what);
      }
    });
  }
});

test('pasted lines are added to the text, and not sent', () => {
  const compose = contexts.get('compose');
  assert.ok(compose !== undefined);
  for (const lines of pastes.filter((lines) => lines.join('') !== '')) {
    const {state, events} = enter(compose, lines);
    assert.ok(!events.some(({type}) => type === 'draft-submitted'), JSON.stringify(events));
    assert.ok(state.draft.text.endsWith(lines.join('\n').replace(/\n+$/, '')), state.draft.text);
  }
});

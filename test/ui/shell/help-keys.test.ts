import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openFriends} from '../../../src/app/friend/choose-friends.ts';
import type {Overlay} from '../../../src/app/state/overlay.ts';
import type {State} from '../../../src/app/state/state.ts';
import {frameOf} from '../../../src/ui/shell/frame-of.ts';
import {createKeyTargets} from '../../../src/ui/shell/key-targets.ts';
import {hasTextField, keyContext, keymap} from '../../../src/ui/shell/keymap.ts';
import {routeKey, routePaste} from '../../../src/ui/shell/route-key.ts';
import {stateWithText} from '../../support/app-state.ts';
import {recordedMemos} from '../../support/database.ts';
import {stateWithForm, textsIn} from '../../support/forms.ts';
import {pureStore} from '../../support/pure-store.ts';
import {sampleStates} from '../sample-states.ts';

/** A screen on which one can type: `text` as the input method commits it, a key by its name. */
function screenOf(initial: State) {
  const {store} = pureStore(initial);
  const targets = createKeyTargets({store, redirectUri: '', restApiKey: ''});
  const press = (name: string) => routeKey({kind: 'key', name}, targets);
  return {
    type: (text: string) => routeKey({kind: 'text', text}, targets),
    paste: (text: string) => routePaste(text, targets),
    press,
    state: () => store.getState(),
    text: () => store.getState().draft.text,
    frame: () => frameOf(store.getState(), targets),
    rows: () =>
      frameOf(store.getState(), targets).rows.map((row) => row.map(({text}) => text).join('')),
  };
}

const [memo] = recordedMemos({id: 'a'});
const inHistory = (): State => {
  const state = stateWithText('');
  const memos = memo === undefined ? [] : [memo];
  return {...state, focus: 'history', history: {...state.history, memos, selectedId: 'a'}};
};

/** A state of each page over the main screen. */
function pages(): State[] {
  const byKind = new Map<Overlay['kind'], State>();
  for (const {state} of sampleStates({text: 'abc'})) {
    if (state.overlay !== null && state.screen === 'main') byKind.set(state.overlay.kind, state);
  }
  assert.equal(byKind.size, Object.keys(keymap).length - 4);
  return [...byKind.values()];
}

test('`?` opens the help from the empty box, from the history and from every page', () => {
  const places = [stateWithText(''), inHistory(), ...pages()];
  for (const place of places) {
    const {type, press, state} = screenOf(place);
    const context = keyContext(place);
    if (['help', 'search', 'tags', 'form', 'friends'].includes(context)) continue;
    type('?');
    assert.equal(state().overlay?.kind, 'help', context);
    press('esc');
    assert.equal(keyContext(state()), context, 'Esc goes back to where it was opened');
  }
});

test('in a field `?` is help while it is empty, and text after that', () => {
  const search = screenOf({...stateWithText(''), overlay: {kind: 'search'}});
  search.type('?');
  assert.equal(search.state().overlay?.kind, 'help');
  search.press('esc');
  search.type('a');
  search.type('?');
  assert.equal(search.state().search.field.text, 'a?');
  const friends = screenOf(openFriends(stateWithText(''), '')[0]);
  friends.type('?');
  assert.equal(friends.state().overlay?.kind, 'help');
  friends.press('esc');
  friends.type('a');
  friends.type('?');
  const page = friends.state().overlay;
  assert.equal(page?.kind === 'friends' && page.field.text, 'a?');
  const card = screenOf(stateWithForm('card'));
  card.type('뭐');
  card.type('?');
  assert.deepEqual(textsIn(card.state()), {title: ['뭐?']});
  for (const place of ['description', 'send']) {
    card.press(place === 'send' ? 'up' : 'enter');
    card.type('?');
    assert.equal(card.state().overlay?.kind, 'help', place);
    card.press('esc');
    card.press('up');
  }
  const box = screenOf(stateWithText('뭐지'));
  box.type('?');
  assert.deepEqual([box.text(), box.state().overlay], ['뭐지?', null]);
});

test('a text that begins with `?` can be written, typed, pasted or with an input method', () => {
  const written = (...texts: readonly string[]): string => {
    const {type, text, state} = screenOf(stateWithText(''));
    for (const part of texts) type(part);
    assert.equal(state().overlay, null, texts.join());
    return text();
  };
  assert.equal(written('?', '?'), '?');
  assert.equal(written('?', '?', '?'), '??');
  assert.equal(written('??'), '??');
  assert.equal(written('?', 'g', 'o'), '?go');
  assert.equal(written('?', '뭐', '지'), '?뭐지');
  assert.equal(written('?', 'ㅗ'), '?ㅗ');
  const {paste, type, text} = screenOf(stateWithText(''));
  paste('?');
  assert.equal(text(), '?');
  const other = screenOf(stateWithText(''));
  other.type('?');
  other.paste('붙인 글');
  assert.equal(other.text(), '?붙인 글');
  type('!');
  assert.equal(text(), '?!');
});

test('the help begins with the section of the place where it was opened', () => {
  const heading = (place: State): string => {
    const {type, rows} = screenOf(place);
    type('?');
    return rows()[2]?.split(/ {2,}/)[0]?.trim() ?? '';
  };
  assert.equal(heading(stateWithText('')), '쓰기');
  assert.equal(heading(inHistory()), '기록');
  const wanted = {
    drafts: '초안',
    schedules: '예약',
    outbox: '보내지 않은 메모',
    tokens: '토큰과 계정',
    memo: '기록',
    split: '쓰기',
    confirm: '확인 질문',
  } as const;
  for (const place of pages()) {
    const kind = place.overlay?.kind ?? '';
    const title = (wanted as Record<string, string>)[kind];
    if (title !== undefined) assert.equal(heading(place), title, kind);
  }
});

test('q, Esc and Ctrl+C leave the history and every page at once, also below a notice', () => {
  const notice = {kind: 'tokens-refreshed'} as const;
  for (const place of [inHistory(), ...pages()]) {
    const context = keyContext(place);
    for (const key of ['q', 'ㅂ', 'esc', 'ctrl+c']) {
      if (key.length === 1 && hasTextField(context)) continue;
      const {type, press, state} = screenOf({...place, notice, noticeUntil: place.now + 1});
      if (key.length === 1) type(key);
      else press(key);
      assert.notEqual(keyContext(state()), context, `${key} in ${context}`);
      assert.equal(state().notice, null);
      assert.equal(state().ending, null, 'Ctrl+C on a page does not quit');
    }
  }
});

test('a letter that means nothing in the history goes into the box with what follows', () => {
  for (const [typed, written] of [
    ['x', 'x'],
    ['hello', 'hello'],
    ['7시', '7시'],
    ['ㅗ', 'ㅗ'],
    ['!', '!'],
  ] as const) {
    const {type, text, state} = screenOf(inHistory());
    type(typed);
    assert.deepEqual([text(), state().focus], [written, 'compose']);
  }
  const {type, text, state} = screenOf(inHistory());
  for (const key of 'ra') type(key);
  assert.deepEqual([text(), state().focus], ['', 'history'], 'keys that do nothing now');
});

test('the help is turned in complete pages, in two even columns or in one', () => {
  for (const [columns, rows] of [
    [80, 24],
    [120, 40],
    [40, 10],
  ] as const) {
    const terminal = {columns, rows, isAscii: false, distinguishesEnterKeys: false};
    const {type, press, frame, rows: shown} = screenOf({...stateWithText(''), terminal});
    type('?');
    const seen: string[] = [];
    const [, count = '0'] = /1\/(\d+)$/.exec(shown()[0]?.trimEnd() ?? '') ?? [];
    for (let page = 1; page <= Number(count); page += 1) {
      assert.match(shown()[0] ?? '', new RegExp(`${page}/${count}$`));
      seen.push(...shown().slice(2, -3));
      press('pagedown');
    }
    assert.match(shown()[0] ?? '', new RegExp(`${count}/${count}$`), 'the last page stays');
    press('home');
    assert.match(shown()[0] ?? '', new RegExp(`1/${count}$`));
    const text = seen.join('\n');
    for (const command of ['/help', '/quit', '//'])
      assert.ok(text.includes(` ${command} `), command);
    assert.equal(text.match(/Ctrl\+L\b/g)?.length, 1);
    const keys = frame().rows.map((row) => row.filter(({tone}) => tone === 'accent').length);
    assert.equal(Math.max(...keys.slice(2)), columns < 72 ? 1 : 2);
  }
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Effect} from '../../../src/app/events/effect.ts';
import type {Event} from '../../../src/app/events/event.ts';
import {update} from '../../../src/app/shell/update.ts';
import type {State} from '../../../src/app/state/state.ts';
import {nothingWritten} from '../../../src/domain/draft/saved-draft.ts';
import {isNotDraftKeeping, stateWith, stateWithText} from '../../support/app-state.ts';
import {memoWith} from '../../support/database.ts';
import {formIn, stateWithForm, textsIn} from '../../support/forms.ts';

/** The state after events, and all their effects. */
function after(state: State, ...events: Event[]): {state: State; effects: Effect[]} {
  const effects: Effect[] = [];
  let next = state;
  for (const event of events) {
    const [changed, ...more] = update(next, event);
    next = changed;
    effects.push(...more);
  }
  return {state: next, effects};
}

const typed = (text: string): Event => ({type: 'form-edited', edit: {kind: 'insert', text}});
const pasted = (text: string): Event => ({type: 'form-edited', edit: {kind: 'paste', text}});
const entered: Event = {type: 'form-entered'};
const next: Event = {type: 'form-moved', towards: 'next'};
const previous: Event = {type: 'form-moved', towards: 'previous'};
const escaped: Event = {type: 'escape-pressed'};

const focused = (state: State) => formIn(state).fields[formIn(state).at]?.name ?? 'send';

test('Enter and Tab go through the fields to the row that sends, and Tab on to the first', () => {
  const {state} = after(stateWithForm('card'), typed('글'), entered, next, next);
  assert.equal(focused(state), 'sum');
  const {state: last} = after(state, next, next, next, next);
  assert.equal(focused(last), 'send');
  assert.equal(focused(after(last, next).state), 'title');
  assert.equal(focused(after(last, previous).state), 'picture');
});

test('an empty field follows the last of a name that may have more', () => {
  const {state} = after(stateWithForm('card'), next, next, typed('가=1'), entered, typed('나=2'));
  assert.deepEqual(
    formIn(state)
      .fields.filter(({name}) => name === 'row')
      .map(({draft}) => draft.text),
    ['가=1', '나=2', ''],
  );
  const full = stateWithForm('card', {texts: {row: ['1', '2', '3', '4', '5'], button: ['1', '2']}});
  const names = formIn(full).fields.map(({name}) => name);
  assert.deepEqual([names.indexOf('sum') - names.indexOf('row'), names.length], [5, 12]);
});

test('lines that are pasted into an item become items, and a column is separated by a space', () => {
  const list = stateWithForm('list', {
    texts: {title: ['뉴스'], link: ['https://a.example']},
    isWritten: true,
  });
  const {state} = after(list, typed('0 '), pasted('하나\thttps://a.example/1\n\n둘\r\n셋'));
  assert.deepEqual(textsIn(state).item, ['0 하나 https://a.example/1', '둘', '셋']);
  assert.equal(formIn(state).fields[formIn(state).at]?.draft.text, '셋');
});

test('JSON that is pasted into an item becomes items: an object on a line, or an array', () => {
  const one = '{"title":"하나","url":"https://a.example/1","description":"설명"}';
  const items = ['하나 https://a.example/1 설명', '둘'];
  const pastes = [`${one}\n둘`, `\n[\n ${one},\n {"title":"둘","url":null}\n]\n`];
  for (const text of pastes) {
    assert.deepEqual(
      textsIn(after(stateWithForm('list'), next, next, pasted(text)).state).item,
      items,
    );
  }
  const others = ['[속보] 하나', '{"name":"둘"}', '{셋'];
  const {state} = after(stateWithForm('list'), next, next, pasted(others.join('\n')));
  assert.deepEqual(textsIn(state).item, others);
});

test('a pasted text has one line in a field of one line, and all of them in a long one', () => {
  const {state} = after(stateWithForm('card'), pasted('두\n줄'), next, pasted('두\n줄\u0007'));
  const {title, description} = textsIn(state);
  assert.deepEqual([title, description], [['두 줄'], ['두\n줄']]);
  assert.deepEqual(state.notice, {kind: 'text-cleaned', removed: 1});
});

test('Enter on the last row sends the message, and the page closes when it is stored', () => {
  const open = stateWithForm('preview', {
    texts: {address: ['https://a.example']},
    isWritten: true,
    sourceId: 'm1',
  });
  const sent = after(open, entered);
  assert.deepEqual(sent.effects, [
    {
      type: 'accept-memo',
      content: {kind: 'scrap', messages: [{request_url: 'https://a.example'}]},
      writing: nothingWritten,
      sourceId: 'm1',
    },
  ]);
  const closed = after(sent.state, {type: 'memo-accepted', id: 'm2'});
  assert.equal(closed.state.overlay, null);
  assert.deepEqual(
    closed.effects.map(({type}) => type),
    ['read-history', 'drain-outbox', 'autosave-draft'],
  );
});

test('a message that could not be stored stays on its page', () => {
  const open = stateWithForm('preview', {texts: {address: ['https://a.example']}, isWritten: true});
  const failure = {kind: 'memo-empty'} as const;
  const {state} = after(open, entered, {type: 'memo-refused', failure});
  assert.deepEqual(textsIn(state), {address: ['https://a.example']});
  assert.equal(after(state, escaped).effects[0]?.type, 'save-draft');
});

test('Enter on the last row moves to the first field that is wrong, and sends nothing', () => {
  const texts = {title: ['글'], row: ['a=1', 'b'], link: ['x']};
  const form = stateWithForm('card', {texts});
  const {state, effects} = after(form, previous, entered);
  assert.deepEqual([formIn(state).at, effects], [3, []]);
  assert.equal(focused(after(stateWithForm('list'), previous, entered).state), 'title');
});

test('a list of many messages is asked about once, with what the day leaves', () => {
  const item = Array.from({length: 20}, (_, index) => `소식 ${index}`);
  const list = stateWithForm('list', {texts: {title: ['뉴스'], item}});
  const asked = after(list, previous, entered);
  assert.deepEqual(asked.state.notice, {
    kind: 'send-doubted',
    doubt: {reason: 'many-messages', messages: 7, left: 20},
  });
  assert.deepEqual(asked.effects, []);
  assert.equal(after(asked.state, entered).effects[0]?.type, 'accept-memo');
});

test('a form that is left is saved as the command that opens it again', () => {
  const {state, effects} = after(
    stateWithForm('card'),
    typed('배포'),
    next,
    pasted('두\n줄'),
    escaped,
  );
  assert.equal(state.overlay, null);
  assert.deepEqual(state.notice, {kind: 'form-kept', form: 'card'});
  const text = '/card {"title":["배포"],"description":["두\\n줄"]}';
  const saved = effects.find(({type}) => type === 'save-draft');
  assert.deepEqual(saved, {
    type: 'save-draft',
    kept: {text, link: null, origin: 'aside'},
    writing: nothingWritten,
    step: null,
  });
  const again = after(stateWithText(text), {type: 'draft-submitted'});
  assert.deepEqual(textsIn(again.state), {title: ['배포'], description: ['두\n줄']});
  assert.equal(again.state.draft.text, '');
});

test('while a form is written it is what a crash leaves, and the box is empty', () => {
  const {effects} = after(stateWithForm('list', {sourceId: 'm1'}), typed('뉴스'));
  assert.deepEqual(effects, [
    {type: 'autosave-draft', text: '/list {"title":["뉴스"],"from":"m1"}', link: null},
  ]);
});

test('a form in which nothing was written is left without a draft', () => {
  const asRead = {texts: {json: ['{}']}};
  for (const open of [stateWithForm('card'), stateWithForm('template', asRead)]) {
    assert.deepEqual(after(open, next, escaped).effects, []);
  }
});

test('a form that another page replaces from the help is saved too', () => {
  const help = after(stateWithForm('card'), typed('글'), next, {type: 'help-requested', typed: ''});
  assert.deepEqual(help.effects.filter(isNotDraftKeeping), []);
  assert.equal(formIn(after(help.state, escaped).state).kind, 'card');
  const left = after(help.state, {type: 'status-requested'});
  assert.equal(left.effects.filter(({type}) => type === 'save-draft').length, 1);
});

test('a form that could not be saved is open again', () => {
  const {state, effects} = after(stateWithForm('card'), typed('글'), escaped);
  const order = effects.find((effect) => effect.type === 'save-draft');
  const failure = {kind: 'storage', problem: 'full', path: '/x', detail: ''} as const;
  const {text} = order?.kept ?? {text: ''};
  const back = after(state, {
    type: 'draft-save-failed',
    failure,
    step: null,
    kept: {text, link: null},
  });
  assert.deepEqual(textsIn(back.state), {title: ['글']});
  assert.deepEqual(back.state.notice, {kind: 'failure', failure});
});

test('an opened draft and a draft of the last start that hold a form open its page', () => {
  const text = '/template {"id":["1"],"argument":["a=b"]}';
  const started = after(stateWithText(text), {type: 'started'});
  assert.deepEqual(textsIn(started.state), {id: ['1'], argument: ['a=b']});
  assert.equal(started.state.draft.text, '');
  const draft = {id: 'd', text, link: null, origin: 'aside', savedAt: 1} as const;
  const drafts = {kind: 'drafts', drafts: [], selectedId: null, deleted: []} as const;
  const opened = after(stateWith({overlay: drafts}), {
    type: 'draft-opened',
    draft,
    isBoxKept: false,
  });
  assert.equal(formIn(opened.state).kind, 'custom');
  const loggedOut = after(stateWithText(text, {screen: 'login'}), {type: 'started'});
  assert.deepEqual([loggedOut.state.overlay, loggedOut.state.draft.text], [null, text]);
});

test('a command with its argument begins the form, and a text that only looks like a form is text', () => {
  const rows = [
    ['/card 배포 끝', {title: ['배포 끝']}, 'description'],
    ['/list 뉴스', {title: ['뉴스']}, 'link'],
    ['/preview https://a.example', {address: ['https://a.example']}, 'send'],
    ['/template 93112', {id: ['93112']}, 'argument'],
    ['/template {"object_type":"feed"}', {json: ['{"object_type":"feed"}']}, 'send'],
    ['/card {"title":1}', {title: ['{"title":1}']}, 'description'],
  ] as const;
  for (const [text, texts, at] of rows) {
    const {state} = after(stateWithText(text), {type: 'draft-submitted'});
    assert.deepEqual([textsIn(state), focused(state), state.draft.text], [texts, at, ''], text);
  }
});

test('an address alone in the box is offered as a card and stays in the box until it is sent', () => {
  const box = stateWithText(' https://a.example/42 ');
  const offered = after(box, {type: 'preview-requested'});
  assert.deepEqual(
    [textsIn(offered.state), focused(offered.state)],
    [{address: ['https://a.example/42']}, 'send'],
  );
  assert.equal(after(offered.state, escaped).state.draft.text, ' https://a.example/42 ');
  const sent = after(offered.state, entered, {type: 'memo-accepted', id: 'm'});
  assert.deepEqual([sent.state.overlay, sent.state.draft.text], [null, '']);
  const other = after(stateWithText('보기: https://a.example'), {type: 'preview-requested'});
  assert.equal(other.state.overlay, null);
});

test('a template from a file opens with its text, and a file that cannot be read says why', () => {
  const read = after(stateWith(), {type: 'template-read', read: {ok: true, value: '{}\n'}});
  assert.deepEqual(textsIn(read.state), {json: ['{}\n']});
  const failure = {kind: 'input-unreadable', path: 'x', detail: 'ENOENT'} as const;
  const failed = after(stateWith(), {type: 'template-read', read: {ok: false, failure}});
  assert.deepEqual([failed.state.overlay, failed.state.notice], [null, {kind: 'failure', failure}]);
});

test('a text that was written meanwhile is saved when the form opens', () => {
  const opened = after(stateWithText('쓰던 글'), {
    type: 'template-read',
    read: {ok: true, value: '{}'},
  });
  assert.deepEqual([opened.state.draft.text, opened.state.notice], ['', {kind: 'unsent-kept'}]);
  assert.ok(
    opened.effects.some((effect) => effect.type === 'save-draft' && effect.kept.text === '쓰던 글'),
  );
});

test('a form that another one replaces is saved', () => {
  const open = after(stateWithForm('card'), typed('글')).state;
  const {state, effects} = after(open, {type: 'template-read', read: {ok: true, value: '{}'}});
  assert.equal(formIn(state).kind, 'template');
  assert.ok(
    effects.some((effect) => effect.type === 'save-draft' && effect.kept.text.startsWith('/card ')),
  );
});

test('where nothing is drawn, the commands say how to send such a message', () => {
  const appearance = {...stateWith().appearance, isSpoken: true};
  for (const [text, form] of [
    ['/card', 'card'],
    ['/list 뉴스', 'list'],
    ['/preview https://a.example', 'preview'],
    ['/template 1', 'custom'],
    ['/template a.json', 'template'],
  ] as const) {
    const {state, effects} = after(stateWithText(text, {appearance}), {type: 'draft-submitted'});
    assert.deepEqual([state.notice, state.overlay], [{kind: 'form-not-shown', form}, null], text);
    assert.deepEqual(effects.filter(isNotDraftKeeping), []);
  }
});

test('e on a card opens its form, on any other message its JSON, and the unsent text is saved', () => {
  const content = {
    title: '글',
    link: {web_url: 'https://a.example', mobile_web_url: 'https://a.example'},
  };
  const card = {
    ...memoWith({id: 'm1', text: '글'}),
    content: {kind: 'feed', messages: [{content}]},
  } as const;
  const box = stateWithText('쓰던 글', {focus: 'history'});
  const history = {...box.history, memos: [{...card, sequence: 1}], selectedId: card.id};
  const {state, effects} = after({...box, history}, {type: 'memo-taken'});
  assert.deepEqual(textsIn(state), {title: ['글'], link: ['https://a.example']});
  assert.equal(formIn(state).sourceId, card.id);
  assert.deepEqual(
    [state.focus, state.draft.text, state.history.selectedId],
    ['compose', '', null],
  );
  assert.ok(effects.some((effect) => effect.type === 'save-draft'));
});

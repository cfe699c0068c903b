import assert from 'node:assert/strict';
import {test} from 'node:test';
import {offeredAddress} from '../../../src/app/shell/draft-link.ts';
import {update} from '../../../src/app/shell/update.ts';
import type {State} from '../../../src/app/state/state.ts';
import {editDraft} from '../../../src/domain/draft/draft.ts';
import {nothingWritten} from '../../../src/domain/draft/saved-draft.ts';
import {noLink} from '../../../src/domain/memo/memo-link.ts';
import {isNotDraftKeeping, stateWith, stateWithText} from '../../support/app-state.ts';
import {given} from '../../support/contents.ts';

const link = {url: 'https://example.com/post/42', buttonTitle: '뉴스 보기'};
const isNumbered = true;
const text = '읽을 것 https://example.com/post/42 저녁에';

function after(state: State, type: 'link-toggled' | 'draft-submitted') {
  const [next, ...effects] = update(state, {type});
  return {next, effects: effects.filter(isNotDraftKeeping)};
}

test('one key makes the address in the text the link, and removes it again', () => {
  const before = stateWithText(text);
  assert.equal(offeredAddress(before), link.url);
  const {next, effects} = after(before, 'link-toggled');
  assert.equal(next.draftLink.url, link.url);
  assert.equal(next.draft.text, text);
  assert.deepEqual(effects, [{type: 'note-link-domain', url: link.url}]);
  assert.equal(offeredAddress(next), null);
  assert.deepEqual(after(next, 'link-toggled').next.draftLink, noLink);
});

test('the link stays when its address is erased from the text', () => {
  const chosen = after(stateWithText(text), 'link-toggled').next;
  const [erased] = update(chosen, {type: 'draft-edited', edit: {kind: 'clear'}});
  assert.equal(erased.draftLink.url, link.url);
});

test('without an address, or in a command, the key does nothing', () => {
  for (const plain of ['글', '', '/link https://example.com/', '/find https://example.com/']) {
    const {next, effects} = after(stateWithText(plain), 'link-toggled');
    assert.deepEqual([next.draftLink, effects], [noLink, []]);
    assert.equal(next.draft.text, plain);
  }
});

test('an address in the text replaces the default link, which can be restored', () => {
  const defaults = {link: {url: 'https://my.example', buttonTitle: '열기'}, isNumbered};
  const before = stateWithText(text, {sendingDefaults: defaults, draftLink: defaults.link});
  const chosen = after(before, 'link-toggled').next;
  assert.deepEqual(chosen.draftLink, {url: link.url, buttonTitle: '열기'});
  assert.deepEqual(after(chosen, 'link-toggled').next.draftLink, defaults.link);
  const without = update(stateWithText('/link', {...before, draft: stateWithText('/link').draft}), {
    type: 'draft-submitted',
  });
  assert.deepEqual(without[0].draftLink, {url: noLink.url, buttonTitle: '열기'});
});

test('a memo is sent with its link, and the next one begins with the default', () => {
  const sending = after(stateWithText('글', {draftLink: link}), 'draft-submitted');
  const order = {
    type: 'accept-memo',
    ...given('글', {link, isNumbered}),
    writing: nothingWritten,
    sourceId: null,
  };
  assert.deepEqual(sending.effects, [order]);
  assert.deepEqual(sending.next.draftLink, link);
  const [sent] = update(sending.next, {type: 'memo-accepted', id: 'a'});
  assert.deepEqual(sent.draftLink, noLink);
});

test('a refused memo keeps its link', () => {
  const failure = {kind: 'memo-empty'} as const;
  const [next] = update(stateWithText('글', {draftLink: link}), {type: 'memo-refused', failure});
  assert.deepEqual(next.draftLink, link);
});

for (const removal of ['', ' off']) {
  test(`/link${removal} and /button${removal} remove link and button`, () => {
    const draftLink = link;
    const unlinked = after(stateWithText(`/link${removal}`, {draftLink}), 'draft-submitted');
    assert.deepEqual(unlinked.next.draftLink, {...link, url: noLink.url});
    assert.deepEqual(unlinked.effects, []);
    const untitled = after(stateWithText(`/button${removal}`, {draftLink}), 'draft-submitted');
    assert.deepEqual(untitled.next.draftLink, {...link, buttonTitle: null});
  });
}

test('a command on a separate line below the text is carried out and leaves the text', () => {
  const {next, effects} = after(
    stateWithText('여러\n줄\n/link https://example.com/post/42\n'),
    'draft-submitted',
  );
  assert.equal(next.draft.text, '여러\n줄');
  assert.equal(next.draft.caret, next.draft.text.length);
  assert.equal(next.draftLink.url, link.url);
  assert.deepEqual(effects, [{type: 'note-link-domain', url: link.url}]);
  const back = editDraft(next.draft, {kind: 'undo'});
  assert.equal(back.text, '여러\n줄\n/link https://example.com/post/42\n');
  const titled = after(stateWithText('글\n/button 뉴스 보기'), 'draft-submitted').next;
  assert.deepEqual([titled.draft.text, titled.draftLink.buttonTitle], ['글', '뉴스 보기']);
});

test('a failing command below the text is reported, and nothing is lost or sent', () => {
  for (const line of ['/link javascript:1', '/button 열네 자보다 조금 더 긴 버튼 제목']) {
    const {next, effects} = after(stateWithText(`글\n${line}`), 'draft-submitted');
    assert.equal(next.notice?.kind, 'failure');
    assert.deepEqual([next.draft.text, effects], [`글\n${line}`, []]);
  }
});

test('/numbers works below a text too, and an invalid value does not change the setting', () => {
  const off = after(stateWithText('긴 글\n/numbers off'), 'draft-submitted').next;
  assert.deepEqual([off.draft.text, off.sendingDefaults.isNumbered], ['긴 글', false]);
  const {next} = after(stateWithText('긴 글\n/numbers maybe'), 'draft-submitted');
  assert.deepEqual(
    [next.notice?.kind, next.draft.text],
    ['command-argument', '긴 글\n/numbers maybe'],
  );
});

test('any other last line is text', () => {
  for (const written of [
    '글\n/quit',
    '글\n/etc/hosts',
    '글\n//link a',
    '/link a\n글',
    '글\n /link a',
  ]) {
    const {effects} = after(stateWithText(written), 'draft-submitted');
    assert.equal(effects[0]?.type, 'accept-memo', written);
  }
});

test('/numbers on, off and alone apply from now on', () => {
  const numberedAfter = (command: string, was: boolean): boolean => {
    const sendingDefaults = {link: noLink, isNumbered: was};
    const state = stateWith({...stateWithText(command), sendingDefaults});
    return after(state, 'draft-submitted').next.sendingDefaults.isNumbered;
  };
  assert.deepEqual(
    ['/numbers', '/numbers on', '/numbers off'].map((command) => numberedAfter(command, true)),
    [false, true, false],
  );
  assert.equal(numberedAfter('/numbers', false), true);
});

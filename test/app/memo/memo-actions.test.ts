import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Event} from '../../../src/app/events/event.ts';
import {update} from '../../../src/app/shell/update.ts';
import {emptyHistory} from '../../../src/app/state/history-state.ts';
import type {State} from '../../../src/app/state/state.ts';
import {nothingWritten} from '../../../src/domain/draft/saved-draft.ts';
import {defaultLink} from '../../../src/domain/memo/memo-link.ts';
import {rowText} from '../../../src/ui/base/row.ts';
import {viewOf} from '../../../src/ui/base/view.ts';
import {questionPage} from '../../../src/ui/shell/question-page.ts';
import {stateWithText} from '../../support/app-state.ts';
import {cardContents, framedText} from '../../support/card-contents.ts';
import {type memoWith, recordedMemos} from '../../support/database.ts';

const link = (url: string) => ({url, buttonTitle: null});

type Change = Partial<Parameters<typeof memoWith>[0]>;

/** The history with this memo selected between two others, and a text in the box. */
function selecting(change: Change = {}, text = ''): State {
  const memos = recordedMemos({id: 'a'}, {id: 'b', status: 'sent', ...change}, {id: 'c'});
  const history = {...emptyHistory, memos, total: 3, selectedId: 'b'};
  return stateWithText(text, {focus: 'history', history});
}

/** The state after these events, and the effects of the last one. */
function after(state: State, ...events: Event[]): {state: State; effects: readonly object[]} {
  let effects: readonly object[] = [];
  let next = state;
  for (const event of events) [next, ...effects] = update(next, event);
  return {state: next, effects};
}

test('an undelivered memo is sent again; sending a delivered one again needs a confirmation', () => {
  const ordered = after(selecting(), {type: 'memo-resent'});
  assert.deepEqual(ordered.effects, [{type: 'check-resend', ids: ['b']}]);
  const unsent = after(selecting({status: 'failed'}), {
    type: 'resend-checked',
    sent: [],
    unsent: ['b'],
  });
  const queued = {type: 'requeue-memos', ids: ['b']};
  assert.deepEqual([unsent.state.overlay, unsent.effects], [null, [queued]]);
  assert.deepEqual(after(selecting(), {type: 'resend-checked', sent: [], unsent: []}).effects, []);
  const asked = after(selecting(), {type: 'resend-checked', sent: ['b'], unsent: []});
  assert.deepEqual(asked.effects, []);
  assert.equal(
    asked.state.overlay?.kind === 'confirm' && asked.state.overlay.question,
    'send-again',
  );
  const yes = after(asked.state, {type: 'memo-resend-confirmed'});
  assert.deepEqual([yes.state.overlay, yes.effects], [null, [{type: 'resend-copies', ids: ['b']}]]);
  const no = after(asked.state, {type: 'escape-pressed'});
  assert.deepEqual([no.state.overlay, no.effects], [null, []]);
});

test('sending marked memos again asks once, with the number of those that arrived', () => {
  const marked = after(
    selecting(),
    {type: 'memo-marked'},
    {type: 'history-scrolled', place: null, selectedId: 'c'},
    {type: 'memo-marked'},
  ).state;
  const ids = ['b', 'c'];
  assert.deepEqual(after(marked, {type: 'memo-resent'}).effects, [{type: 'check-resend', ids}]);
  const unsent = after(marked, {type: 'resend-checked', sent: [], unsent: ids});
  assert.deepEqual(unsent.effects, [{type: 'requeue-memos', ids}]);
  assert.deepEqual(unsent.state.history.marked, []);
  const mixed = after(marked, {type: 'resend-checked', sent: ['c'], unsent: ['b']});
  const words = (state: State): string => {
    const {overlay} = state;
    if (overlay?.kind !== 'confirm') return '';
    return questionPage.rows(state, viewOf(state), {overlay, room: 9}).map(rowText).join('');
  };
  assert.match(
    words(mixed.state),
    /메모 2건 중 1건은 이미 보냈습니다\. 2건을 모두 다시 보낼까요\?/,
  );
  const yes = after(mixed.state, {type: 'memo-resend-confirmed'});
  assert.deepEqual(yes.effects, [
    {type: 'requeue-memos', ids: ['b']},
    {type: 'resend-copies', ids: ['c']},
  ]);
  assert.deepEqual(yes.state.history.marked, []);
  const no = after(mixed.state, {type: 'escape-pressed'}).state;
  assert.deepEqual([no.overlay, no.history.marked], [null, ids]);
  const both = after(marked, {type: 'resend-checked', sent: ids, unsent: []}).state;
  assert.match(words(both), /이미 보낸 메모 2건입니다/);
  assert.match(words({...both, language: 'en'}), /These 2 memos were already sent\./);
});

test('settling a memo closes its page', () => {
  const page = {...selecting({status: 'unknown'}), overlay: {kind: 'memo', id: 'b'} as const};
  const {state, effects} = after(page, {type: 'memo-resolved', id: 'b'});
  assert.deepEqual([state.overlay, effects], [null, [{type: 'resolve-unknown', id: 'b'}]]);
});

test('copying a memo into the box copies its link too, and the unsent text is saved', () => {
  const own = link('https://example.com/1');
  const {state, effects} = after(selecting({text: '/할 일', link: own, sourceId: 'z'}, '쓰던 글'), {
    type: 'memo-taken',
  });
  assert.deepEqual(
    [state.draft.text, state.draftLink, state.draftSource, state.focus, state.history.selectedId],
    ['//할 일', own, 'z', 'compose', null],
  );
  assert.deepEqual(
    effects.filter((effect) => 'kept' in effect),
    [
      {
        type: 'save-draft',
        kept: {text: '쓰던 글', link: null, origin: 'aside'},
        writing: nothingWritten,
        step: state.draft.undo.at(-2),
      },
    ],
  );
  const sent = after(state, {type: 'draft-submitted'});
  assert.deepEqual(
    sent.effects.map((effect) => 'sourceId' in effect && effect.sourceId),
    ['z'],
  );
});

test('after the box is emptied, its text no longer counts as made from the memo', () => {
  const taken = after(selecting({link: link('https://example.com/1')}), {type: 'memo-taken'}).state;
  assert.equal(taken.draftSource, 'b');
  const {state} = after(taken, {type: 'draft-interrupted'});
  assert.deepEqual([state.draftSource, state.draftLink], [null, state.sendingDefaults.link]);
});

test('o opens what a tap on the memo opens, or else an address in the text, and reports if there is none', () => {
  const opened = (change: Change) => {
    const {state, effects} = after(selecting(change), {type: 'memo-link-opened'});
    const [effect] = effects.filter((order) => 'url' in order);
    return effect === undefined ? state.notice?.kind : 'url' in effect && effect.url;
  };
  const text = '이 글 https://example.com/text 읽기';
  assert.deepEqual(
    [
      opened({text, link: link('https://example.com/own')}),
      opened({text, link: link(defaultLink)}),
      opened({text: '글', link: link(defaultLink)}),
      opened({text: 'javascript:alert(1) file:///etc/passwd', link: link(defaultLink)}),
    ],
    ['https://example.com/own', 'https://example.com/text', 'no-link', 'no-link'],
  );
  assert.deepEqual(
    [
      opened({content: cardContents.list}),
      opened({content: cardContents.feed}),
      opened({content: framedText}),
    ],
    ['https://news.example.com/', 'https://ci.example.com/1204', 'https://map.example.com/2'],
  );
});

test('copying, tagging and deleting apply to all marked memos, or to the one of an open page', () => {
  const marked = after(
    selecting(),
    {type: 'memo-marked'},
    {type: 'history-scrolled', place: null, selectedId: 'c'},
    {type: 'memo-marked'},
  ).state;
  assert.deepEqual(marked.history.marked, ['b', 'c']);
  const ids = ['b', 'c'];
  assert.deepEqual(after(marked, {type: 'memo-copied'}).effects, [{type: 'copy-memos', ids}]);
  assert.deepEqual(after(marked, {type: 'tags-requested'}).effects, [{type: 'read-tags', ids}]);
  const deleted = after(marked, {type: 'memo-delete-requested'}, {type: 'memo-delete-confirmed'});
  assert.deepEqual(deleted.effects, [{type: 'delete-memos', ids}]);
  assert.deepEqual([deleted.state.history.marked, deleted.state.overlay], [[], null]);
  const page = {...marked, overlay: {kind: 'memo', id: 'c'} as const};
  assert.deepEqual(after(page, {type: 'memo-copied'}).effects, [{type: 'copy-memos', ids: ['c']}]);
  const again = after(marked, {type: 'memo-marked'}).state;
  assert.deepEqual(again.history.marked, ['b']);
  const escaped = after(marked, {type: 'escape-pressed'}).state;
  assert.deepEqual([escaped.history.marked, escaped.focus], [[], 'history']);
});

test('a memo that is being sent is not deleted', () => {
  const {state} = after(selecting({status: 'sending'}), {type: 'memo-delete-requested'});
  assert.deepEqual([state.overlay, state.notice?.kind], [null, 'memo-on-its-way']);
});

test('No returns to the page on which the question was asked', () => {
  const page = {...selecting(), overlay: {kind: 'memo', id: 'b'} as const};
  const no = after(page, {type: 'memo-delete-requested'}, {type: 'escape-pressed'});
  assert.deepEqual(no.state.overlay, {kind: 'memo', id: 'b'});
});

test('in the line of tags, added words are set, removed words are unset, and invalid words are named', () => {
  const opened = after(selecting(), {type: 'tags-opened', ids: ['b'], tags: ['회사', '집']}).state;
  const line = (text: string) =>
    after(opened, {type: 'tags-edited', edit: {kind: 'replace', text}}, {type: 'tags-submitted'});
  const changed = line('#회사 장보기');
  assert.equal(changed.state.overlay, null);
  assert.deepEqual(changed.effects, [
    {type: 'tag-memos', ids: ['b'], add: ['장보기'], remove: ['집']},
  ]);
  assert.deepEqual(line('집 회사').effects, []);
  const refused = line('회사 3 가게!');
  assert.deepEqual(refused.state.notice, {kind: 'tags-refused', words: ['3', '가게!']});
  assert.equal(refused.state.overlay?.kind, 'tags');
});

test('the line of tags stays one line after any paste', () => {
  const opened = after(selecting(), {type: 'tags-opened', ids: ['b'], tags: ['집']}).state;
  const edit = {kind: 'paste', text: '회사\n장보기\n'} as const;
  const {overlay} = after(opened, {type: 'tags-edited', edit}).state;
  assert.ok(overlay?.kind === 'tags');
  assert.equal(overlay.draft.text, '#집 회사 장보기 ');
});

test('the page of a memo is read when it opens and when the record changes, and closes if the memo is deleted', () => {
  const opened = after(selecting(), {type: 'memo-opened'});
  assert.deepEqual(opened.effects, [{type: 'read-memo', id: 'b'}]);
  const {memos, ...rest} = opened.state.history;
  const read = after(opened.state, {type: 'history-read', history: {...rest, memos: [...memos]}});
  assert.deepEqual(read.effects, [{type: 'read-memo', id: 'b'}]);
  assert.deepEqual(after(opened.state, {type: 'clock-ticked', now: 0}).effects.filter(isRead), []);
  const gone = after(opened.state, {type: 'memo-read', id: 'b', detail: null}).state;
  assert.deepEqual([gone.overlay, gone.notice?.kind], [null, 'memo-gone']);
});

function isRead(effect: object): boolean {
  return 'type' in effect && effect.type === 'read-memo';
}

test('pins are searched for on either side of the selected memo, and a missing one is reported', () => {
  assert.deepEqual(after(selecting(), {type: 'pin-sought', towards: 'older'}).effects, [
    {type: 'find-pinned', place: {before: 2}},
  ]);
  assert.deepEqual(after(selecting(), {type: 'pin-sought', towards: 'newer'}).effects, [
    {type: 'find-pinned', place: {from: 3}},
  ]);
  assert.equal(
    after(selecting(), {type: 'pin-found', memo: null}).state.notice?.kind,
    'no-more-pins',
  );
  const [memo = null] = recordedMemos({id: 'p', pinnedAt: 1});
  const found = after(selecting(), {type: 'pin-found', memo}).state;
  assert.deepEqual(found.history.place, {kind: 'top', sequence: 1, row: 0});
});

test('s pins and unpins the memo', () => {
  for (const pinnedAt of [null, 5]) {
    assert.deepEqual(after(selecting({pinnedAt}), {type: 'memo-pinned'}).effects, [
      {type: 'pin-memo', id: 'b', isPinned: pinnedAt === null},
    ]);
  }
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {State} from '../../../src/app/state/state.ts';
import {eventLines} from '../../../src/ui/line-mode/event-lines.ts';
import {stateWith} from '../../support/app-state.ts';
import {type memoWith, recordedMemos} from '../../support/database.ts';

const withMemos = (state: State, ...changes: readonly Parameters<typeof memoWith>[0][]): State => ({
  ...state,
  history: {...state.history, memos: recordedMemos(...changes), total: changes.length},
});

test('existing memos are not reported, and each outcome of a memo is reported once', () => {
  const empty = stateWith();
  const old = withMemos(empty, {id: 'a', status: 'sent'});
  assert.deepEqual(eventLines(empty, old), []);
  const queued = withMemos(old, {id: 'a', status: 'sent'}, {id: 'b', text: '새 글'});
  assert.deepEqual(eventLines(old, queued), []);
  const sending = withMemos(old, {id: 'a', status: 'sent'}, {id: 'b', status: 'sending'});
  assert.deepEqual(eventLines(queued, sending), []);
  const sent = withMemos(old, {id: 'a', status: 'sent'}, {id: 'b', text: '새 글', status: 'sent'});
  assert.match(eventLines(sending, sent).join('|'), /^\S+ \S+(?: UTC\S*)? {2}보냄: 새 글$/);
  assert.deepEqual(eventLines(sent, withMemos(sent, ...sent.history.memos)), []);
});

test('a memo that must wait is reported with the reason', () => {
  const before = withMemos(stateWith(), {id: 'a', status: 'sending'});
  const failure = {kind: 'network', reason: 'refused', detail: ''} as const;
  const after = withMemos(before, {id: 'a', status: 'queued', failure});
  assert.match(eventLines(before, after).join('|'), /대기 중: text of a {2}.+/);
  const loggedOut = stateWith({session: null, history: before.history});
  const added = withMemos(loggedOut, {id: 'a', status: 'sending'}, {id: 'b'});
  assert.match(eventLines(loggedOut, added).join('|'), /대기 중: text of b$/);
});

test('the network, an automatic refresh, and notices are reported', () => {
  const online = stateWith({connection: 'online'});
  assert.deepEqual(eventLines(online, {...online, connection: 'offline'}), ['오프라인']);
  const running: State = {...online, refresh: {kind: 'running', startedAt: 0, isAsked: false}};
  assert.deepEqual(eventLines(online, running), []);
  assert.deepEqual(eventLines(running, {...online, refresh: {kind: 'done', at: 0}}), ['갱신됨']);
  const notice = {kind: 'tokens-refreshed'} as const;
  assert.deepEqual(eventLines(online, {...online, notice}), ['토큰을 갱신했습니다.']);
  assert.deepEqual(eventLines({...online, notice}, {...online, notice}), []);
});

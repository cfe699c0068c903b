import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {State} from '../../../src/app/state/state.ts';
import {draftOf} from '../../../src/domain/draft/draft.ts';
import {noLink} from '../../../src/domain/memo/memo-link.ts';
import {rowText} from '../../../src/ui/base/row.ts';
import {viewOf} from '../../../src/ui/base/view.ts';
import {mainFrame} from '../../../src/ui/shell/main-frame.ts';
import {stateWith} from '../../support/app-state.ts';
import {recordedMemos} from '../../support/database.ts';

const refused = {kind: 'kakao', http: 400, code: -402, message: 'insufficient scopes.'} as const;
const full = /다시\s+로그인해/g;

/** The main screen with this many memos that Kakao refused for the same reason. */
function screen(count: number, size: {columns: number; rows: number}, change: Partial<State> = {}) {
  const memos = recordedMemos(
    {id: 'sent', status: 'sent', link: noLink},
    ...Array.from({length: count}, (_, index) => {
      return {
        id: `m${index}`,
        text: `글 ${index}`,
        link: noLink,
        status: 'failed',
        failure: refused,
      } as const;
    }),
  );
  const terminal = {...size, isAscii: false, distinguishesEnterKeys: false};
  const base = stateWith({terminal, draft: draftOf(''), ...change});
  const state = {...base, history: {...base.history, memos, total: memos.length, failed: count}};
  const rows = mainFrame(state, viewOf(state)).rows.map(rowText);
  assert.equal(rows.length, size.rows);
  return rows.join('\n');
}

const large = {columns: 80, rows: 24};
const small = {columns: 40, rows: 10};
const times = (text: string, words: RegExp): number => text.match(words)?.length ?? 0;

test('a cause that several memos share is explained once below the history', () => {
  const shared = screen(3, large);
  assert.equal(
    times(shared, /보내지 못함: \[카카오톡/g),
    3,
    'each memo has the cause in a few words',
  );
  assert.match(shared, /^\/outbox 3건: \[카카오톡 메시지 전송\]에 동의하지[\s\S]*체크하세요/m);
  assert.equal(times(shared, full), 1);
  assert.match(screen(3, large, {language: 'en'}), /^\/outbox, 3 memos: /m);
  const alone = screen(1, large);
  assert.doesNotMatch(alone, /\/outbox/);
  assert.equal(times(alone, full), 1, 'a single memo has the next step below it');
});

test('at 40x10 a failed memo says why in one row', () => {
  const alone = screen(1, small);
  assert.equal(times(alone, full), 0, 'the page of the memo has the next step');
  assert.match(alone, /text of sent\n.*글 0\n보내지 못함: \[카카오톡 메시…\n─/);
});

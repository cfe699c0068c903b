import assert from 'node:assert/strict';
import {test} from 'node:test';
import {emptySearch} from '../../../src/app/state/search-state.ts';
import {type MemoContent, textOf} from '../../../src/domain/memo/kinds/kinds.ts';
import type {RecordedMemo} from '../../../src/domain/memo/memo.ts';
import {parseQuery} from '../../../src/domain/search/parse-query.ts';
import {type Row, rowText} from '../../../src/ui/base/row.ts';
import {viewOf} from '../../../src/ui/base/view.ts';
import {memoLine} from '../../../src/ui/line-mode/event-lines.ts';
import {outboxPage} from '../../../src/ui/memo/outbox-page.ts';
import {hitPreview, hitRows} from '../../../src/ui/search/hit-rows.ts';
import {startOfTest, stateWith} from '../../support/app-state.ts';
import {cardContents} from '../../support/card-contents.ts';
import {recordedMemos} from '../../support/database.ts';

function memoOf(content: MemoContent): RecordedMemo {
  const text = textOf(content);
  const [memo] = recordedMemos({id: 'm', status: 'failed', text, content});
  assert.ok(memo);
  return memo;
}

const texts = (rows: readonly Row[]) => rows.map(rowText).join('\n');

test('where a card has one row, it begins with its title', () => {
  const base = stateWith();
  const state = stateWith({language: 'ko', terminal: {...base.terminal, columns: 120}});
  const view = viewOf(state);
  for (const [content, words] of [
    [cardContents.list, '오늘의 뉴스 첫눈, 평년보다 열흘 일찍'],
    [cardContents.location, '저녁 7시, 시청 앞 1번 출구'],
    [cardContents.custom, '#93112 title 제목'],
  ] as const) {
    const memo = memoOf(content);
    assert.match(memoLine(memo, state), new RegExp(`보내지 못함: ${words}`));
    const overlay = {kind: 'outbox', memos: [memo], selectedId: null} as const;
    const listed = outboxPage.rows(state, view, {overlay, room: 10});
    assert.ok(texts(listed).includes(`  ${words}`), texts(listed));
    const found = {...emptySearch, hits: [memo], query: parseQuery('제목', startOfTest)};
    const hits = hitRows(found, view, 5);
    assert.ok(texts(hits).includes(`  ${words}`), texts(hits));
  }
});

test('a search shows where a row of a card matches', () => {
  const view = {...viewOf(stateWith()), room: 4};
  const query = parseQuery('번역', startOfTest);
  const marked = hitPreview(memoOf(cardContents.feed), query, view)
    .flat()
    .filter(({tone}) => tone === 'match');
  assert.deepEqual(
    marked.map(({text}) => text),
    ['번역'],
  );
});

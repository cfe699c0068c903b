import assert from 'node:assert/strict';
import {test} from 'node:test';
import {emptyHistory} from '../../../src/app/state/history-state.ts';
import {textOf} from '../../../src/domain/memo/kinds/kinds.ts';
import {glyphsFor} from '../../../src/ui/base/glyphs.ts';
import type {Row} from '../../../src/ui/base/row.ts';
import type {View} from '../../../src/ui/base/view.ts';
import {viewOf} from '../../../src/ui/base/view.ts';
import {historyBlocks} from '../../../src/ui/memo/history-blocks.ts';
import {memoDetailRows} from '../../../src/ui/memo/memo-detail-rows.ts';
import {stateWith} from '../../support/app-state.ts';
import {cardContents} from '../../support/card-contents.ts';
import {recordedMemos} from '../../support/database.ts';

const view = (layout: View['layout']): View => ({
  columns: 60,
  rows: 24,
  language: 'ko',
  layout,
  glyphs: glyphsFor(false),
  hasLinks: false,
  sharedCause: null,
});

function memoWithText(text: string) {
  const content = {...cardContents.picture, text};
  const parts = ['', ''].map((part) => ({text: part, status: 'sent'}) as const);
  const [memo] = recordedMemos({
    id: 'a',
    status: 'sent',
    text: textOf(content),
    content,
    parts,
    createdAt: new Date(2026, 10, 20, 12).getTime(),
  });
  assert.ok(memo);
  return memo;
}

const plain = (rows: readonly Row[]) =>
  rows.map((spans) =>
    spans
      .map(({text}) => text)
      .join('')
      .trim(),
  );

function inHistory(text: string, layout: View['layout']): readonly string[] {
  const blocks = historyBlocks({...emptyHistory, memos: [memoWithText(text)]}, view(layout));
  const marks = {isSelected: false, isMarked: false};
  const rows = blocks.layout.rowsOf(blocks.blockOf(0), view(layout), marks);
  assert.equal(rows.length, blocks.heightOf(0));
  return plain(rows).slice(-6);
}

test('the text after the card of a picture is below it in the history', () => {
  const text = `짧은 제목\n${'가'.repeat(60)}`;
  assert.deepEqual(inHistory(text, 'log'), [
    '[ 자세히 보기 ]',
    '─'.repeat(34),
    '가'.repeat(24),
    '가'.repeat(24),
    '가'.repeat(12),
    '2개 모두 보냄',
  ]);
  const bubble = inHistory(text, 'chat');
  assert.deepEqual(bubble.slice(0, 3), ['[ 자세히 보기 ]', '─'.repeat(34), '가'.repeat(19)]);
  assert.match(bubble.at(-1) ?? '', /^2개 12:00 ✓ +가+$/);
});

test('a long one is folded, and a card that shows all of its text has nothing below it', () => {
  for (const layout of ['log', 'chat'] as const) {
    const rows = inHistory(`제목\n${'가'.repeat(400)}`, layout).join('\n');
    assert.match(rows, /가\n.*(?:줄|행) .*Enter/, layout);
    assert.doesNotMatch(inHistory('제목\n내용', layout).join('\n'), /─{34}/);
  }
});

test('the page of the memo shows all of its text', () => {
  const memo = memoWithText(`제목\n${'가'.repeat(60)}`);
  const base = stateWith();
  const state = stateWith({
    language: 'ko',
    terminal: {...base.terminal, columns: 80},
    overlay: {kind: 'memo', id: 'a'},
    focus: 'history',
    history: {...base.history, memos: [memo], selectedId: 'a'},
  });
  const rows = plain(memoDetailRows(state, viewOf(state)));
  assert.deepEqual(rows.slice(0, 5), ['제목', '', '가'.repeat(38), '가'.repeat(22), '']);
});

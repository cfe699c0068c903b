import assert from 'node:assert/strict';
import {test} from 'node:test';
import {cardsOf, type MemoContent, textOf} from '../../../src/domain/memo/kinds/kinds.ts';
import type {RecordedMemo} from '../../../src/domain/memo/memo.ts';
import {textOfCard} from '../../../src/domain/memo/template/card.ts';
import {glyphsFor} from '../../../src/ui/base/glyphs.ts';
import {type Row, rowWidth} from '../../../src/ui/base/row.ts';
import type {View} from '../../../src/ui/base/view.ts';
import {bubbleOf} from '../../../src/ui/memo/bubble.ts';
import {memoRows} from '../../../src/ui/memo/memo-rows.ts';
import {cardContents, framedText} from '../../support/card-contents.ts';
import {recordedMemos} from '../../support/database.ts';

const viewOf = (given: Partial<View> = {}): View => ({
  columns: 80,
  rows: 24,
  language: 'ko',
  layout: 'chat',
  glyphs: glyphsFor(false),
  hasLinks: true,
  sharedCause: null,
  ...given,
});

/** A sent memo with this content. */
function memoOf(content: MemoContent): RecordedMemo {
  const text = textOf(content);
  const texts = content.kind === 'text' ? [text] : cardsOf(content).map(textOfCard);
  const parts = texts.map((part) => ({text: part, status: 'sent'}) as const);
  const [memo] = recordedMemos({id: 'm', status: 'sent', text, content, parts});
  assert.ok(memo);
  return memo;
}

const plain = (row: Row) => row.map(({text}) => text).join('');
const inBubble = (memo: RecordedMemo, view = viewOf()) =>
  bubbleOf(memo, view).rows.map((row) => plain(row).trim());
const inLog = (memo: RecordedMemo, view = viewOf()) =>
  memoRows(memo, view).map((row) => plain(row.slice(1)));

test('a card is a small card in its bubble, and one block in the log', () => {
  const memo = memoOf(cardContents.commerce);
  const rows = [
    '[그림 shop.example.com]',
    '거위털 이불',
    '96,000원  20% 할인  정가 120,000원',
    '겨울 이불',
    '[ 사러 가기 ]',
  ];
  assert.deepEqual(inBubble(memo), rows);
  assert.deepEqual(inLog(memo), rows);
  const widths = new Set(bubbleOf(memo, viewOf()).rows.map(rowWidth));
  assert.deepEqual([...widths], [33 + 3]);
});

test('the messages of a list are one card, folded where it is long, with its button', () => {
  const memo = memoOf(cardContents.list);
  const rows = inBubble(memo);
  assert.equal(rows.length, 12 + 1);
  assert.equal(rows.filter((text) => text === '오늘의 뉴스').length, 1);
  assert.deepEqual(rows.slice(-2), ['… 2줄 더 · Enter로 펼치기', '[ 자세히 보기 ]']);
  assert.deepEqual(inLog(memo).at(-1), '2개 모두 보냄');
  const small = inBubble(memo, viewOf({rows: 10}));
  assert.deepEqual(small.slice(5), ['… 8줄 더 · Enter로 펼치기', '[ 자세히 보기 ]']);
});

test('several cards have a rule between them, and each its buttons', () => {
  const [message] = cardContents.calendar.messages;
  assert.ok(message);
  const memo = memoOf({kind: 'calendar', messages: [message, message]});
  const card = ['정기 점검', '새벽 2시부터', '[ 자세히 보기 ]'];
  assert.deepEqual(inBubble(memo), [...card, '─'.repeat(34), ...card]);
});

test('a text with two buttons shows both, with their hosts or addresses', () => {
  const memo = memoOf(framedText);
  assert.deepEqual(inBubble(memo), [
    '회의실이 바뀌었습니다',
    '지도 · map.example.com',
    '일정 · cal.example.com',
  ]);
  assert.deepEqual(inLog(memo), [
    '회의실이 바뀌었습니다',
    '[지도] https://map.example.com/2',
    '[일정] https://cal.example.com/7',
  ]);
});

test('an erased card shows its words only, and one without anything shows its text', () => {
  const erased = {...memoOf(cardContents.feed), text: '', forgetsText: true} as const;
  assert.deepEqual(inBubble(erased), ['(내용을 저장하지 않은 메모)']);
  const empty = {...memoOf({kind: 'scrap', messages: [{}]}), text: '남은 글'};
  assert.deepEqual([inBubble(empty), inLog(empty)], [['남은 글'], ['남은 글']]);
});

test('the rows of a card fit into every terminal', () => {
  for (const content of Object.values(cardContents)) {
    for (const columns of [24, 40, 60, 80, 120]) {
      const view = viewOf({columns});
      const memo = memoOf(content);
      const rows = [...memoRows(memo, view), ...bubbleOf(memo, view).rows];
      assert.ok(rows.every((row) => rowWidth(row) <= columns));
    }
  }
});

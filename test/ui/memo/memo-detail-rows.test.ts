import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Failure} from '../../../src/domain/failure/failure.ts';
import {cardsOf, type MemoContent, textOf} from '../../../src/domain/memo/kinds/kinds.ts';
import {textOfCard} from '../../../src/domain/memo/template/card.ts';
import {padEndToCells} from '../../../src/domain/text/cell-width.ts';
import {viewOf} from '../../../src/ui/base/view.ts';
import {memoDetailRows} from '../../../src/ui/memo/memo-detail-rows.ts';
import {stateWith} from '../../support/app-state.ts';
import {cardContents, framedText} from '../../support/card-contents.ts';
import {recordedMemos} from '../../support/database.ts';

test('failed attempts are shown with their time and the answer, on the page of that memo only', () => {
  const [memo, other] = recordedMemos(
    {id: 'a', status: 'sent', attempts: 2},
    {id: 'b', status: 'sent'},
  );
  assert.ok(memo && other);
  const base = stateWith();
  const failure: Failure = {kind: 'kakao', http: 500, code: -603, message: 'timeout'};
  const endedAt = new Date(2026, 10, 20, 9, 5).getTime();
  const detailText = (id: string): string => {
    const state = stateWith({
      language: 'ko',
      overlay: {kind: 'memo', id},
      focus: 'history',
      history: {...base.history, memos: [memo, other], selectedId: id},
      detail: {memo, source: null, made: [], setbacks: [{endedAt, failure}], shown: []},
    });
    const rows = memoDetailRows(state, viewOf(state));
    return rows.map((cells) => cells.map(({text}) => text).join('')).join('\n');
  };
  assert.match(
    detailText('a'),
    /실패한 시도 +2026-11-20 09:05(?: UTC\S*)? 카카오 (?:.|\n)*\(-603\)/,
  );
  assert.doesNotMatch(detailText('b'), /실패한 시도/);
});

/** The rows of the page of a sent memo with this content, without its common facts. */
function pageOf(content: MemoContent): readonly string[] {
  const text = textOf(content);
  const parts = cardsOf(content).map((card) => ({text: textOfCard(card), status: 'sent'}) as const);
  const [memo] = recordedMemos({id: 'a', status: 'sent', text, content, parts});
  assert.ok(memo);
  const base = stateWith();
  const state = stateWith({
    language: 'ko',
    terminal: {...base.terminal, columns: 80},
    overlay: {kind: 'memo', id: 'a'},
    focus: 'history',
    history: {...base.history, memos: [memo], selectedId: 'a'},
  });
  const rows = memoDetailRows(state, viewOf(state));
  const texts = rows.map((spans) =>
    spans
      .map((span) => span.text)
      .join('')
      .trimEnd(),
  );
  return texts.filter((row) => !/^ {2}(?:상태|작성|전송|시도) |^$/.test(row));
}

const fact = (name: string, value: string) => `${padEndToCells(`  ${name}`, 20)}${value}`;

test('the page of a card shows its words, each link with its address, and each row', () => {
  assert.deepEqual(pageOf(cardContents.feed), [
    '  빌드 서버',
    '  배포 끝',
    '  새 판이 모든 서버에서 돌고 있습니다. 문제가 보이면 아래 기록부터 확인하세요.',
    fact('링크', 'https://ci.example.com/1204'),
    fact('휴대폰 링크', 'https://m.ci.example.com/1204'),
    fact('그림', 'https://ci.example.com/graph.png'),
    fact('빌드', '1204'),
    fact('시간', '3분 12초'),
    fact('바뀐 것', '설치 안내와 화면 사진, 그리고 번역 확인 일곱 건'),
    fact('합계', 'OK'),
    fact('좋아요', '12'),
    fact('댓글', '3'),
    fact('조회', '45678'),
    fact('버튼', '로그'),
    fact('', 'https://ci.example.com/1204'),
    fact('', 'https://m.ci.example.com/1204'),
    fact('버튼', '화면'),
    fact('', 'https://app.example.com/'),
  ]);
});

test('the page of a list shows its items with their addresses, and its parts', () => {
  const rows = pageOf(cardContents.list);
  assert.deepEqual(rows.slice(0, 8), [
    '  오늘의 뉴스',
    fact('링크', 'https://news.example.com/'),
    fact('항목 1', '첫눈, 평년보다 열흘 일찍'),
    fact('', '서울과 경기 곳곳'),
    fact('', 'https://news.example.com/1'),
    fact('항목 2', '도서관, 밤 열 시까지'),
    fact('', 'https://news.example.com/2'),
    fact('', 'https://news.example.com/2.png'),
  ]);
  assert.ok(rows.includes(fact('항목 5', '주말 날씨')));
  assert.match(rows.at(-1) ?? '', /^ {2}분할 +2\/2 보냄 · 오늘의 뉴스 동네/);
});

test('the page of the other kinds names place, product, price and arguments', () => {
  const location = pageOf(cardContents.location);
  assert.deepEqual(location.slice(3, 5), [
    fact('장소', '시청'),
    fact('', '서울 중구 세종대로 110'),
  ]);
  const commerce = pageOf(cardContents.commerce);
  assert.ok(commerce.includes(fact('상품', '거위털 이불')));
  assert.ok(commerce.includes(fact('가격', '96,000원 · 20% 할인 · 정가 120,000원')));
  assert.deepEqual(pageOf(cardContents.scrap), [
    '  https://news.example.com/a/42',
    fact('링크', 'https://news.example.com/a/42'),
  ]);
  assert.deepEqual(pageOf(cardContents.custom), [
    '  #93112',
    fact('title', '제목'),
    fact('place', '회의실 2'),
  ]);
});

test('the page of a text with two buttons shows each, and the link on a phone', () => {
  assert.deepEqual(pageOf(framedText), [
    '  회의실이 바뀌었습니다',
    fact('링크', 'https://map.example.com/2'),
    fact('휴대폰 링크', 'https://m.map.example.com/2'),
    fact('버튼', '지도'),
    fact('', 'https://map.example.com/2'),
    fact('버튼', '일정'),
    fact('', 'https://cal.example.com/7'),
  ]);
});

test('a name from outside is as wide as its column at most', () => {
  const name = `${'긴 이름 '.repeat(9)}\u001b[2J`;
  const rows = pageOf({
    kind: 'custom',
    messages: [{template_id: '1', template_args: {[name]: '값'}}],
  });
  assert.equal(rows.at(-1), fact('긴 이름 긴 이름 …', '값'));
});

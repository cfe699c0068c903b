import assert from 'node:assert/strict';
import {test} from 'node:test';
import {cardsOf, type MemoContent} from '../../../src/domain/memo/kinds/kinds.ts';
import {emptyCard} from '../../../src/domain/memo/template/card.ts';
import {sanitize} from '../../../src/domain/text/sanitize.ts';
import {glyphsFor} from '../../../src/ui/base/glyphs.ts';
import {type Row, rowWidth} from '../../../src/ui/base/row.ts';
import type {View} from '../../../src/ui/base/view.ts';
import {cardRows} from '../../../src/ui/memo/card-rows.ts';
import {cardContents} from '../../support/card-contents.ts';

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
const plain = (row: Row) => row.map(({text}) => text).join('');

/** The rows of the first card of a content. */
function drawn(content: MemoContent, width = 34, view = viewOf()): readonly string[] {
  return cardsOf(content)
    .slice(0, 1)
    .flatMap((card) => cardRows(card, width, view).map(plain));
}

test('a feed has its rows with the values at the right, and the sum below a rule', () => {
  assert.deepEqual(drawn(cardContents.feed), [
    '빌드 서버',
    '[그림 ci.example.com]',
    '빌드                          1204',
    '시간                      3분 12초',
    '바뀐 것     설치 안내와 화면 사진,',
    '              그리고 번역 확인 일…',
    '─'.repeat(34),
    '합계                            OK',
    '배포 끝',
    '새 판이 모든 서버에서 돌고',
    '있습니다. 문제가 보이면 아래',
    '기록부터 확인하세요.',
    '♡ 12  ✎ 3  ◎ 45,678',
    '[ 로그 ] [ 화면 ]',
  ]);
});

test('a list has a marker before each item and its host below it', () => {
  assert.deepEqual(drawn(cardContents.list, 60), [
    '오늘의 뉴스',
    '· 첫눈, 평년보다 열흘 일찍',
    '  서울과 경기 곳곳',
    '  news.example.com',
    '· 도서관, 밤 열 시까지',
    '  news.example.com [그림]',
    '· 시내버스 노선 12곳이 다음 달부터',
    '  바뀝니다. 정류장을 미리 확인하세요',
    '  news.example.com',
    '[ 자세히 보기 ]',
  ]);
});

test('the other kinds show their place, price, address and arguments', () => {
  assert.deepEqual(drawn(cardContents.location), [
    '저녁 7시, 시청 앞',
    '1번 출구에서 만나요',
    '시청',
    '서울 중구 세종대로 110',
    '[ 예약 ]',
  ]);
  assert.deepEqual(drawn(cardContents.commerce), [
    '[그림 shop.example.com]',
    '거위털 이불',
    '96,000원  20% 할인  정가 120,000원',
    '겨울 이불',
    '[ 사러 가기 ]',
  ]);
  assert.deepEqual(drawn(cardContents.calendar), ['정기 점검', '새벽 2시부터', '[ 자세히 보기 ]']);
  assert.deepEqual(drawn(cardContents.scrap), ['https://news.example.com/a/42']);
  assert.deepEqual(drawn(cardContents.custom), [
    '#93112',
    'title                         제목',
    'place                     회의실 2',
  ]);
});

test('a narrow card has the same words on more rows, a wide one stays as on the phone', () => {
  const words = (width: number) => drawn(cardContents.feed, width).join(' ').replace(/\s+/g, ' ');
  for (const part of ['새 판이 모든 서버에서 돌고', '기록부터 확인하세요.', '♡ 12 ✎ 3 ◎ 45,678']) {
    assert.ok(words(20).includes(part), `${part} in ${words(20)}`);
  }
  assert.deepEqual(drawn(cardContents.commerce, 20).slice(2, 4), [
    '96,000원  20% 할인',
    '정가 120,000원',
  ]);
  for (const content of Object.values(cardContents)) {
    assert.deepEqual(drawn(content, 60), drawn(content, 36));
  }
});

test('each text ends with an ellipsis where the phone cuts it', () => {
  const words = (times: number) => Array(times).fill('여섯 글자').join(' ');
  const link = {web_url: 'https://a.example/'};
  const content = {title: words(20), description: words(20), link};
  const rows = drawn({kind: 'feed', messages: [{content}]});
  assert.deepEqual(rows.slice(0, -1), [
    '여섯 글자 여섯 글자 여섯 글자 여섯',
    '글자 여섯 글자 여섯 글자 여섯 글…',
    '여섯 글자 여섯 글자 여섯 글자 여섯',
    '글자 여섯 글자 여섯 글자 여섯 글…',
  ]);
  const buttons = [
    {title: '아홉 글자인 버튼입니다', link},
    {title: '짧게', link},
  ];
  const named = drawn({kind: 'feed', messages: [{content: {title: '글', link}, buttons}]});
  assert.equal(named.at(-1), '[ 아홉 글자인 버… ] [ 짧게 ]');
  const itemContent = {
    profile_text: '열여섯 글자보다 긴 이름을 가진 곳',
    items: [{item: 'building', item_op: '1'}],
    sum: 'altogether',
    sum_op: '1,234,567,890원',
  };
  const message = {content: {title: '글', link}, item_content: itemContent};
  assert.deepEqual(drawn({kind: 'feed', messages: [message]}, 24).slice(0, 5), [
    '열여섯 글자보다 긴',
    '이름을 가…',
    'buildi…                1',
    '─'.repeat(24),
    'altoge…     1,234,567,8…',
  ]);
});

test('in ASCII, marks are ASCII and words say what is counted', () => {
  const ascii = viewOf({glyphs: glyphsFor(true), language: 'en'});
  const rows = drawn(cardContents.feed, 34, ascii);
  assert.ok(rows.includes('-'.repeat(34)));
  assert.deepEqual(rows.slice(-2), ['likes 12  comments 3  views 45,678', '[ 로그 ] [ 화면 ]']);
  assert.ok(rows.includes('[picture ci.example.com]'));
  assert.equal(drawn(cardContents.list, 34, ascii)[1], '- 첫눈, 평년보다 열흘 일찍');
  assert.deepEqual(drawn(cardContents.commerce, 34, ascii).slice(2, 4), [
    '96,000원  20% off',
    'regular 120,000원',
  ]);
  const title = 'word '.repeat(40);
  const content = {title, link: {web_url: 'https://a.example/'}};
  const [, second] = drawn({kind: 'feed', messages: [{content}]}, 34, ascii);
  assert.equal(second, 'word word word word word word w...');
});

test('buttons and items open their addresses, and only the web’s', () => {
  const spans = cardsOf(cardContents.feed)
    .flatMap((card) => cardRows(card, 34, viewOf()))
    .flat();
  const opened = spans.flatMap(({text, link}) => (link === undefined ? [] : [[text, link]]));
  assert.deepEqual(opened, [
    ['[그림 ci.example.com]', 'https://ci.example.com/graph.png'],
    ['배포 끝', 'https://ci.example.com/1204'],
    ['로그', 'https://ci.example.com/1204'],
    ['화면', 'https://app.example.com/'],
  ]);
  const link = {url: 'javascript:alert(1)', mobileUrl: null};
  const card = {...emptyCard, notes: [link.url], buttons: [{title: '열기', link}]};
  assert.ok(cardRows(card, 34, viewOf()).every((row) => row.every((span) => !span.link)));
});

test('whatever a card holds, no row is wider than asked and none controls the terminal', () => {
  const bad = `\u001b]0;x\u0007\u202e${'👨‍👩‍👧‍👦ㅎ\n'.repeat(3)}${'긴글'.repeat(90)}\u0000`;
  const link = {url: `https://${'가'.repeat(90)}.example/\u001b`, mobileUrl: null};
  const item = {title: bad, description: bad, imageUrl: link.url, link};
  const card = {
    header: bad,
    headerLink: null,
    items: [item],
    notes: [bad, link.url],
    rows: [
      [bad, bad],
      ['', bad],
    ],
    sum: [bad, bad],
    price: {regular: bad, discounted: bad, discount: bad},
    counts: [['view', Number.MAX_SAFE_INTEGER]],
    buttons: [
      {title: bad, link},
      {title: null, link},
    ],
  } as const;
  for (const shown of [card, {...card, headerLink: link}, emptyCard]) {
    for (const isAscii of [false, true]) {
      for (const width of [6, 8, 20, 34, 60]) {
        for (const row of cardRows(shown, width, viewOf({glyphs: glyphsFor(isAscii)}))) {
          assert.ok(rowWidth(row) <= Math.min(width, 36), `${width}: ${plain(row)}`);
          assert.equal(sanitize(plain(row)), plain(row));
          assert.ok(!plain(row).includes('\n'));
        }
      }
    }
  }
});

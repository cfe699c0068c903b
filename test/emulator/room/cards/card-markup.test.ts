import assert from 'node:assert/strict';
import {test} from 'node:test';
import {drawn, shownTexts} from '../drawn.ts';
import {content, link, sampleCards, unregistered} from '../sample-cards.ts';

const {feed, list, location, commerce, calendar, scrap, custom} = sampleCards;
const app = '알림 앱';

test('a feed shows profile, title picture, rows, sum, texts, counts and buttons in this order', () => {
  assert.deepEqual(shownTexts(feed), [
    '배포 알림',
    ...['빌드 1204', '본 서버', '시간', '3분 12초', '시험', '2,214개 통과', '합계', '성공'],
    ...['배포가 끝났습니다', feed.content.description],
    ...['좋아요', '1,286', '댓글', '45', '조회', '845'],
    ...['로그', '화면 열기', app],
  ]);
  const classes = [...drawn(feed).matchAll(/class="([\w-]+)[ "]/g)].map(([, name]) => name);
  const order = ['profile', 'picture', 'lead', 'rows', 'sum', 'words', 'social', 'buttons'];
  assert.deepEqual(
    classes.filter((name = '') => order.includes(name)),
    order,
  );
});

test('a feed without item content, counts and buttons shows only its content', () => {
  const bare = {...feed, itemContent: null, social: null, buttons: [], content: content()};
  assert.deepEqual(shownTexts(bare), ['제목', '설명', app]);
  const none = {...bare, content: content({title: null, description: ''})};
  assert.doesNotMatch(drawn(none), /<p|class="words"|class="buttons"/);
});

test('a profile without a picture is a header', () => {
  const {itemContent} = feed;
  assert.ok(itemContent !== null);
  assert.match(drawn(feed), /class="profile"><img [^>]*><p class="profile-name">배포 알림</);
  const header = {...feed, itemContent: {...itemContent, profileImageUrl: null}};
  assert.match(drawn(header), /class="profile"><p class="profile-header">배포 알림</);
});

test('item content shows five rows, and none of which one half is missing', () => {
  const {itemContent} = feed;
  assert.ok(itemContent !== null);
  const items = Array.from({length: 6}, (_, i) => ({item: `행${i}`, itemOp: `값${i}`}));
  const many = {...feed, itemContent: {...itemContent, items}};
  assert.ok(shownTexts(many).includes('행4'));
  assert.ok(!shownTexts(many).includes('행5'));
  const halves = {
    ...itemContent,
    items: [
      {item: '이름', itemOp: ''},
      {item: '', itemOp: '값'},
    ],
    sum: '합계',
    sumOp: null,
  };
  assert.doesNotMatch(drawn({...feed, itemContent: halves}), /<dl/);
});

test('at most three counts are shown, a zero among them', () => {
  const all = {likeCount: 0, commentCount: 2, sharedCount: 3, viewCount: 4, subscriberCount: 5};
  const counts = (social: typeof all | null) =>
    shownTexts({...feed, itemContent: null, content: content(), social, buttons: []}).slice(2, -1);
  assert.deepEqual(counts(all), ['좋아요', '0', '댓글', '2', '공유', '3']);
  const none = {...all, likeCount: null, commentCount: null, sharedCount: null};
  const few = {...feed, social: none};
  assert.ok(shownTexts(few).join().includes('조회,4,구독,5'));
  assert.deepEqual(counts(null), []);
});

test('a list shows its header, then each content with its picture behind the texts', () => {
  assert.deepEqual(shownTexts(list), [
    '오늘의 뉴스',
    ...list.contents.flatMap(({title, description}) =>
      description === null ? [title] : [title, description],
    ),
    '뉴스 모두 보기',
    app,
  ]);
  assert.equal(drawn(list).match(/<\/div><img class="item-picture"/g)?.length, 2);
});

test('a place shows a map where it has no picture, its address, and the button of the map', () => {
  assert.deepEqual(shownTexts(location), [
    ...['내일 모임 장소', '오후 두 시, 시계탑 앞', '시청 앞 광장', '서울 중구 세종대로 110'],
    ...['좋아요', '3', '공유', '1', '예약', '위치 보기', '지도에서 열기', app],
  ]);
  assert.match(drawn(location), /<svg class="picture map"/);
  const pictured = {...location, content: content({imageUrl: 'data:image/png,a'})};
  assert.doesNotMatch(drawn(pictured), /class="picture map"/);
});

test('goods show the price to pay, then the discount and the regular price', () => {
  assert.deepEqual(shownTexts(commerce), [
    ...['겨울 원피스', '146,160원', '30%', '정가', '208,800원'],
    ...['네 가지 색 가운데에서 고르세요', '구매하기', '공유하기', '앱에서 열기', app],
  ]);
  assert.match(drawn(commerce), /<del>.*208,800원<\/del>/);
  const dollars = {
    ...commerce.commerce,
    productName: null,
    regularPrice: 1299,
    discountPrice: 999,
    discountRate: null,
    fixedDiscountPrice: 300,
    currencyUnit: '$',
    currencyUnitPosition: 1 as const,
  };
  assert.deepEqual(shownTexts({...commerce, commerce: dollars}).slice(0, 4), [
    ...['$999', '$300 할인', '정가', '$1,299'],
  ]);
  const regular = {...commerce, commerce: {...commerce.commerce, discountPrice: null}};
  assert.deepEqual(shownTexts(regular).slice(0, 2), ['겨울 원피스', '208,800원']);
  assert.doesNotMatch(drawn(regular), /<del|30%/);
});

test('an event and a calendar say what they are, and have the button that adds them', () => {
  const rest = ['신제품 발표회', '12월 3일 오전 열 시', '일정 보기'];
  const hint = '톡캘린더에서 열기';
  assert.deepEqual(shownTexts(calendar), ['공개 일정', ...rest, '일정 추가', hint, app]);
  const subscribed = {...calendar, idType: 'calendar' as const};
  assert.deepEqual(shownTexts(subscribed), ['구독 캘린더', ...rest, '캘린더 구독', hint, app]);
});

test('a preview names the host; an unread page is shown by its address', () => {
  assert.deepEqual(shownTexts(scrap), [
    ...['pictures.example', '첫눈이 내린 아침', scrap.content?.description],
    ...['news.example', '자세히 보기', app],
  ]);
  const unread = {...scrap, content: null, buttons: []};
  assert.deepEqual(shownTexts(unread), [
    ...[
      'https://news.example/a/42',
      '페이지를 읽지 못해 미리보기가 없습니다.',
      'news.example',
      app,
    ],
  ]);
  assert.match(drawn(unread), /<a class="content" href="https:\/\/news\.example\/a\/42"/);
});

test('a custom message is drawn like a feed, without its arguments', () => {
  const note = '등록되지 않은 웹 도메인이라 열리지 않습니다: https://a.example';
  const texts = ['정기 점검 안내', '새벽 두 시부터 십 분', '공지 보기', note, app];
  assert.deepEqual(shownTexts(custom), texts);
});

test('each content of a list opens its own link; a domain that does not open is named once', () => {
  const contents = [content(), content({link: unregistered}), content({link: unregistered})];
  const html = drawn({...list, contents, buttons: [{title: '열기', link: unregistered}]});
  assert.equal(html.match(/<a class="item" href="https:\/\/news\.example\/a"/g)?.length, 1);
  assert.equal(html.match(/<div class="item">/g)?.length, 2);
  assert.match(html, /<a class="list-header"/);
  assert.equal(html.match(/등록되지 않은 웹 도메인/g)?.length, 1);
  assert.ok(link.web_url !== undefined && html.includes(link.web_url));
});

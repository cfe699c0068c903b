import type {MemoContent} from '../../../src/domain/memo/kinds/kinds.ts';
import type {Language} from '../../../src/domain/program/language.ts';

interface CardWords {
  readonly news: string;
  readonly items: readonly (readonly [title: string, description?: string])[];
  readonly build: readonly [title: string, description: string];
  readonly rows: readonly (readonly [item: string, value: string])[];
  readonly sum: readonly [name: string, value: string];
  readonly buttons: readonly [string, string];
  readonly text: string;
  readonly picture: readonly [name: string, text: string];
}

const wordsIn: Readonly<Record<Language, CardWords>> = {
  ko: {
    news: '오늘의 뉴스',
    items: [
      ['첫눈, 평년보다 열흘 일찍', '서울과 경기 곳곳에 아침부터'],
      ['도서관, 밤 열 시까지 연다'],
      ['시내버스 노선 12곳이 다음 달부터 바뀝니다. 정류장을 미리 확인하세요'],
      ['동네 빵집의 하루'],
      ['주말 날씨'],
    ],
    build: ['배포 끝', '새 판이 모든 서버에서 돌고 있습니다.'],
    rows: [
      ['빌드', '1204'],
      ['시간', '3분 12초'],
    ],
    sum: ['합계', 'OK'],
    buttons: ['로그', '화면'],
    text: '회의실이 바뀌었습니다: 2층 회의실',
    picture: ['환율 그래프.png', '환율\n원/달러 1,452.30'],
  },
  en: {
    news: 'The news today',
    items: [
      ['First snow, ten days early', 'In and around Seoul this morning'],
      ['The library is open until ten'],
      ['Twelve bus lines change next month: check your stop before you leave'],
      ['A day at the bakery'],
      ['The weather at the weekend'],
    ],
    build: ['Deployed', 'The new version runs on every server.'],
    rows: [
      ['build', '1204'],
      ['time', '3 min 12 s'],
    ],
    sum: ['total', 'OK'],
    buttons: ['Log', 'Screen'],
    text: 'The meeting is in another room: second floor',
    picture: ['rates.png', 'Exchange rates\nwon to the dollar: 1,452.30'],
  },
};

/** A list in two messages, a card with rows, a text with two buttons, and a picture. */
export function plainCards(language: Language): readonly MemoContent[] {
  return cardsOfWords(wordsIn[language]);
}

/** The same with one text everywhere. */
export function hostileCards(text: string): readonly MemoContent[] {
  const pair = [text, text] as const;
  return cardsOfWords({
    news: text,
    items: Array(5).fill(pair),
    build: pair,
    rows: Array(5).fill(pair),
    sum: pair,
    buttons: pair,
    text,
    picture: pair,
  });
}

function cardsOfWords(words: CardWords): MemoContent[] {
  const {news, items, build, rows, sum, buttons, text, picture} = words;
  const site = linkTo('https://news.example.com/');
  const contents = items.map(([title, description = null], index) => ({
    title,
    description,
    image_url: index === 1 ? 'https://news.example.com/2.png' : null,
    link: linkTo(`https://news.example.com/a/${index + 1}`),
  }));
  const list = {header_title: news, header_link: site};
  const [log, screen] = buttons;
  const [title, description] = build;
  const ci = {web_url: 'https://ci.example.com/1204', mobile_web_url: 'https://m.ci.example.com/'};
  const own = [
    {title: log, link: ci},
    {title: screen, link: linkTo('https://app.example.com/')},
  ];
  const feed = {
    content: {title, description, image_url: 'https://ci.example.com/graph.png', link: ci},
    item_content: {
      items: rows.map(([item, value]) => ({item, item_op: value})),
      sum: sum[0],
      sum_op: sum[1],
    },
    social: {like_count: 12, comment_count: 3},
    buttons: own,
  };
  return [
    {
      kind: 'list',
      messages: [
        {...list, contents: contents.slice(0, 3)},
        {...list, contents: contents.slice(3)},
      ],
    },
    {kind: 'feed', messages: [feed]},
    {
      kind: 'text',
      text,
      link: {url: ci.web_url, buttonTitle: null},
      frame: {link: ci, buttons: own},
    },
    {
      kind: 'picture',
      text: picture[1],
      link: {url: 'https://news.example.com/rate', buttonTitle: null},
      ...pictureNamed(picture[0]),
    },
  ];
}

/** The members of a content with a picture of this computer. */
export function pictureNamed(name: string) {
  const hash = 'c0ffee42'.repeat(8);
  const facts = {type: 'image/png', size: 245_120, width: 1280, height: 720} as const;
  return {image: `picture:${hash}`, pictures: [{hash, name, ...facts}]};
}

function linkTo(url: string) {
  return {web_url: url, mobile_web_url: url};
}

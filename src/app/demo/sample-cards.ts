import type {GivenContent} from '../../domain/memo/kinds/kinds.ts';
import {givenList} from '../../domain/memo/kinds/list-of-items.ts';
import {defaultLink} from '../../domain/memo/memo-link.ts';
import type {Language} from '../../domain/program/language.ts';

/** A card or a list in each language. */
export type SampleCard = Readonly<Record<Language, GivenContent>>;

const link = linkTo(defaultLink);

/** Pages to read, each with its own address. */
export const sampleList: SampleCard = {
  ko: listOf('이번 주에 읽을 것', 'ko', [
    ['카카오톡 메시지', '나에게 보내기', 'kakaotalk-message'],
    ['메시지 템플릿', '카드와 목록의 생김새', 'message-template'],
    ['톡캘린더', '알림이 울리는 일정', 'talkcalendar'],
  ]),
  en: listOf('To read this week', 'en', [
    ['KakaoTalk messages', 'Notes to oneself', 'kakaotalk-message'],
    ['Message templates', 'What cards and lists look like', 'message-template'],
    ['Talk Calendar', 'Events that ring', 'talkcalendar'],
  ]),
};

/** A card with rows and a sum. */
export const sampleCard: SampleCard = {
  ko: cardOf({
    title: '이번 주 가계부',
    description: '책값이 조금 많았다 #가계부',
    rows: [
      ['식비', '52,300원'],
      ['교통', '11,200원'],
      ['책', '34,000원'],
    ],
    sum: ['합계', '97,500원'],
  }),
  en: cardOf({
    title: 'The budget this week',
    description: 'A little much for books #budget',
    rows: [
      ['food', '52,300 won'],
      ['bus', '11,200 won'],
      ['books', '34,000 won'],
    ],
    sum: ['total', '97,500 won'],
  }),
};

function listOf(
  title: string,
  language: Language,
  items: readonly (readonly [title: string, description: string, page: string])[],
): GivenContent {
  const listed = items.map(([name, description, page]) => ({
    title: name,
    description,
    url: `${defaultLink}/docs/latest/${language}/${page}/common`,
    imageUrl: null,
  }));
  return givenList({title, link, items: listed, buttons: {}});
}

function cardOf({
  title,
  description,
  rows,
  sum,
}: {
  readonly title: string;
  readonly description: string;
  readonly rows: readonly (readonly [item: string, value: string])[];
  readonly sum: readonly [name: string, value: string];
}): GivenContent {
  const content = {title, description, link};
  const items = rows.map(([item, value]) => ({item, item_op: value}));
  const itemContent = {items, sum: sum[0], sum_op: sum[1]};
  return {kind: 'feed', messages: [{content, item_content: itemContent}]};
}

function linkTo(url: string) {
  return {web_url: url, mobile_web_url: url};
}

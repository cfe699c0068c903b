import {describe, test} from 'node:test';
import type {ReceivedNote} from '../../../src/domain/program-note/received-note.ts';
import {assertNote, assertRefused, type Posting} from '../../support/posted.ts';

const form = {'content-type': 'application/x-www-form-urlencoded'};
const payload = (value: unknown) =>
  new URLSearchParams({payload: JSON.stringify(value)}).toString();

const notes: Readonly<Record<string, readonly [Posting, Partial<ReceivedNote>]>> = {
  'a text': [
    {body: {text: '배포 끝\n둘째 줄'}},
    {headline: '배포 끝', text: '배포 끝\n둘째 줄', link: null},
  ],
  'a text in a form': [{headers: form, body: payload({text: '배포 & 끝'})}, {text: '배포 & 끝'}],
  'JSON that curl -d calls a form': [{headers: form, body: {text: 'a'}}, {text: 'a'}],
  'links, mentions and entities': [
    {
      body: {
        text: '<https://a.kr/1?a=1&amp;b=2|빌드 #7> &lt;main&gt; &amp;amp; <https://a.kr/2> <@U1> <#C1|ops> <!here> <mailto:a@a.kr|mail> <!date^1^{date}|2014>',
      },
    },
    {
      text: '빌드 #7 (https://a.kr/1?a=1&b=2) <main> &amp; https://a.kr/2 @U1 #ops @here mail 2014',
      link: 'https://a.kr/1?a=1&b=2',
    },
  ],
  'signs and emoji': [
    {body: {text: ':tada: *굵게* ~취소~ `code` 2*3*4 snake_case :unknown: 10:30:00\n```\nx\n```'}},
    {text: '🎉 굵게 취소 code 2*3*4 snake_case :unknown: 10:30:00\n\nx'},
  ],
  attachments: [
    {
      body: {
        attachments: [
          {
            fallback: '안 보임',
            color: '#36a64f',
            pretext: '새 알림',
            author_name: 'CI',
            title: '빌드 실패',
            title_link: 'https://ci.a.kr/7',
            text: '<https://a.kr|커밋>',
            fields: [
              {title: '브랜치', value: 'main', short: true},
              {title: '', value: '값만'},
            ],
            footer: 'CI',
            actions: [{type: 'button', text: '다시', url: 'https://ci.a.kr/7/again'}],
          },
          {fallback: '대체 글'},
        ],
      },
    },
    {
      headline: '새 알림',
      text: '새 알림\nCI\n빌드 실패\n커밋 (https://a.kr)\n브랜치: main\n값만\n대체 글',
      link: 'https://ci.a.kr/7',
      buttons: [{title: '다시', url: 'https://ci.a.kr/7/again'}],
    },
  ],
  blocks: [
    {
      body: {
        text: '배포',
        blocks: [
          {type: 'header', text: {type: 'plain_text', text: '배포 *끝*'}},
          {type: 'divider'},
          {
            type: 'section',
            text: {type: 'mrkdwn', text: '*prod* 배포'},
            fields: [
              {type: 'mrkdwn', text: '*버전*\n1.2'},
              {type: 'plain_text', text: 'a_b'},
            ],
            accessory: {
              type: 'button',
              text: {type: 'plain_text', text: '보기'},
              url: 'https://a.kr/v',
            },
          },
          {
            type: 'context',
            elements: [
              {type: 'mrkdwn', text: 'by <@U7>'},
              {type: 'image', alt_text: 'i'},
              {type: 'plain_text', text: '3분'},
            ],
          },
          {
            type: 'actions',
            elements: [
              {type: 'button', text: {type: 'plain_text', text: '취소'}, url: 'https://a.kr/c'},
              {type: 'button', text: {type: 'plain_text', text: '없음'}},
            ],
          },
          {type: 'image', image_url: 'https://a.kr/i.png', alt_text: '그래프'},
          {
            type: 'rich_text',
            elements: [
              {
                type: 'rich_text_section',
                elements: [
                  {type: 'text', text: '글 '},
                  {type: 'link', url: 'https://a.kr/r', text: '링크'},
                  {type: 'emoji', name: 'tada'},
                ],
              },
              {
                type: 'rich_text_list',
                elements: [
                  {type: 'rich_text_section', elements: [{type: 'text', text: '하나'}]},
                  {type: 'rich_text_section', elements: [{type: 'user', user_id: 'U9'}]},
                ],
              },
            ],
          },
        ],
      },
    },
    {
      headline: '배포 *끝*',
      text: '배포 *끝*\nprod 배포\n버전\n1.2\na_b\nby @U7 · 3분\n그래프\n글 링크 (https://a.kr/r)🎉\n- 하나\n- @U9',
      buttons: [
        {title: '보기', url: 'https://a.kr/v'},
        {title: '취소', url: 'https://a.kr/c'},
      ],
    },
  ],
  'a text that the blocks do not hold': [
    {body: {text: '요약', blocks: [{type: 'section', text: {type: 'mrkdwn', text: '본문'}}]}},
    {text: '요약\n본문'},
  ],
  'members of other types are left out': [
    {
      body: {
        text: 'a',
        attachments: [7, null, {title: 3, fields: 'x', text: ['y']}],
        blocks: ['z', {type: 9}],
      },
    },
    {text: 'a', link: null, buttons: []},
  ],
};

const refused: Readonly<Record<string, readonly [Posting, object]>> = {
  'no JSON': [{body: 'payload'}, {problem: 'not-json'}],
  'a text': [{body: '"text"'}, {problem: 'not-json'}],
  nothing: [{body: ' '}, {problem: 'empty'}],
  'a form without payload': [
    {headers: form, body: 'text=a'},
    {problem: 'missing-field', field: 'payload'},
  ],
  'a number as text': [{body: {text: 3}}, {problem: 'wrong-field', field: 'text'}],
  'an object as blocks': [{body: {blocks: {}}}, {problem: 'wrong-field', field: 'blocks'}],
  'another object': [{body: {hello: 'world'}}, {problem: 'missing-field', field: 'text'}],
  'an empty text': [{body: {text: ''}}, {problem: 'empty'}],
  'blocks without text': [{body: {blocks: [{type: 'divider'}]}}, {problem: 'empty'}],
  'too many levels': [
    {body: `{"blocks":${'[{"elements":'.repeat(500)}1${'}]'.repeat(500)}}`},
    {problem: 'too-deep'},
  ],
};

describe('Slack', () => {
  for (const [name, [posting, expected]] of Object.entries(notes)) {
    test(name, () => assertNote('slack', posting, expected));
  }
  for (const [name, [posting, refusal]] of Object.entries(refused)) {
    test(`refuses ${name}`, () => assertRefused('slack', posting, refusal));
  }
});

import {describe, test} from 'node:test';
import type {ReceivedNote} from '../../../src/domain/program-note/received-note.ts';
import {assertNote, assertRefused, type Posting} from '../../support/posted.ts';

const multipart = (fields: Readonly<Record<string, string>>) => ({
  headers: {'content-type': 'multipart/form-data; boundary=--x-7'},
  body: [
    ...Object.entries(fields).map(
      ([name, value]) => `----x-7\r\nContent-Disposition: form-data; ${name}\r\n\r\n${value}\r\n`,
    ),
    '----x-7--\r\n',
  ].join(''),
});

const notes: Readonly<Record<string, readonly [Posting, Partial<ReceivedNote>]>> = {
  'a content': [
    {body: {content: '**끝** <@123> <:party:456> :tada: <t:1796169600:R> `x`', username: 'CI'}},
    {text: '끝 @123 :party: 🎉 2026-12-02 00:00 UTC x'},
  ],
  embeds: [
    {
      body: {
        content: '새 소식',
        embeds: [
          {
            title: '빌드 #7',
            url: 'https://ci.a.kr/7',
            description: '[로그](https://a.kr/log) 보기',
            author: {name: 'gildong'},
            fields: [
              {name: '시간', value: '3분', inline: true},
              {name: '', value: '값만'},
            ],
            footer: {text: 'CI'},
            color: 3066993,
          },
          {description: '둘째'},
        ],
        components: [
          {
            type: 1,
            components: [
              {type: 2, style: 5, label: '열기', url: 'https://a.kr/o'},
              {type: 2, label: '없음'},
            ],
          },
        ],
      },
    },
    {
      headline: '새 소식',
      text: '새 소식\ngildong\n빌드 #7\n로그 (https://a.kr/log) 보기\n시간: 3분\n값만\nCI\n둘째',
      link: 'https://ci.a.kr/7',
      buttons: [{title: '열기', url: 'https://a.kr/o'}],
    },
  ],
  'a form with files': [
    multipart({
      'name="file"; filename="a.png"': '\u0000PNG',
      'name="payload_json"': '{"content": "그래프\\n둘"}',
    }),
    {text: '그래프\n둘'},
  ],
  'members of other types are left out': [
    {body: {content: 'a', embeds: [3, {title: [], fields: {}, author: 'x'}], components: 7}},
    {text: 'a', link: null, buttons: []},
  ],
};

const refused: Readonly<Record<string, readonly [Posting, object]>> = {
  'no JSON': [{body: 'a=b'}, {problem: 'not-json'}],
  'a number': [{body: {content: 5}}, {problem: 'wrong-field', field: 'content'}],
  'one embed in place of a list': [
    {body: {embeds: {title: 'a'}}},
    {problem: 'wrong-field', field: 'embeds'},
  ],
  'another object': [{body: {text: 'a'}}, {problem: 'missing-field', field: 'content'}],
  'empty embeds': [{body: {embeds: []}}, {problem: 'empty'}],
  'a form without its end': [
    {headers: {'content-type': 'multipart/form-data'}, body: '--x\r\n'},
    {problem: 'missing-field', field: 'payload_json'},
  ],
};

describe('Discord', () => {
  for (const [name, [posting, expected]] of Object.entries(notes)) {
    test(name, () => assertNote('discord', posting, expected));
  }
  for (const [name, [posting, refusal]] of Object.entries(refused)) {
    test(`refuses ${name}`, () => assertRefused('discord', posting, refusal));
  }
});

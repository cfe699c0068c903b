import {describe, test} from 'node:test';
import type {ReceivedNote} from '../../../src/domain/program-note/received-note.ts';
import {assertNote, assertRefused, now, type Posting} from '../../support/posted.ts';

const minute = 60_000;
const topic = {path: ['backups']};
const latin1 = (text: string) => Buffer.from(text).toString('latin1');

const notes: Readonly<Record<string, readonly [Posting, Partial<ReceivedNote>]>> = {
  'a text to a topic': [
    {...topic, body: '백업 끝\n3 GB\n'},
    {
      headline: '백업 끝',
      text: '백업 끝\n3 GB',
      level: null,
      deliverAt: null,
      link: null,
      buttons: [],
    },
  ],
  'a text that curl -d calls a form': [
    {
      ...topic,
      headers: {'content-type': 'application/x-www-form-urlencoded'},
      body: '백업 100% & 끝',
    },
    {text: '백업 100% & 끝'},
  ],
  'a title and its aliases': [
    {...topic, headers: {t: latin1('백업')}, body: '3 GB'},
    {headline: '백업', text: '백업\n3 GB'},
  ],
  'a title in encoded words of both kinds': [
    {
      ...topic,
      headers: {title: '=?UTF-8?B?67Cx7JeF?= =?utf-8?q?_=EB=81=9D=21?='},
      body: 'a',
    },
    {headline: '백업 끝!'},
  ],
  'an encoded word in another charset': [
    {...topic, headers: {'x-title': '=?euc-kr?B?sMu757D6?='}, body: 'a'},
    {headline: '검사과'},
  ],
  'what is no encoded word stays': [
    {...topic, headers: {title: '=?nothing?B?####?= =?'}, body: 'a'},
    {headline: '=?nothing?B?####?= =?'},
  ],
  'headers count before the query': [
    {
      ...topic,
      headers: {title: 'header'},
      query: {title: 'query', click: 'https://a.kr/'},
      body: 'a',
    },
    {headline: 'header', link: 'https://a.kr/'},
  ],
  'a priority in words': [{...topic, headers: {priority: 'urgent'}, body: 'a'}, {level: 'ring'}],
  'a low priority': [{...topic, query: {p: '2'}, body: 'a'}, {level: 'quiet'}],
  'the default priority': [{...topic, headers: {prio: 'default'}, body: 'a'}, {level: 'normal'}],
  'the priority that browsers send is another one': [
    {...topic, headers: {priority: 'u=1, i'}, body: 'a'},
    {level: null},
  ],
  'tags that name an emoji, and others': [
    {...topic, headers: {tags: 'warning, 서버1 ,skull,Owner: me', title: 'Disk'}, body: 'full'},
    {headline: '⚠️ 💀 Disk', text: '⚠️ 💀 Disk\nfull\n#서버1 Owner: me'},
  ],
  'tags of a message without a title': [
    {...topic, headers: {ta: 'tada'}, body: '끝'},
    {headline: '🎉 끝', text: '🎉 끝'},
  ],
  'buttons in the short form': [
    {
      ...topic,
      headers: {
        actions:
          'view, Open, https://a.kr/1; http, Close door, https://b.kr, method=PUT; action=view, label="Shop, \\"new\\"", url=\'https://a.kr/2\'; copy, Code, 123',
      },
      body: 'a',
    },
    {
      buttons: [
        {title: 'Open', url: 'https://a.kr/1'},
        {title: 'Shop, "new"', url: 'https://a.kr/2'},
      ],
    },
  ],
  'buttons as JSON in a header': [
    {
      ...topic,
      headers: {
        'x-actions': '[{"action":"view","label":"Open the whole portal","url":"https://a.kr"}]',
      },
      body: 'a',
    },
    {buttons: [{title: 'Open the whol…', url: 'https://a.kr'}]},
  ],
  'buttons that cannot be read': [
    {...topic, headers: {actions: '[{"action":'}, body: 'a'},
    {text: 'a', buttons: []},
  ],
  'an attached address': [
    {...topic, headers: {attach: 'https://a.kr/p.jpg'}, body: '사진'},
    {text: '사진\nhttps://a.kr/p.jpg'},
  ],
  'a file in the body is named, and not read': [
    {...topic, headers: {filename: 'log.txt'}, query: {message: '기록'}, body: '\u0000\u0001'},
    {text: '기록\n첨부 파일: log.txt'},
  ],
  'a message in a header has its line ends written': [
    {...topic, headers: {message: 'one\\ntwo'}},
    {text: 'one\ntwo'},
  ],
  'a message in the address of a GET': [
    {method: 'GET', path: ['backups', 'publish'], query: {message: '끝', title: '백업'}},
    {headline: '백업', text: '백업\n끝'},
  ],
  'a trigger without a message': [
    {method: 'GET', path: ['backups', 'trigger']},
    {text: '알림이 왔습니다'},
  ],
  'a trigger in English': [{...topic, language: 'en'}, {text: 'triggered'}],
  'a title alone': [{...topic, headers: {title: '백업 끝'}}, {text: '백업 끝'}],
  Markdown: [
    {
      ...topic,
      headers: {markdown: 'yes'},
      body: '# 보고\n**굵게** [문서](https://a.kr/doc) `code` ~~no~~ 2*3',
    },
    {text: '보고\n굵게 문서 (https://a.kr/doc) code no 2*3', link: 'https://a.kr/doc'},
  ],
  'Markdown by its media type': [
    {...topic, headers: {'content-type': 'text/markdown'}, body: '**a**'},
    {text: 'a'},
  ],
  'signs stay without Markdown': [{...topic, body: '**a**'}, {text: '**a**'}],
  JSON: [
    {
      body: {
        topic: 'backups',
        title: '백업',
        message: '3 GB',
        priority: 4,
        tags: ['package', 'nas', 7],
        click: 'https://a.kr/click',
        actions: [{action: 'view', label: '열기', url: 'https://a.kr/open'}],
        delay: '30m',
      },
    },
    {
      headline: '📦 백업',
      text: '📦 백업\n3 GB\n#nas',
      level: 'ring',
      link: 'https://a.kr/click',
      buttons: [{title: '열기', url: 'https://a.kr/open'}],
      deliverAt: now + 30 * minute,
    },
  ],
  'JSON with headers, as Apprise sends it': [
    {
      headers: {
        'content-type': 'application/json',
        'x-priority': '1',
        'x-tags': 'a,b',
        'x-delay': '1h',
      },
      body: {topic: 'backups', title: 't', message: 'm'},
    },
    {text: 't\nm\n#a #b', level: 'quiet', deliverAt: now + 60 * minute},
  ],
  'JSON whose media type is that of a form, as curl sends it': [
    {
      headers: {'content-type': 'application/x-www-form-urlencoded'},
      body: {topic: 'backups', message: 'm'},
    },
    {text: 'm'},
  ],
  'control characters and hidden ones are removed': [
    {...topic, headers: {title: 'a\u001b[31mb'}, body: 'x\u202ey\u0000z\u200b'},
    {headline: 'ab', text: 'ab\nxyz'},
  ],
  'an address that KakaoTalk cannot open is left out': [
    {...topic, headers: {click: 'javascript:alert(1)', actions: 'view, a, file:///etc'}, body: 'a'},
    {link: null, buttons: []},
  ],
};

const times: Readonly<Record<string, number>> = {
  '30m': now + 30 * minute,
  '30min': now + 30 * minute,
  '45 seconds': now + 45_000,
  '2 days': now + 2 * 24 * 60 * minute,
  '10am': Date.parse('2026-12-02T10:00+09:00'),
  '8:30pm': Date.parse('2026-12-02T20:30+09:00'),
  'tomorrow, 3pm': Date.parse('2026-12-03T15:00+09:00'),
  'Friday, 7am': Date.parse('2026-12-04T07:00+09:00'),
  '내일 오후 3시': Date.parse('2026-12-03T15:00+09:00'),
  '2026-12-24T09:00:00+09:00': Date.parse('2026-12-24T09:00+09:00'),
  [String(now / 1000 + 600)]: now + 10 * minute,
};

const refused: Readonly<Record<string, readonly [Posting, object]>> = {
  'a priority that is none': [
    {...topic, headers: {priority: 'shouting'}, body: 'a'},
    {problem: 'priority-unknown', value: 'shouting'},
  ],
  'a priority in JSON that is no number': [
    {body: {topic: 'a', message: 'a', priority: {level: 3}}},
    {problem: 'wrong-field', field: 'priority'},
  ],
  'a time that is none': [
    {...topic, headers: {delay: 'soon'}, body: 'a'},
    {problem: 'time-unreadable', value: 'soon'},
  ],
  'a time that is past': [
    {...topic, headers: {at: String(now / 1000 - 1)}, body: 'a'},
    {problem: 'time-unreadable', value: String(now / 1000 - 1)},
  ],
  'no JSON': [{body: '{"topic":'}, {problem: 'not-json'}],
  'a list': [{body: []}, {problem: 'not-json'}],
  nothing: [{}, {problem: 'empty'}],
  'no topic': [{body: {message: 'a'}}, {problem: 'missing-field', field: 'topic'}],
  'a message that is no text': [
    {body: {topic: 'a', message: {a: 1}}},
    {problem: 'wrong-field', field: 'message'},
  ],
  'a topic that is no text': [{body: {topic: 3}}, {problem: 'wrong-field', field: 'topic'}],
  'JSON of a thousand levels': [
    {body: `{"topic":"a","tags":${'['.repeat(1000)}${']'.repeat(1000)}}`},
    {problem: 'too-deep'},
  ],
  'blank signs alone': [
    {...topic, headers: {title: '\u200b'}, body: ' \n\u200b'},
    {problem: 'empty'},
  ],
};

describe('ntfy', () => {
  for (const [name, [posting, expected]] of Object.entries(notes)) {
    test(name, () => assertNote('ntfy', posting, expected));
  }
  for (const [delay, deliverAt] of Object.entries(times)) {
    test(`a delay: ${delay}`, () => {
      assertNote('ntfy', {...topic, headers: {in: latin1(delay)}, body: 'a'}, {deliverAt});
      assertNote('ntfy', {body: {topic: 'a', message: 'a', delay}}, {deliverAt});
    });
  }
  for (const [name, [posting, refusal]] of Object.entries(refused)) {
    test(`refuses ${name}`, () => assertRefused('ntfy', posting, refusal));
  }
});

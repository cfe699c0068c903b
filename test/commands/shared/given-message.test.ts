import assert from 'node:assert/strict';
import {test} from 'node:test';
import {givenMessage} from '../../../src/commands/shared/given-message.ts';
import type {MessageOptions} from '../../../src/commands/shared/message-form.ts';
import {composeContent, type MemoContent} from '../../../src/domain/memo/kinds/kinds.ts';
import type {SendingDefaults} from '../../../src/domain/memo/kinds/memo-kind.ts';
import {noLink} from '../../../src/domain/memo/memo-link.ts';
import {failureOf, valueIn} from '../../support/assert-failure.ts';

const plain: SendingDefaults = {link: noLink, isNumbered: true};
const own: SendingDefaults = {
  link: {url: 'https://own.example/', buttonTitle: '내 버튼'},
  isNumbered: true,
};

/** A link that opens the same address everywhere. */
function to(url: string, phone = url) {
  return {web_url: url, mobile_web_url: phone};
}

const [a, b, m] = ['https://a.example/', 'https://b.example/', 'https://m.a.example/'];
const kakao = to(noLink.url);

interface Row {
  readonly name: string;
  readonly options: MessageOptions;
  readonly text?: string;
  readonly defaults?: SendingDefaults;
  readonly content: MemoContent;
}

const texts: readonly Row[] = [
  {
    name: 'a text without options',
    options: {},
    content: {kind: 'text', text: '글', link: noLink},
  },
  {
    name: 'a text with a link and a title, without a frame',
    options: {link: a, button: [{title: '열기', url: null}]},
    content: {kind: 'text', text: '글', link: {url: a, buttonTitle: '열기'}},
  },
  {
    name: 'a text with the link and the button of the preferences',
    options: {},
    defaults: own,
    content: {kind: 'text', text: '글', link: own.link},
  },
  {
    name: 'a text that opens another address on a phone',
    options: {link: a, mobileLink: m},
    content: {
      kind: 'text',
      text: '글',
      link: {url: a, buttonTitle: null},
      frame: {link: to(a, m)},
    },
  },
  {
    name: 'a text that opens an address on a phone only',
    options: {mobileLink: m, button: [{title: '열기', url: null}]},
    content: {
      kind: 'text',
      text: '글',
      link: {url: m, buttonTitle: '열기'},
      frame: {link: {mobile_web_url: m}},
    },
  },
  {
    name: 'a text with a button that opens another address',
    options: {link: a, button: [{title: '로그', url: b}]},
    defaults: own,
    content: {
      kind: 'text',
      text: '글',
      link: {url: a, buttonTitle: null},
      frame: {buttons: [{title: '로그', link: to(b)}]},
    },
  },
  {
    name: 'a text with two buttons, of which one opens what the text opens',
    options: {
      link: a,
      mobileLink: m,
      button: [
        {title: '로그', url: b},
        {title: '열기', url: null},
      ],
    },
    content: {
      kind: 'text',
      text: '글',
      link: {url: a, buttonTitle: null},
      frame: {
        link: to(a, m),
        buttons: [
          {title: '로그', link: to(b)},
          {title: '열기', link: to(a, m)},
        ],
      },
    },
  },
];

const pictures: readonly Row[] = [
  {
    name: 'a picture with a text, a link and the title of its button',
    options: {image: `${a}1.png`, link: b, button: [{title: '열기', url: null}]},
    text: '제목\n설명',
    content: {
      kind: 'picture',
      text: '제목\n설명',
      link: {url: b, buttonTitle: '열기'},
      image: `${a}1.png`,
      pictures: [],
    },
  },
  {
    name: 'a picture whose text is sent if it cannot be uploaded',
    options: {image: `${a}1.png`, imageFallback: 'text'},
    text: '글',
    defaults: own,
    content: {
      kind: 'picture',
      text: '글',
      link: own.link,
      image: `${a}1.png`,
      pictures: [],
      fallback: 'text',
    },
  },
  {
    name: 'a picture alone',
    options: {image: `${a}1.png`},
    content: {kind: 'picture', text: '', link: noLink, image: `${a}1.png`, pictures: []},
  },
];

const item = (title: string, url: string) => ({title, link: to(url)});

const messages: readonly Row[] = [
  {
    name: 'a list of two items; one without an address takes that of the list',
    options: {list: '목록', link: a},
    text: `하나\t${b}\n둘`,
    content: {
      kind: 'list',
      messages: [
        {header_title: '목록', header_link: to(a), contents: [item('하나', b), item('둘', a)]},
      ],
    },
  },
  {
    name: 'a list with the link and the button of the preferences',
    options: {list: '목록'},
    text: '하나\n둘',
    defaults: own,
    content: {
      kind: 'list',
      messages: [
        {
          header_title: '목록',
          header_link: to(own.link.url),
          contents: [item('하나', own.link.url), item('둘', own.link.url)],
          button_title: '내 버튼',
        },
      ],
    },
  },
  {
    name: 'one item alone as a card',
    options: {list: '목록', mobileLink: m, button: [{title: '열기', url: null}]},
    text: '하나',
    content: {
      kind: 'feed',
      messages: [
        {
          content: {title: '하나', link: {mobile_web_url: m}},
          item_content: {profile_text: '목록'},
          buttons: [{title: '열기', link: {mobile_web_url: m}}],
        },
      ],
    },
  },
  {
    name: 'a card with rows, a sum, a picture and two buttons',
    options: {
      card: '배포 끝',
      description: '설명',
      row: [
        ['빌드', '1204'],
        ['시간', '3분'],
      ],
      sum: ['합계', 'OK'],
      image: 'https://a.example/1.png',
      button: [
        {title: '로그', url: a},
        {title: '화면', url: null},
      ],
    },
    content: {
      kind: 'feed',
      messages: [
        {
          content: {
            title: '배포 끝',
            description: '설명',
            image_url: 'https://a.example/1.png',
            link: kakao,
          },
          item_content: {
            items: [
              {item: '빌드', item_op: '1204'},
              {item: '시간', item_op: '3분'},
            ],
            sum: '합계',
            sum_op: 'OK',
          },
          buttons: [
            {title: '로그', link: to(a)},
            {title: '화면', link: kakao},
          ],
        },
      ],
    },
  },
  {
    name: 'a card whose description is the text',
    options: {card: '배포 끝'},
    text: '설명 글',
    content: {
      kind: 'feed',
      messages: [{content: {title: '배포 끝', description: '설명 글', link: kakao}}],
    },
  },
  {
    name: 'a card of a place',
    options: {card: '시청', place: '서울 중구 세종대로 110', link: a},
    content: {
      kind: 'location',
      messages: [{address: '서울 중구 세종대로 110', content: {title: '시청', link: to(a)}}],
    },
  },
  {
    name: 'a preview of a page',
    options: {preview: a},
    defaults: own,
    content: {kind: 'scrap', messages: [{request_url: a}]},
  },
  {
    name: 'a preview that a template draws',
    options: {preview: a, templateId: '7', arg: [['title', '제목']]},
    content: {
      kind: 'scrap',
      messages: [{request_url: a, template_id: '7', template_args: {title: '제목'}}],
    },
  },
  {
    name: 'a template of the console',
    options: {
      templateId: '93112',
      arg: [
        ['title', '제목'],
        ['empty', ''],
      ],
    },
    content: {
      kind: 'custom',
      messages: [{template_id: '93112', template_args: {title: '제목', empty: ''}}],
    },
  },
  {
    name: 'a template of a file',
    options: {template: 'card.json'},
    text: `{"object_type":"feed","content":{"title":"제목","link":{"web_url":"${a}"}}}`,
    content: {kind: 'feed', messages: [{content: {title: '제목', link: {web_url: a}}}]},
  },
  {
    name: 'a text template of a file',
    options: {template: 'text.json'},
    text: `{"object_type":"text","text":"글","link":{"mobile_web_url":"${m}"}}`,
    defaults: own,
    content: {
      kind: 'text',
      text: '글',
      link: {url: m, buttonTitle: null},
      frame: {link: {mobile_web_url: m}},
    },
  },
];

for (const {name, options, text, defaults = plain, content} of [
  ...texts.map((row) => ({...row, text: '글'})),
  ...pictures,
  ...messages,
]) {
  test(`options make ${name}`, () => {
    const given = valueIn(givenMessage(options, text ?? null, defaults));
    assert.deepEqual(valueIn(composeContent(given, defaults)).content, content);
  });
}

test('a text beside options that need none is refused', () => {
  const rows: readonly (readonly [options: MessageOptions, other: string])[] = [
    [{preview: a}, '--preview'],
    [{preview: a, templateId: '7'}, '--template-id'],
    [{templateId: '7'}, '--template-id'],
    [{card: '제목', description: '설명'}, '--description'],
    [{card: '제목', place: '서울', description: '설명'}, '--description'],
  ];
  for (const [options, other] of rows) {
    const refused = {kind: 'options-refused', problem: 'conflict', option: 'TEXT', others: [other]};
    assert.deepEqual(failureOf('options-refused', givenMessage(options, '글', plain)), refused);
  }
});

test('a picture has one link, and a text if the text may be sent alone', () => {
  const image = {image: 'chart.png'};
  const rows: readonly (readonly [options: MessageOptions, option: string, other: string])[] = [
    [{...image, button: [{title: '열기', url: a}]}, '--button', '--card'],
    [{...image, button: Array(2).fill({title: '열기', url: null})}, '--button', '--card'],
    [{...image, imageFallback: 'text'}, '--image-fallback', 'TEXT'],
  ];
  for (const [options, option, other] of rows) {
    const refused = {kind: 'options-refused', problem: 'needs', option, others: [other]};
    assert.deepEqual(failureOf('options-refused', givenMessage(options, ' ', plain)), refused);
  }
});

test('a list that becomes more than five messages is refused with their number', () => {
  const lines = (count: number): string => Array.from({length: count}, () => '제목').join('\n');
  const send = (count: number, maxMessages?: number) =>
    givenMessage(
      {list: '목록', ...(maxMessages === undefined ? {} : {maxMessages})},
      lines(count),
      plain,
    );
  assert.ok(send(15).ok);
  const refused = {kind: 'many-messages', count: 6, limit: 5};
  assert.deepEqual(failureOf('many-messages', send(16)), refused);
  assert.ok(send(16, 6).ok);
  assert.deepEqual(failureOf('many-messages', send(3, 1).ok ? send(4, 1) : send(3, 1)), {
    kind: 'many-messages',
    count: 2,
    limit: 1,
  });
});

test('a template that is not JSON, or not of Kakao, is refused', () => {
  for (const text of ['', '{', '[]', '"글"', '{"object_type":"movie"}', '{}']) {
    failureOf('template-refused', givenMessage({template: 'a.json'}, text, plain));
  }
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {checkForm} from '../../../src/app/form/checked-form.ts';
import type {FieldTexts} from '../../../src/app/form/form-format.ts';
import {newForm} from '../../../src/app/form/forms.ts';
import type {FormKind} from '../../../src/app/state/form.ts';
import {plainSending} from '../../../src/app/state/sending-defaults.ts';
import {defaultLink} from '../../../src/domain/memo/memo-link.ts';

function checked(kind: FormKind, texts: FieldTexts, defaults = plainSending) {
  return checkForm(newForm(kind, {texts}), defaults);
}

/** The fields with a fault, each with its problem. */
function faultsOf(kind: FormKind, texts: FieldTexts): readonly string[] {
  const form = newForm(kind, {texts});
  return checkForm(form, plainSending).faults.map(({at, problem}) => {
    const field = at === null ? null : form.fields[at];
    return `${field?.name} ${field?.draft.text}: ${problem.kind}`;
  });
}

const link = (url: string) => ({web_url: url, mobile_web_url: url});

test('the fields of a card become a feed with its rows, sum, buttons and picture', () => {
  const {content} = checked('card', {
    title: ['배포 끝'],
    description: ['첫 줄\n둘째 줄'],
    row: ['빌드=1204', '식=a=b'],
    sum: ['합계=OK'],
    link: ['https://ci.example.com/7'],
    button: ['로그=https://ci.example.com/7/log?a=b', '화면'],
    picture: ['https://img.example.com/a.png'],
  });
  assert.deepEqual(content, {
    kind: 'feed',
    messages: [
      {
        content: {
          title: '배포 끝',
          description: '첫 줄\n둘째 줄',
          image_url: 'https://img.example.com/a.png',
          link: link('https://ci.example.com/7'),
        },
        item_content: {
          items: [
            {item: '빌드', item_op: '1204'},
            {item: '식', item_op: 'a=b'},
          ],
          sum: '합계',
          sum_op: 'OK',
        },
        buttons: [
          {title: '로그', link: link('https://ci.example.com/7/log?a=b')},
          {title: '화면', link: link('https://ci.example.com/7')},
        ],
      },
    ],
  });
});

test('a card without link and button has those of the preferences', () => {
  const own = {...plainSending, link: {url: 'https://own.example.com', buttonTitle: '열기'}};
  assert.deepEqual(checked('card', {title: ['글']}, own).content, {
    kind: 'feed',
    messages: [
      {content: {title: '글', link: link('https://own.example.com')}, button_title: '열기'},
    ],
  });
});

test('items become lists of two or three; one without an address opens what the list opens', () => {
  const {content, messages} = checked('list', {
    title: ['뉴스'],
    link: ['https://news.example.com'],
    item: [
      '하나 https://a.example.com/1 짧은 설명 https://img.example.com/1.png',
      '둘',
      '셋',
      '넷',
    ],
  });
  assert.equal(messages.length, 2);
  assert.deepEqual(content?.kind === 'list' && content.messages[0], {
    header_title: '뉴스',
    header_link: link('https://news.example.com'),
    contents: [
      {
        title: '하나',
        description: '짧은 설명',
        image_url: 'https://img.example.com/1.png',
        link: link('https://a.example.com/1'),
      },
      {title: '둘', link: link('https://news.example.com')},
    ],
  });
});

test('one item alone becomes a card with the title of the list', () => {
  const {content} = checked('list', {title: ['뉴스'], item: ['하나 https://a.example.com/1']});
  assert.deepEqual(content, {
    kind: 'feed',
    messages: [
      {
        content: {title: '하나', link: link('https://a.example.com/1')},
        item_content: {profile_text: '뉴스'},
      },
    ],
  });
});

test('an address becomes a preview, and an id with arguments a template of the console', () => {
  assert.deepEqual(checked('preview', {address: ['https://a.example.com']}).content, {
    kind: 'scrap',
    messages: [{request_url: 'https://a.example.com'}],
  });
  assert.deepEqual(checked('custom', {id: ['93112'], argument: ['제목=글', '빈 값=']}).content, {
    kind: 'custom',
    messages: [{template_id: '93112', template_args: {제목: '글', '빈 값': ''}}],
  });
});

test('JSON is a template of Kakao, or the fields of a stored memo', () => {
  const template = {
    object_type: 'feed',
    content: {title: '글', link: link('https://a.example.com')},
  };
  const {object_type: _, ...message} = template;
  const content = {kind: 'feed', messages: [message]};
  assert.deepEqual(checked('template', {json: [JSON.stringify(template)]}).content, content);
  assert.deepEqual(checked('template', {json: [JSON.stringify(content)]}).content, content);
  const text = {kind: 'text', text: '글', link: defaultLink, button: null};
  assert.deepEqual(checked('template', {json: [JSON.stringify(text)]}).content, {
    kind: 'text',
    text: '글',
    link: {url: defaultLink, buttonTitle: null},
  });
});

test('a fault is at the field that it is about', () => {
  const rows: readonly (readonly [FormKind, FieldTexts, readonly string[]])[] = [
    ['card', {description: ['설명']}, []],
    ['card', {row: ['빌드=1']}, ['title : one-of']],
    ['card', {title: ['글'], row: ['a=1', 'b']}, ['row b: pair']],
    ['card', {title: ['글'], sum: ['합계']}, ['sum 합계: pair']],
    ['card', {title: ['글'], link: ['a.example']}, ['link a.example: address']],
    [
      'card',
      {title: ['글'], picture: ['http://a.example/b']},
      ['picture http://a.example/b: picture'],
    ],
    ['card', {title: ['글'], button: ['가', '나', '다']}, ['button 가: count']],
    ['list', {title: ['글']}, ['item : missing']],
    ['list', {item: ['가', '나']}, ['title : missing']],
    [
      'list',
      {title: ['글'], item: ['1', '2', '3', '4', 'https://a.example/5']},
      ['item https://a.example/5: one-of'],
    ],
    ['preview', {address: ['a.example']}, ['address a.example: address']],
    ['custom', {id: ['x']}, ['id x: type']],
    [
      'custom',
      {id: ['1'], argument: ['a', 'b=1', 'b=2']},
      ['argument a: pair', 'argument b=2: conflict'],
    ],
    ['template', {json: ['{']}, ['json {: json-syntax']],
    ['template', {json: ['{"object_type":"memo"}']}, ['json {"object_type":"memo"}: choice']],
    ['template', {json: ['{"kind":"feed"}']}, ['json {"kind":"feed"}: missing']],
  ];
  for (const [kind, texts, faults] of rows) {
    assert.deepEqual(faultsOf(kind, texts), faults, `${kind} ${JSON.stringify(texts)}`);
  }
});

test('a content with faults is not sent, and what is wrong beyond its fields is a failure', () => {
  const empty = checked('template', {
    json: ['{"kind":"text","text":" ","link":"https://a.example","button":null}'],
  });
  assert.deepEqual([empty.content, empty.faults, empty.failure], [null, [], {kind: 'memo-empty'}]);
  assert.equal(checked('card', {title: ['글'], row: ['b']}).content, null);
});

test('what Kakao does not show is a warning at its field', () => {
  const form = newForm('card', {texts: {title: ['글'], row: ['a=1', '일곱 글자 이름=1', 'b=']}});
  const warnings = checkForm(form, plainSending).warnings.map(({at, problem}) => [
    form.fields[at ?? -1]?.draft.text,
    problem.kind,
  ]);
  assert.deepEqual(warnings, [
    ['일곱 글자 이름=1', 'cut'],
    ['b=', 'not-shown'],
  ]);
});

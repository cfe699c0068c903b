import assert from 'node:assert/strict';
import {test} from 'node:test';
import {checkForm} from '../../../src/app/form/checked-form.ts';
import {formOfContent} from '../../../src/app/form/form-of-content.ts';
import {textsOf} from '../../../src/app/form/forms.ts';
import type {FormKind} from '../../../src/app/state/form.ts';
import {plainSending} from '../../../src/app/state/sending-defaults.ts';
import {composeContent, type GivenContent} from '../../../src/domain/memo/kinds/kinds.ts';
import {givenList} from '../../../src/domain/memo/kinds/list-of-items.ts';

const link = (url: string) => ({web_url: url, mobile_web_url: url});
const opens = link('https://a.example.com');
const content = {title: '글', link: opens};

function composed(given: GivenContent) {
  const result = composeContent(given, plainSending);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value.content;
}

function formOf(given: GivenContent) {
  return formOfContent(composed(given), {defaults: plainSending, sourceId: 'm1'});
}

const items = ['하나', '둘', '셋', '넷', '다섯', '여섯', '일곱'].map((title, index) => ({
  title,
  url: `https://a.example.com/${index}`,
  description: index === 0 ? '설명' : null,
  imageUrl: index === 0 ? 'https://img.example.com/a.png' : null,
}));

const list = (count: number, buttons = {}) =>
  givenList({title: '뉴스', link: opens, items: items.slice(0, count), buttons});

/** Messages, and the form on which each is edited. */
const rows: readonly (readonly [string, GivenContent, FormKind | null])[] = [
  ['a plain card', {kind: 'feed', messages: [{content}]}, 'card'],
  [
    'a card with rows and buttons',
    {
      kind: 'feed',
      messages: [
        {
          content: {...content, description: '두\n줄', image_url: 'https://img.example.com/a.png'},
          item_content: {items: [{item: 'a', item_op: 'b'}], sum: '합계', sum_op: '1'},
          buttons: [
            {title: '가=나', link: link('https://b.example.com')},
            {title: '다', link: opens},
          ],
        },
      ],
    },
    'card',
  ],
  [
    'a card with counts',
    {kind: 'feed', messages: [{content, social: {like_count: 1}}]},
    'template',
  ],
  [
    'a card with a bold line',
    {kind: 'feed', messages: [{content, item_content: {profile_text: '뉴스'}}]},
    'list',
  ],
  [
    'a card whose phone link differs',
    {
      kind: 'feed',
      messages: [
        {content: {...content, link: {...opens, mobile_web_url: 'https://m.example.com'}}},
      ],
    },
    'template',
  ],
  [
    'a card with a button title',
    {kind: 'feed', messages: [{content, button_title: '열기'}]},
    'template',
  ],
  [
    'a title of two lines',
    {kind: 'feed', messages: [{content: {...content, title: '두\n줄'}}]},
    'template',
  ],
  [
    'a row whose name has a sign',
    {kind: 'feed', messages: [{content, item_content: {items: [{item: 'a=b', item_op: 'c'}]}}]},
    'template',
  ],
  ['two cards', {kind: 'feed', messages: [{content}, {content}]}, 'template'],
  ['a list', list(3), 'list'],
  ['a list of three messages', list(7, {buttons: [{title: '모두', link: opens}]}), 'list'],
  ['a list of one item', list(1), 'list'],
  ['a list with other shares', {kind: 'list', messages: [2, 3].map(listOf)}, 'template'],
  [
    'a title with an address',
    {
      kind: 'list',
      messages: [
        {
          header_title: '뉴스',
          header_link: opens,
          contents: [{...content, title: 'https://x.example 글'}, content],
        },
      ],
    },
    'template',
  ],
  ['a preview', {kind: 'scrap', messages: [{request_url: 'https://a.example.com/a'}]}, 'preview'],
  [
    'a drawn preview',
    {kind: 'scrap', messages: [{request_url: 'https://a.example.com/a', template_id: '1'}]},
    'template',
  ],
  [
    'a custom template',
    {kind: 'custom', messages: [{template_id: '1', template_args: {제목: '글'}}]},
    'custom',
  ],
  [
    'an argument without a name',
    {kind: 'custom', messages: [{template_id: '1', template_args: {'': '글'}}]},
    'template',
  ],
  ['a place', {kind: 'location', messages: [{address: '서울', content}]}, 'template'],
  ['goods', {kind: 'commerce', messages: [{content, commerce: {regular_price: 1000}}]}, 'template'],
  ['an event', {kind: 'calendar', messages: [{id_type: 'event', id: '1', content}]}, 'template'],
  [
    'a text with two buttons',
    {
      kind: 'text',
      text: '글',
      frame: {
        buttons: [
          {title: '가', link: opens},
          {title: '나', link: opens},
        ],
      },
    },
    'template',
  ],
  ['a plain text', {kind: 'text', text: '글'}, null],
];

function listOf(count: number) {
  const contents = Array.from({length: count}, () => content);
  return {header_title: '뉴스', header_link: opens, contents};
}

for (const [name, given, kind] of rows) {
  test(`${name} is edited ${kind === null ? 'in the box' : `in the form "${kind}"`}, and nothing of it is lost`, () => {
    const form = formOf(given);
    assert.equal(form?.kind ?? null, kind);
    if (form === null) return;
    assert.deepEqual(checkForm(form, plainSending).content, composed(given));
    assert.deepEqual([form.sourceId, form.isWritten], ['m1', false]);
  });
}

test('a place is edited as the template that Kakao knows', () => {
  const form = formOf({kind: 'location', messages: [{address: '서울', content}]});
  assert.ok(form);
  const [json = ''] = textsOf(form).json ?? [];
  assert.deepEqual(JSON.parse(json), {object_type: 'location', address: '서울', content});
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {ListItem} from '../../../../src/domain/memo/kinds/list-of-items.ts';
import {readItems} from '../../../../src/domain/memo/kinds/read-items.ts';
import {maxGivenUnits} from '../../../../src/domain/memo/kinds/text.ts';
import {findingWords} from '../../../../src/messages/subjects/finding-words.ts';

function item(title: string, more: Partial<ListItem> = {}): ListItem {
  return {title, url: null, description: null, imageUrl: null, ...more};
}

const url = 'https://a.example/1';
const imageUrl = 'https://a.example/1.png';

const right: readonly (readonly [name: string, text: string, items: readonly ListItem[]])[] = [
  ['a title alone', '제목', [item('제목')]],
  ['a title and an address', `제목\t${url}`, [item('제목', {url})]],
  [
    'all four columns',
    `제목\t${url}\t설명\t${imageUrl}`,
    [item('제목', {url, description: '설명', imageUrl})],
  ],
  ['an empty column', `제목\t\t설명`, [item('제목', {description: '설명'})]],
  ['a picture alone', `제목\t\t\t${imageUrl}`, [item('제목', {imageUrl})]],
  ['empty columns at the end', `제목\t${url}\t\t\t\t`, [item('제목', {url})]],
  ['blanks around the columns', ` 제목 \t ${url} `, [item('제목', {url})]],
  ['several lines', '하나\n둘\n셋', [item('하나'), item('둘'), item('셋')]],
  ['the end of the last line', '하나\n둘\n', [item('하나'), item('둘')]],
  ['empty lines and lines of blanks', '\n하나\n\n \t\n둘\n\n', [item('하나'), item('둘')]],
  ['lines that end as on Windows', `하나\t${url}\r\n둘\r\n`, [item('하나', {url}), item('둘')]],
  ['lines that end in a carriage return', '하나\r둘', [item('하나'), item('둘')]],
  ['a byte order mark', '\ufeff하나\n둘', [item('하나'), item('둘')]],
  ['a title in letters of two code points', '\u1112\u1161\u11ab', [item('한')]],
  [
    'an address in Korean',
    '제목\thttps://뉴스.한국/글',
    [item('제목', {url: 'https://뉴스.한국/글'})],
  ],
  ['a title with a brace inside', '제목 {하나}', [item('제목 {하나}')]],
  ['a JSON object', `{"title":"제목","url":"${url}"}`, [item('제목', {url})]],
  [
    'a JSON object with all members',
    `{"image":"${imageUrl}","description":"설명","url":"${url}","title":"제목"}`,
    [item('제목', {url, description: '설명', imageUrl})],
  ],
  ['null and empty members', '{"title":"제목","url":null,"description":""}', [item('제목')]],
  ['a number as a text', '{"title":2026}', [item('2026')]],
  ['a tab and a line end in JSON', '{"title":"하나\\n둘"}', [item('하나\n둘')]],
  [
    'an address alone',
    `${url}?of=http://b.example`,
    [item(`${url}?of=http://b.example`, {url: `${url}?of=http://b.example`})],
  ],
  ['an address inside a title', `${url} 참고`, [item(`${url} 참고`)]],
  ['a title that ends in an address, in JSON', `{"title":"하나 ${url}"}`, [item(`하나 ${url}`)]],
  [
    'a JSON array of objects',
    `\ufeff[\n  {"title": "하나", "url": "${url}"},\n  {"title": "둘"}\n]\n`,
    [item('하나', {url}), item('둘')],
  ],
  ['titles that begin with brackets', '[속보] 하나\n[1]', [item('[속보] 하나'), item('[1]')]],
  ['both formats in one text', `{"title":"하나"}\n둘\t${url}`, [item('하나'), item('둘', {url})]],
];

for (const [name, text, items] of right) {
  test(`items are read: ${name}`, () => {
    assert.deepEqual(readItems(text), {ok: true, value: items});
  });
}

const wrong: readonly (readonly [name: string, text: string, faults: readonly string[]])[] = [
  ['a title is missing', `하나\n\t${url}`, ['line 2 title: is required']],
  ['a title of blanks', `{"title":" "}`, ['line 1 title: is required']],
  [
    'an address without scheme, counted with the empty lines',
    `하나\n\n둘\ta.example`,
    [
      'line 3 url: must be an http:// or https:// address of at most 1,000 characters, without spaces',
    ],
  ],
  [
    'a picture that Kakao cannot read',
    `하나\t${url}\t\thttp://a.example/1.png\n둘\t${url}\t\thttps://localhost/1.png`,
    [
      'line 1 image: must be an https:// address',
      "line 2 image: must be a public address, which Kakao's servers can read",
    ],
  ],
  [
    'more columns than an item has',
    `하나\t${url}\t설명\t${imageUrl}\t더`,
    ['line 1: has 5 entries; the limit is 4'],
  ],
  ['a line that begins like JSON', '{하나', ['line 1: is not a JSON object']],
  ['JSON after which something follows', '{"title":"하나"} 둘', ['line 1: is not a JSON object']],
  [
    'a member that no item has',
    '{"title":"하나","link":"https://a.example/1"}',
    ['line 1 link: is unknown; the members are title, url, description, image'],
  ],
  [
    'an address that no tab separates from the title',
    `하나\\t${url}\n둘,${url}\n셋 ${url}\n넷\t${url}`,
    [1, 2, 3].map((line) => `line ${line}: needs a tab between the title and the address`),
  ],
  [
    'each object of a JSON array',
    '[{"title":"하나"},{"title":""},"둘",null,{"title":"셋","url":"a.example"}]',
    [
      '[1].title: is required',
      '[2]: is not a JSON object',
      '[3]: is not a JSON object',
      '[4].url: must be an http:// or https:// address of at most 1,000 characters, without spaces',
    ],
  ],
  [
    'a JSON array without a comma',
    '[{"title":"하나"}\n{"title":"둘"}]',
    ['the message: is not valid JSON at line 2, column 1'],
  ],
  ['a member of another type', '{"title":["하나"]}', ['line 1 title: must be a text']],
  [
    'an object of prototypes',
    '{"__proto__":{"title":"하나"}}',
    [
      'line 1 __proto__: is unknown; the members are title, url, description, image',
      'line 1 title: is required',
    ],
  ],
];

for (const [name, text, faults] of wrong) {
  test(`each fault of items is named by its line: ${name}`, () => {
    assert.deepEqual(faultsOf(text), faults);
  });
}

function faultsOf(text: string): readonly string[] {
  const read = readItems(text);
  assert.ok(!read.ok && read.failure.kind === 'template-refused');
  return read.failure.findings.map((finding) => findingWords(finding).en);
}

test('a fault is named by its line in Korean too', () => {
  const words = findingWords({path: 'line 4.url', problem: {kind: 'missing'}});
  assert.equal(words.ko, '4번째 줄 url: 반드시 있어야 합니다');
});

test('of many faults the first are named and the others counted', () => {
  const faults = faultsOf('제목\tx\n'.repeat(70));
  assert.equal(faults.length, 51);
  assert.match(faults[49] ?? '', /^line 50 url:/);
  assert.equal(faults[50], 'the message: has 20 more problems');
});

test('a text without items is an empty memo', () => {
  for (const text of ['', '\n \t\n', '\ufeff', '[]', ' [\n]\n']) {
    assert.deepEqual(readItems(text), {ok: false, failure: {kind: 'memo-empty'}});
  }
});

test('a text above the limit of all texts is refused before it is read', () => {
  const read = readItems('x'.repeat(maxGivenUnits + 1));
  assert.ok(!read.ok && read.failure.kind === 'memo-too-large');
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {exportedMemo} from '../../../../src/domain/memo/exported-memo.ts';
import {
  comparedOf,
  composeContent,
  contentKinds,
  erasedContent,
  fieldsOf,
  kindField,
  linksOf,
  type MemoContent,
  readContent,
  textOf,
} from '../../../../src/domain/memo/kinds/kinds.ts';
import {withAddresses} from '../../../../src/domain/memo/picture/picture-reference.ts';
import {failureOf, valueIn} from '../../../support/assert-failure.ts';
import {memoWith} from '../../../support/database.ts';

const defaults = {link: {url: 'https://a.example/', buttonTitle: '기본'}, isNumbered: true};
const link = {url: 'https://b.example/?q=가', buttonTitle: null};

const tap = {web_url: 'https://a.example/1', mobile_web_url: 'https://m.a.example/1'};
const item = {title: '제목', description: '설명', image_url: 'https://a.example/1.png', link: tap};
const buttons = [{title: '열기', link: tap}];

const hash = '0a'.repeat(32);
const picture = {
  hash,
  name: 'a.png',
  type: 'image/png',
  size: 900,
  width: 200,
  height: 300,
} as const;

/** One content of each kind. */
const contents: readonly MemoContent[] = [
  {kind: 'text', text: '글\n둘째 줄', link},
  {kind: 'text', text: '글', link, frame: {link: tap, buttons}},
  {kind: 'picture', text: '제목\n설명', link, image: `picture:${hash}`, pictures: [picture]},
  {kind: 'picture', text: '', link, image: `picture:${hash}`, pictures: [picture]},
  {
    kind: 'picture',
    text: '글',
    link,
    image: `picture:${hash}`,
    pictures: [picture],
    fallback: 'text',
    isNumbered: false,
  },
  {kind: 'picture', text: '글', link, image: 'https://a.example/1.png', pictures: []},
  {kind: 'feed', messages: [{content: item, buttons}]},
  {kind: 'list', messages: [{header_title: '목록', header_link: tap, contents: [item, item]}]},
  {kind: 'location', messages: [{address: '서울 중구 세종대로 110', content: item}]},
  {kind: 'commerce', messages: [{content: item, commerce: {regular_price: 1000}}]},
  {kind: 'calendar', messages: [{id_type: 'event', id: '1', content: item}]},
  {kind: 'scrap', messages: [{request_url: 'https://a.example/1'}]},
  {kind: 'custom', messages: [{template_id: '93112', template_args: {title: '제목'}}]},
];

test('there is a content of each kind', () => {
  const kinds = new Set(contents.map(({kind}) => kind));
  assert.deepEqual([...kinds].sort(), [...contentKinds].sort());
});

for (const content of contents) {
  const name = 'frame' in content ? 'text with buttons' : content.kind;
  test(`a stored ${name} is read back, and can be used as new input`, () => {
    const stored: unknown = JSON.parse(JSON.stringify({kind: content.kind, ...fieldsOf(content)}));
    const fields = stored as Record<string, unknown>;
    assert.deepEqual(readContent(textOf(content), fields), {ok: true, content});
    assert.deepEqual(valueIn(composeContent(content, defaults)).content, content);
    assert.notEqual(textOf(content), '');
    assert.equal(linksOf(content).length > 0, content.kind !== 'custom');
  });

  test(`no member of a ${name} has the name of a common member of memos`, () => {
    const names = Object.keys(fieldsOf(content));
    const line = exportedMemo(memoWith({id: 'a', content}));
    for (const field of names) assert.deepEqual(line[field], fieldsOf(content)[field], field);
    const shared = ['kind', 'erased', 'error', 'schema', 'id', 'text', 'status', 'parts', 'tags'];
    assert.deepEqual(
      shared.filter((field) => names.includes(field)),
      [],
    );
  });

  test(`an erased ${name} keeps no text and no address`, () => {
    const erased = erasedContent(content.kind);
    assert.ok(erased.ok);
    assert.equal(textOf(erased.content), '');
    assert.ok(linksOf(erased.content).every(({url, buttonTitle}) => url === '' && !buttonTitle));
  });
}

test('a content of an unknown kind is rejected', () => {
  for (const kind of ['card-of-tomorrow', '', 7, null, 'toString', '__proto__']) {
    assert.deepEqual(readContent('글', {kind, link: '', button: null}), {ok: false, field: 'kind'});
    assert.deepEqual(erasedContent(kind), {ok: false, field: 'kind'});
  }
});

test('fields without a kind are those of a text, and a text has no kind field', () => {
  const read = readContent('글', {link: link.url, button: '열기'});
  assert.ok(read.ok);
  assert.deepEqual(read.content, {kind: 'text', text: '글', link: {...link, buttonTitle: '열기'}});
  assert.deepEqual(kindField(read.content), {});
});

test('a text is sanitized, completed from the defaults, and divided', () => {
  const composed = valueIn(composeContent({kind: 'text', text: ' 글\u0007 \n'}, defaults));
  assert.deepEqual(composed.content, {kind: 'text', text: ' 글', link: defaults.link});
  assert.deepEqual(composed.divide(), [' 글']);
  const long = {kind: 'text', text: '가'.repeat(201), link: {url: link.url}} as const;
  const divided = valueIn(composeContent(long, defaults));
  assert.deepEqual(linksOf(divided.content), [{url: link.url, buttonTitle: '기본'}]);
  assert.deepEqual(
    divided.divide().map((text) => text.slice(0, 6)),
    ['(1/2) ', '(2/2) '],
  );
  const plain = valueIn(composeContent({...long, isNumbered: false}, defaults));
  assert.deepEqual(plain.divide(), ['가'.repeat(200), '가']);
});

test('an empty text, an invalid address and an invalid title are refused', () => {
  failureOf('memo-empty', composeContent({kind: 'text', text: ' \u2800\n'}, defaults));
  const bad = {kind: 'text', text: '글', link: {url: 'javascript:1'}} as const;
  assert.equal(failureOf('invalid-link', composeContent(bad, defaults)).link, 'javascript:1');
  const titled = {kind: 'text', text: '글', link: {buttonTitle: 'a\nb'}} as const;
  failureOf('invalid-button', composeContent(titled, defaults));
});

test('a text in the form of a reference to a picture is a text everywhere but at its address', () => {
  const reference = `picture:${hash}`;
  const texts = {...item, title: reference, description: reference};
  const feed = {kind: 'feed', messages: [{content: texts, button_title: reference}]} as const;
  const composed = valueIn(composeContent(feed, defaults)).content;
  assert.ok('messages' in composed);
  assert.deepEqual(withAddresses({messages: [...composed.messages]}, {}).messages, feed.messages);
  const shown = {...texts, image_url: reference};
  const unknown = {kind: 'feed', messages: [{content: shown}]} as const;
  failureOf('template-refused', composeContent(unknown, defaults));
  const address = 'https://a.example/2.png';
  const sent = withAddresses({content: shown}, {[hash]: address});
  assert.deepEqual(sent, {content: {...shown, image_url: address}});
});

/** An object of that many levels. */
function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = {in: value};
  return value;
}

test('a message of very many levels is refused before anything writes it as JSON', () => {
  const message = (levels: number) => ({content: item, more: nested(levels)});
  const feed = (levels: number) => ({kind: 'feed', messages: [message(levels)]}) as const;
  assert.ok(composeContent(feed(40), defaults).ok);
  const text = {kind: 'text', text: '글', frame: {buttons, more: nested(10_000)}} as const;
  for (const given of [feed(60), feed(10_000), text]) {
    failureOf('template-refused', composeContent(given, defaults));
  }
  const {messages} = feed(10_000);
  assert.deepEqual(readContent('', {kind: 'feed', messages}), {ok: false, field: 'messages'});
  const stored = {link: link.url, button: null, frame: text.frame};
  assert.deepEqual(readContent('글', stored), {ok: false, field: 'frame'});
});

test('a text is compared by itself, a list by its items and all else by what it sends', () => {
  assert.equal(comparedOf({kind: 'text', text: '글', link}), '글');
  const other = {...item, link: {web_url: 'https://a.example/2'}};
  const listWith = (title: string, ...items: (typeof item | typeof other)[]): MemoContent => {
    const header = {header_title: title, header_link: tap};
    return {kind: 'list', messages: [{...header, contents: items, buttons}]};
  };
  assert.equal(
    comparedOf(listWith('월요일', item, item)),
    comparedOf(listWith('화요일', item, item)),
  );
  assert.notEqual(
    comparedOf(listWith('월요일', item, item)),
    comparedOf(listWith('월요일', item, other)),
  );
  const cardWith = (title: string, value: string): MemoContent => {
    const rows = {profile_text: title, items: [{item: '빌드', item_op: value}]};
    return {kind: 'feed', messages: [{content: item, item_content: rows}]};
  };
  assert.equal(comparedOf(cardWith('월요일', '1')), comparedOf(cardWith('화요일', '1')));
  assert.notEqual(comparedOf(cardWith('월요일', '1')), comparedOf(cardWith('월요일', '2')));
  assert.equal(new Set(contents.map(comparedOf)).size, contents.length);
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {exportedMemo} from '../../../../src/domain/memo/exported-memo.ts';
import {
  composeContent,
  erasedContent,
  fieldsOf,
  kindField,
  linksOf,
  type MemoContent,
  readContent,
  textOf,
} from '../../../../src/domain/memo/kinds/kinds.ts';
import {failureOf, valueIn} from '../../../support/assert-failure.ts';
import {memoWith} from '../../../support/database.ts';

const defaults = {link: {url: 'https://a.example/', buttonTitle: '기본'}, isNumbered: true};
const link = {url: 'https://b.example/?q=가', buttonTitle: null};

/** One content of each kind. */
const contents: readonly MemoContent[] = [{kind: 'text', text: '글\n둘째 줄', link}];

for (const content of contents) {
  test(`a stored ${content.kind} is read back, and can be used as new input`, () => {
    const stored: unknown = JSON.parse(JSON.stringify({kind: content.kind, ...fieldsOf(content)}));
    const fields = stored as Record<string, unknown>;
    assert.deepEqual(readContent(textOf(content), fields), {ok: true, content});
    assert.deepEqual(valueIn(composeContent(content, defaults)).content, content);
    assert.ok(linksOf(content).length > 0);
  });

  test(`no member of a ${content.kind} has the name of a common member of memos`, () => {
    const names = Object.keys(fieldsOf(content));
    const line = exportedMemo(memoWith({id: 'a', content}));
    for (const name of names) assert.deepEqual(line[name], fieldsOf(content)[name], name);
    const shared = ['kind', 'erased', 'error', 'schema', 'id', 'text', 'status', 'parts', 'tags'];
    assert.deepEqual(
      shared.filter((name) => names.includes(name)),
      [],
    );
  });

  test(`an erased ${content.kind} keeps no text and no address`, () => {
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

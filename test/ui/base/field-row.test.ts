import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Draft, draftOf, editDraft, selectAll} from '../../../src/domain/draft/draft.ts';
import {
  codeMaskedWith,
  type FieldLook,
  fieldRow,
  maskedWith,
} from '../../../src/ui/base/field-row.ts';
import {rowWidth} from '../../../src/ui/base/row.ts';

const plain: FieldLook = {prefix: ' > ', columns: 20};
const drawn = (text: string, look: FieldLook = plain) => {
  const {row, caretColumn} = fieldRow(draftOf(text), look);
  return {text: row[1]?.text, caretColumn, width: rowWidth(row)};
};

test('the caret is after the text', () => {
  assert.deepEqual(drawn(''), {text: '', caretColumn: 3, width: 3});
  assert.deepEqual(drawn('abc'), {text: 'abc', caretColumn: 6, width: 6});
  assert.deepEqual(drawn('가나'), {text: '가나', caretColumn: 7, width: 7});
});

test('a selected text is drawn as selected, until the first key', () => {
  const toneOf = (draft: Draft) => fieldRow(draft, plain).row[1]?.tone;
  const selected = selectAll(draftOf('abc'));
  assert.deepEqual(
    [toneOf(selected), toneOf(editDraft(selected, {kind: 'move-left'})), toneOf(draftOf('abc'))],
    ['selected', 'plain', 'plain'],
  );
});

test('a long text scrolls so that the caret is in the field, at any position', () => {
  const text = 'abcdefghij가나다라마바사klmnopqrst';
  let draft = draftOf(text);
  for (let step = 0; step <= 30; step += 1) {
    const {row, caretColumn} = fieldRow(draft, plain);
    assert.ok(rowWidth(row) <= 20, String(rowWidth(row)));
    assert.ok(caretColumn >= 3 && caretColumn < 20, String(caretColumn));
    draft = editDraft(draft, {kind: 'move-left'});
  }
  assert.match(fieldRow(draft, plain).row[1]?.text ?? '', /^abc/);
  assert.ok(drawn(text).text?.endsWith('qrst'));
});

const key = '0123456789abcdef0123456789abcdef';

test('a secret is masked completely, a key except for its ends', () => {
  const look = {prefix: '', columns: 60};
  const secret = drawn(key, {...look, disguise: maskedWith('*', {showsEnds: false})});
  assert.equal(secret.text, '*'.repeat(32));
  const shown = drawn(key, {...look, disguise: maskedWith('*', {showsEnds: true})});
  assert.equal(shown.text, `0123${'*'.repeat(24)}cdef`);
  const short = drawn('0123456789', {...look, disguise: maskedWith('*', {showsEnds: true})});
  assert.equal(short.text, '*'.repeat(10));
});

for (const [what, text, shown] of [
  ['a bare code', 'Ab12-Cd34_Ef56', '*'.repeat(14)],
  ['an address', 'http://h/c?code=abc&state=x', 'http://h/c?code=***&state=x'],
  ['a query', 'code=abc', 'code=***'],
  ['a KOE number', 'KOE006', 'KOE006'],
  ['a code that ends the address', 'h/c?state=x&code=abcdef', 'h/c?state=x&code=******'],
  ['a code that is written in percent', 'h/c?code=a%2Fb&x=1', 'h/c?code=*****&x=1'],
  ['an address in quotes', '"http://h/c?code=abc"', '"http://h/c?code=****'],
  ['code twice', 'h/c?code=abc&code=def', 'h/c?code=***&code=***'],
  ['a query with &amp;', 'h/c?state=x&amp;code=abc', 'h/c?state=x&amp;code=***'],
] as const) {
  test(`the code is masked in ${what}`, () => {
    const look = {prefix: '', columns: 80, disguise: codeMaskedWith('*')};
    assert.equal(drawn(text, look).text, shown);
  });
}

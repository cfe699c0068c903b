import assert from 'node:assert/strict';
import {test} from 'node:test';
import {exportedMemo, readMemoLine} from '../../../../src/domain/memo/exported-memo.ts';
import {comparedOf, composeContent, textOf} from '../../../../src/domain/memo/kinds/kinds.ts';
import {maxMemoUnits} from '../../../../src/domain/memo/kinds/text.ts';
import {noLink} from '../../../../src/domain/memo/memo-link.ts';
import {digestContent} from '../../../../src/domain/program-note/note-content.ts';
import {textAfterCards} from '../../../../src/ui/memo/kinds/kinds.ts';
import {valueIn} from '../../../support/assert-failure.ts';
import {memoWith} from '../../../support/database.ts';
import {noteWith} from '../../../support/program-notes.ts';

const defaults = {link: noLink, isNumbered: true};
const words = {title: (count: number, more: number) => `${count} notes, ${more} more`};

function contentOf(texts: readonly string[]) {
  const notes = texts.map((text) => noteWith({title: text, text: `${text} in full`}));
  return valueIn(composeContent(digestContent(notes, words, noLink), defaults));
}

test('a list keeps all of the text that its items only begin, also in an export', () => {
  const texts = ['a', 'b', 'c', 'd'];
  const {content, divide} = contentOf(texts);
  const whole = texts.map((text) => `${text} in full`).join('\n\n');
  assert.equal(textOf(content), whole);
  assert.deepEqual(divide(), ['4 notes, 1 more\na\nb\nc']);
  const memo = memoWith({id: 'a', text: whole, content, status: 'sent', sentAt: 1});
  const sent = {...memo, parts: [{text: divide()[0] ?? '', status: 'sent'} as const]};
  const read = readMemoLine(JSON.stringify(exportedMemo(sent)));
  assert.ok(read.ok);
  assert.deepEqual(read.memo.content, content);
  assert.equal(textAfterCards(sent), whole);
});

test('lists of the same headlines and other texts are not the same', () => {
  const [one, other] = [contentOf(['a', 'b', 'c', 'd']), contentOf(['a', 'b', 'c', 'e'])];
  assert.notEqual(comparedOf(one.content), comparedOf(other.content));
});

test('the text is cleaned and bounded as that of a memo', () => {
  const message = {
    header_title: 'a',
    header_link: {web_url: 'https://example.com'},
    contents: ['b', 'c'].map((title) => ({title, link: {web_url: 'https://example.com'}})),
  };
  const given = {kind: 'list', messages: [message]} as const;
  const cleaned = valueIn(composeContent({...given, whole: 'x\x1b[2Jy \n'}, defaults));
  assert.equal(textOf(cleaned.content), 'xy');
  const empty = valueIn(composeContent({...given, whole: ' '}, defaults));
  assert.equal(textOf(empty.content), 'a\nb\nc');
  const long = composeContent({...given, whole: 'x'.repeat(maxMemoUnits + 1)}, defaults);
  assert.ok(!long.ok && long.failure.kind === 'memo-too-large');
});

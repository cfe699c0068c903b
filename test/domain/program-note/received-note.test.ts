import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  type FoundNote,
  maxHeadlineUnits,
  maxNoteUnits,
  receivedNote,
} from '../../../src/domain/program-note/received-note.ts';

function shown(found: FoundNote) {
  const note = receivedNote(found);
  return note && [note.headline, note.text];
}

test('the title is the headline, and begins the text once', () => {
  assert.deepEqual(shown({title: 'Backup', text: 'done'}), ['Backup', 'Backup\ndone']);
  assert.deepEqual(shown({title: 'Backup', text: 'Backup is done'}), ['Backup', 'Backup is done']);
  assert.deepEqual(shown({title: ' ', text: '\n\n first \nsecond'}), ['first', 'first \nsecond']);
  assert.deepEqual(shown({title: 'a\nb', text: ''}), ['a b', 'a b']);
});

test('a note without anything visible is none', () => {
  for (const text of ['', ' \n\t', '\u200b\u2800', '\x1b[31m']) {
    assert.equal(receivedNote({text}), null, JSON.stringify(text));
  }
});

test('what controls a terminal is removed from every part', () => {
  const note = receivedNote({
    title: 'a\x1b[2Jb',
    text: 'c\x07\u202ed',
    buttons: [{title: 'e\x1b]0;x\x07f', url: 'https://example.com'}],
  });
  assert.deepEqual(note?.headline, 'ab');
  assert.deepEqual(note?.text, 'ab\ncd');
  assert.deepEqual(note?.buttons, [{title: 'ef', url: 'https://example.com'}]);
});

test('texts are bounded', () => {
  const note = receivedNote({title: 't'.repeat(5000), text: 'x'.repeat(1_000_000)});
  assert.equal(note?.headline.length, maxHeadlineUnits);
  assert.equal(note?.text.length, maxNoteUnits);
});

test('an address that Kakao cannot open is left out, and so is its button', () => {
  const url = 'https://example.com/a';
  for (const bad of [
    'javascript:alert(1)',
    'ntfy://a',
    '/path',
    '',
    `https://a/${'b'.repeat(2000)}`,
  ]) {
    const note = receivedNote({text: 'a', link: bad, buttons: [{title: 'x', url: bad}]});
    assert.deepEqual([note?.link, note?.buttons], [null, []], bad);
  }
  const buttons = ['one', 'a title that is too long', '', 'three'].map((title) => ({title, url}));
  const note = receivedNote({text: 'a', link: ` ${url} `, buttons});
  assert.deepEqual(
    [note?.link, note?.buttons.map(({title}) => title)],
    [url, ['one', 'a title that…']],
  );
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {printable, printableLine} from '../../../src/domain/text/printable.ts';
import {escapePayloads} from '../../support/escape-payloads.ts';

/** Characters that control a terminal or reverse its text. */
const controlling = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

test('no text that controls a terminal passes', () => {
  for (const [name, payload] of escapePayloads) {
    for (const text of [payload, `앞${payload}뒤`, `${payload}${payload}`]) {
      assert.doesNotMatch(printable(text), controlling, name);
      assert.doesNotMatch(printableLine(text), /[\n\t]/, name);
      assert.doesNotMatch(printableLine(text), controlling, name);
    }
  }
});

const unchanged = [
  '안녕하세요',
  '두 줄\n둘째',
  'a\tb',
  'id,text\r\n1,a\r\n',
  '\ufeffid,text',
  '{"text":"a\\u001b[2J"}',
  '👨‍👩‍👧 🇰🇷 ❤️',
  '─│※…·★①●→',
  '\u1100\u115f\u1161',
  'e\u0301',
  '\u200b',
];

test('data that controls nothing is printed exactly', () => {
  for (const text of unchanged) assert.equal(printable(text), text);
});

test('a text on one row has no line ends and tabs', () => {
  for (const text of ['a\nb', 'a\r\nb', 'a\rb', 'a\tb']) {
    assert.match(printableLine(text), /^a +b$/);
  }
});

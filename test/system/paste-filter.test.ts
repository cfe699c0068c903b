import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {createPasteFilter} from '../../src/system/paste-filter.ts';

const start = '\u001b[200~';
const end = '\u001b[201~';

function passThrough(chunks: readonly string[]): string[] {
  const filter = createPasteFilter();
  return chunks.map((chunk) => filter.push(chunk)).filter((text) => text !== '');
}

test('T2: a paste cut anywhere, markers included, leaves in one piece', () => {
  const text = `ab${start}하나\r둘${end}c\r`;
  for (let first = 1; first < text.length; first += 1) {
    for (let second = first; second < text.length; second += 1) {
      const chunks = [text.slice(0, first), text.slice(first, second), text.slice(second)];
      const passed = passThrough(chunks);
      // Esc may pass alone, as a key: then the marker follows whole with its own Esc.
      const joined = passed.join('').replace(/\u001b(?=\u001b\[200~)/, '');
      assert.equal(joined, text, `cut at ${first}, ${second}`);
      const pieces = passed.filter((piece) => piece.includes('하나') || piece.includes('둘'));
      assert.equal(pieces.length, 1, `cut at ${first}, ${second}: ${JSON.stringify(passed)}`);
    }
  }
});

test('what is not pasted passes unchanged, whatever it is', () => {
  fc.assert(
    fc.property(fc.array(fc.string({unit: 'grapheme'}), {maxLength: 8}), (chunks) => {
      const text = chunks.join('');
      fc.pre(!text.includes('\u001b['));
      const filter = createPasteFilter();
      const passed = chunks.map((chunk) => filter.push(chunk)).join('') + filter.giveUp();
      assert.equal(passed, text);
    }),
  );
});

test('keys are not held: Esc, arrows and letters pass at once', () => {
  for (const key of ['\u001b', '\u001b[A', 'a', '\u001bb', '\u0003']) {
    const filter = createPasteFilter();
    assert.equal(filter.push(key), key);
    assert.equal(filter.patience(), null);
  }
});

test('a paste without its end is ended when given up, and a late end is dropped', () => {
  const filter = createPasteFilter();
  assert.equal(filter.push(`${start}끝없는`), '');
  assert.equal(filter.patience(), 1000);
  assert.equal(filter.giveUp(), `${start}끝없는${end}`);
  assert.equal(filter.push(`나머지${end}\u0003`), '나머지\u0003');
});

test('a part of a marker that stays alone passes when given up', () => {
  const filter = createPasteFilter();
  assert.equal(filter.push('a\u001b[2'), 'a');
  assert.equal(filter.patience(), 500);
  assert.equal(filter.giveUp(), '\u001b[2');
});

test('T3: a paste that holds an end marker goes on behind it', () => {
  for (const rest of ['\r\u0003y', '\r\b', 'y\r\u001b[A', '\r셋\r']) {
    assert.deepEqual(passThrough([`${start}하나${end}${rest}${end}`]), [
      `${start}하나${rest}${end}`,
    ]);
    const [first] = passThrough([`${start}하나${end}${rest}`, `넷${end}`]);
    assert.equal(first, `${start}하나${rest}${end}`);
  }
  assert.deepEqual(
    passThrough([`${start}하나${end}\r`]),
    [`${start}하나${end}\r`],
    'Enter behind it',
  );
  const twice = `${start}하나${end}둘${start}셋${end}\r`;
  assert.deepEqual(passThrough([twice]), [twice]);
});

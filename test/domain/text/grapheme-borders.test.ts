import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {
  borderAtOrAfter,
  certainBorderAfter,
  certainBorderBefore,
  isCertainBorder,
  isGraphemeBorder,
  nextBorder,
  previousBorder,
} from '../../../src/domain/text/grapheme-borders.ts';
import {checkProperty} from '../../support/check-property.ts';
import {hostileText, trickyText} from '../../support/text-arbitraries.ts';

const segmenter = new Intl.Segmenter('ko');

function bordersOf(text: string): number[] {
  return [...[...segmenter.segment(text)].map(({index}) => index), text.length];
}

/** Every code point of the planes that contain joining characters. */
function joiningPlanes(): string[] {
  const characters: string[] = [];
  for (let code = 0; code <= 0x1ffff; code += 1) characters.push(String.fromCodePoint(code));
  for (let code = 0xe0000; code <= 0xe0fff; code += 1) characters.push(String.fromCodePoint(code));
  return characters;
}

/** Writes each pair on a separate line, so that one pass of the segmenter checks them all. */
function joinedPairs(pairs: readonly [string, string][]): [string, string][] {
  const borders = new Set(bordersOf(pairs.map(([first, last]) => `${first}${last}\n`).join('')));
  let offset = 0;
  return pairs.filter(([first, last]) => {
    const between = offset + first.length;
    offset = between + last.length + 1;
    return !borders.has(between);
  });
}

test('no character that joins with a plain neighbor has a certain border to it', () => {
  const characters = joiningPlanes();
  const pairs = ['a', '가', '🎨'].flatMap((base) =>
    characters.flatMap((character): [string, string][] => [
      [character, base],
      [base, character],
    ]),
  );
  const joined = joinedPairs(pairs);
  assert.ok(joined.length > 1000);
  const wrong = joined.filter(([first, last]) => isCertainBorder(first + last, first.length));
  assert.deepEqual(wrong, []);
});

test('plain text has a certain border everywhere, so that an edit stays local', () => {
  const text = '안녕 hello.\n漢字かな「。」👍😀②';
  const offsets = bordersOf(text);
  assert.deepEqual(
    offsets.filter((offset) => !isCertainBorder(text, offset)),
    [],
  );
});

/** The first and the last character of every range that is known to join with nothing. */
const plainEnds = [
  '\u02ff',
  '‐‧',
  '\u2030\u205e',
  '←\u2bff',
  '\u3000〩',
  '〰\u3096',
  '゛ㅣ',
  '㐀\u9fff',
  '가힣',
  '！ﾝ',
  '\u{1f000}\u{1f1e5}\u{1f200}\u{1f3fa}',
  '\u{1f400}\u{1f7ff}\u{1f800}\u{1fbff}',
  '\u{20000}\u{2fffd}',
].flatMap((ends) => [...ends]);

test('an edit stays local up to the ends of every plain range', () => {
  const wide = plainEnds.filter((character) => !isCertainBorder(`a${character}`, 1));
  assert.deepEqual(wide, []);
});

test('the nearest certain border is found', () => {
  const family = '👩\u200d👩\u200d👧';
  const text = `가나${family}다라`;
  const end = 2 + family.length;
  assert.deepEqual(
    [1, 2, 3, end].map((offset) => certainBorderBefore(text, offset)),
    [0, 1, 2, 2],
  );
  assert.deepEqual(
    [0, 1, 2, 3].map((offset) => certainBorderAfter(text, offset)),
    [1, 2, end, end],
  );
  assert.deepEqual(
    [certainBorderBefore(text, 99), certainBorderAfter(text, 99)],
    [end + 1, end + 2],
  );
  assert.deepEqual([certainBorderBefore('', 0), certainBorderAfter('', 0)], [0, 0]);
});

test('borders are those of the segmenter at every offset', (t) => {
  const property = fc.property(fc.oneof(trickyText, hostileText), (text) => {
    const borders = bordersOf(text);
    for (let offset = 0; offset <= text.length; offset += 1) {
      const before = borders.filter((border) => border < offset).at(-1) ?? 0;
      const atOrAfter = borders.find((border) => border >= offset) ?? text.length;
      const after = borders.find((border) => border > offset) ?? text.length;
      assert.equal(previousBorder(text, offset), before);
      assert.equal(borderAtOrAfter(text, offset), atOrAfter);
      assert.equal(nextBorder(text, offset), after);
      assert.equal(isGraphemeBorder(text, offset), borders.includes(offset));
      assert.ok(borders.includes(certainBorderBefore(text, offset)));
      assert.ok(borders.includes(certainBorderAfter(text, offset)));
    }
  });
  checkProperty(t, property, 500);
});

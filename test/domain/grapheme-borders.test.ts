import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {
  borderAtOrAfter,
  isGraphemeBorder,
  isSureBorder,
  nextBorder,
  previousBorder,
  sureBorderAfter,
  sureBorderBefore,
} from '../../src/domain/grapheme-borders.ts';
import {checkProperty} from '../support/check-property.ts';
import {hostileText, tellingText} from '../support/text-arbitraries.ts';

const segmenter = new Intl.Segmenter('ko');

function bordersOf(text: string): number[] {
  return [...[...segmenter.segment(text)].map(({index}) => index), text.length];
}

/** Every code point of the planes in which something is assigned that joins. */
function joiningPlanes(): string[] {
  const characters: string[] = [];
  for (let code = 0; code <= 0x1ffff; code += 1) characters.push(String.fromCodePoint(code));
  for (let code = 0xe0000; code <= 0xe0fff; code += 1) characters.push(String.fromCodePoint(code));
  return characters;
}

/** Pairs on lines of their own, so that one pass of the segmenter judges them all. */
function joinedPairs(pairs: readonly [string, string][]): [string, string][] {
  const borders = new Set(bordersOf(pairs.map(([first, last]) => `${first}${last}\n`).join('')));
  let offset = 0;
  return pairs.filter(([first, last]) => {
    const between = offset + first.length;
    offset = between + last.length + 1;
    return !borders.has(between);
  });
}

test('no character that joins with a plain neighbour has a sure border to it', () => {
  const characters = joiningPlanes();
  const pairs = ['a', '가', '🎨'].flatMap((base) =>
    characters.flatMap((character): [string, string][] => [
      [character, base],
      [base, character],
    ]),
  );
  const joined = joinedPairs(pairs);
  assert.ok(joined.length > 1000);
  const wrong = joined.filter(([first, last]) => isSureBorder(first + last, first.length));
  assert.deepEqual(wrong, []);
});

test('plain text has a sure border everywhere, so that an edit stays local', () => {
  const text = '안녕 hello.\n漢字かな「。」👍😀②';
  const offsets = bordersOf(text);
  assert.deepEqual(
    offsets.filter((offset) => !isSureBorder(text, offset)),
    [],
  );
});

test('borders are those of the segmenter at every offset', (t) => {
  const property = fc.property(fc.oneof(tellingText, hostileText), (text) => {
    const borders = bordersOf(text);
    for (let offset = 0; offset <= text.length; offset += 1) {
      const before = borders.filter((border) => border < offset).at(-1) ?? 0;
      const atOrAfter = borders.find((border) => border >= offset) ?? text.length;
      const after = borders.find((border) => border > offset) ?? text.length;
      assert.equal(previousBorder(text, offset), before);
      assert.equal(borderAtOrAfter(text, offset), atOrAfter);
      assert.equal(nextBorder(text, offset), after);
      assert.equal(isGraphemeBorder(text, offset), borders.includes(offset));
      assert.ok(borders.includes(sureBorderBefore(text, offset)));
      assert.ok(borders.includes(sureBorderAfter(text, offset)));
    }
  });
  checkProperty(t, property, 500);
});

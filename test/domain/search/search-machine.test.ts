import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {writtenTags} from '../../../src/domain/memo/tags.ts';
import {matchesQuery, matchesTerms} from '../../../src/domain/search/match-query.ts';
import {parseQuery} from '../../../src/domain/search/parse-query.ts';
import {createSearchMachine} from '../../../src/domain/search/search-machine.ts';
import {searchText} from '../../../src/domain/search/search-text.ts';
import {compounds, finals, initials, lettersOf, medials} from '../../../src/domain/text/hangul.ts';
import {checkProperty} from '../../support/check-property.ts';
import {queryText, shortText} from './search-arbitraries.ts';

/** The results of the machine for consecutive texts. */
function foundOf(query: string, texts: readonly string[]): boolean[] {
  const whole = texts.map((text) => `${text}\0`).join('');
  const borders = Uint32Array.from({length: texts.length + 1}, (_, index) =>
    texts.slice(0, index).reduce((sum, text) => sum + text.length + 1, 0),
  );
  // A string's own iterator yields code points, not code units.
  const units = Uint16Array.from({length: whole.length}, (_, at) => whole.charCodeAt(at));
  const isFound = createSearchMachine(parseQuery(query, 0).terms)({units, borders});
  return texts.map((_, index) => isFound(index));
}

test('the machine has the same results as the simple definition', (context) => {
  checkProperty(
    context,
    fc.property(queryText, fc.array(shortText, {maxLength: 5}), (query, texts) => {
      const searched = texts.map((text) => searchText({text, tags: writtenTags(text)}));
      const {terms} = parseQuery(query, 0);
      assert.deepEqual(
        foundOf(query, searched),
        searched.map((text) => matchesTerms(terms, text)),
      );
    }),
  );
});

test('nothing is found across the border of two texts', () => {
  assert.deepEqual(foundOf('회의 ', ['회', '의', '회의', '']), [false, false, true, false]);
  assert.deepEqual(foundOf('-가 ', ['가', '', '나']), [false, true, true]);
});

test('queries with more or longer words than a machine word holds work', () => {
  const long = '가나다라마바사아자차카타파하'.repeat(5);
  const words = Array.from({length: 40}, (_, index) => `w${index}`).join(' ');
  const holds = (query: string, text: string) => foundOf(query, ['', text, ''])[1];
  assert.equal(holds(`${long} `, `앞 ${long} 뒤`), true);
  assert.equal(holds(`${long}하 `, `앞 ${long} 뒤`), false);
  assert.equal(holds(`-${long} `, `앞 ${long} 뒤`), false);
  assert.equal(holds(words, words), true);
  assert.equal(holds(words, words.replace('w31 ', '')), false);
});

test('a memo with only a part of a long excluded word is found', () => {
  const long = Array.from({length: 70}, (_, index) => String.fromCharCode(0xac00 + index)).join('');
  for (let at = 1; at < long.length; at += 1) {
    assert.deepEqual(foundOf(`-${long} `, [long.slice(0, at), long.slice(at), long]), [
      true,
      true,
      false,
    ]);
  }
});

test('words that exactly fill a machine word, or are slightly shorter, are found as usual', () => {
  for (const size of [30, 31, 32, 33, 63, 64, 65]) {
    const word = '가'.repeat(size);
    const almost = '가'.repeat(size - 1);
    assert.deepEqual(foundOf(`${word} `, [almost, word]), [false, true], `${size}`);
    assert.deepEqual(foundOf(`-${word} `, [almost, word]), [true, false], `${size}`);
    const both = foundOf(`${word} 나 `, [word, '나', `나 ${word}`]);
    assert.deepEqual(both, [false, false, true], `${size}`);
  }
});

/** Keys of the 2-set keyboard for a word. */
function keysOf(word: string): string[] {
  return [...word].flatMap((character) => {
    const letters = lettersOf(character.charCodeAt(0));
    if (letters === null) return [character];
    const {initial, medial, final} = letters;
    return [initials[initial] ?? '', medials[medial] ?? '', (finals[final] ?? '').trim()].flatMap(
      (letter) => [...(compounds[letter] ?? letter)],
    );
  });
}

/** The text after each key: the state of the input method. */
function composed(keys: readonly string[]): string {
  let text = '';
  let [initial, medial, final] = ['', '', ''];
  const join = (pair: string) => Object.entries(compounds).find(([, two]) => two === pair)?.[0];
  const flush = (): void => {
    if (initial !== '' && medial !== '') {
      const code =
        0xac00 +
        initials.indexOf(initial) * 588 +
        medials.indexOf(medial) * 28 +
        (final === '' ? 0 : finals.indexOf(final));
      text += String.fromCharCode(code);
    } else text += initial + medial;
    [initial, medial, final] = ['', '', ''];
  };
  for (const key of keys) {
    if (medials.includes(key)) {
      if (final !== '') {
        const [kept = '', taken = ''] = compounds[final] ?? ` ${final}`;
        final = kept.trim();
        flush();
        [initial, medial] = [taken, key];
      } else if (medial !== '') {
        const both = join(medial + key);
        if (both === undefined) flush();
        medial = both ?? key;
      } else medial = key;
    } else if (medial !== '' && initial !== '' && final === '' && finals.includes(key)) final = key;
    else if (final !== '' && join(final + key) !== undefined) final = join(final + key) ?? '';
    else {
      flush();
      initial = key;
    }
  }
  flush();
  return text;
}

test('while a word is typed key by key, the memo that contains it is found at every step', (context) => {
  const syllable = fc.integer({min: 0xac00, max: 0xd7a3}).map((code) => String.fromCharCode(code));
  const word = fc.string({unit: syllable, minLength: 1, maxLength: 4});
  checkProperty(
    context,
    fc.property(word, (whole) => {
      const keys = keysOf(whole);
      assert.equal(composed(keys), whole);
      for (let count = 1; count <= keys.length; count += 1) {
        const typed = composed(keys.slice(0, count));
        const found = {text: `앞 ${whole} 뒤`, tags: [], createdAt: 0} as const;
        const memo = {...found, status: 'sent', pinnedAt: null} as const;
        assert.ok(matchesQuery(parseQuery(typed, 0), memo), `${typed} on the way to ${whole}`);
      }
    }),
  );
});

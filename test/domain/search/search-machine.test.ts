import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {compounds, finals, initials, lettersOf, medials} from '../../../src/domain/hangul.ts';
import {matchesQuery, matchesTerms} from '../../../src/domain/search/match-query.ts';
import {parseQuery} from '../../../src/domain/search/parse-query.ts';
import {createSearchMachine} from '../../../src/domain/search/search-machine.ts';
import {searchText} from '../../../src/domain/search/search-text.ts';
import {writtenTags} from '../../../src/domain/tags.ts';
import {checkProperty} from '../../support/check-property.ts';
import {queryText, shortText} from './search-arbitraries.ts';

/** A string's own iterator goes by code points. */
function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({length: text.length}, (_, index) => text.charCodeAt(index));
}

test('the machine answers as the plain meaning does', (context) => {
  checkProperty(
    context,
    fc.property(queryText, fc.array(shortText, {minLength: 1, maxLength: 4}), (query, texts) => {
      const {terms} = parseQuery(query, 0);
      const test = createSearchMachine(terms);
      for (const text of texts) {
        const searched = searchText({text, tags: writtenTags(text)});
        const units = unitsOf(searched);
        const around = Uint16Array.from([7, ...units, 8]);
        assert.equal(
          test(around, 1, units.length + 1),
          matchesTerms(terms, searched),
          JSON.stringify([query, text]),
        );
      }
    }),
  );
});

test('more words and longer ones than a machine word holds', () => {
  const long = '가나다라마바사아자차카타파하'.repeat(5);
  const words = Array.from({length: 40}, (_, index) => `w${index}`).join(' ');
  const holds = (query: string, text: string): boolean => {
    const searched = searchText({text, tags: writtenTags(text)});
    const units = unitsOf(searched);
    return createSearchMachine(parseQuery(query, 0).terms)(units, 0, units.length);
  };
  assert.equal(holds(`${long} `, `앞 ${long} 뒤`), true);
  assert.equal(holds(`${long}하 `, `앞 ${long} 뒤`), false);
  assert.equal(holds(`-${long} `, `앞 ${long} 뒤`), false);
  assert.equal(holds(words, words), true);
  assert.equal(holds(words, words.replace('w31 ', '')), false);
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

/** What the keyboard makes of these keys: the state of the input method after each. */
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

test('while a word is typed key by key, the memo that has it is found all the way', (context) => {
  const syllable = fc.integer({min: 0xac00, max: 0xd7a3}).map((code) => String.fromCharCode(code));
  const word = fc.string({unit: syllable, minLength: 1, maxLength: 4});
  checkProperty(
    context,
    fc.property(word, (whole) => {
      const keys = keysOf(whole);
      assert.equal(composed(keys), whole);
      for (let count = 1; count <= keys.length; count += 1) {
        const typed = composed(keys.slice(0, count));
        const memo = {text: `앞 ${whole} 뒤`, tags: [], createdAt: 0, status: 'sent'} as const;
        assert.ok(matchesQuery(parseQuery(typed, 0), memo), `${typed} on the way to ${whole}`);
      }
    }),
  );
});

import assert from 'node:assert/strict';
import type {Phrase} from '../../src/domain/program/phrase.ts';
import type {Words} from '../../src/messages/subjects/words.ts';

/**
 * The program's texts contain Hangul and ASCII only, because other characters may be two cells wide
 * in a terminal.
 */
const ownCharacters = /^[\x20-\x7e가-힣]+$/;

export function assertPhrase({ko, en}: Phrase): void {
  assert.notEqual(ko, en);
  assert.match(ko, /[가-힣]/, `no Korean: ${ko}`);
  assert.match(ko, ownCharacters);
  assert.match(en, /^[\x20-\x7e]+$/, `not plain English: ${en}`);
  for (const text of [ko, en])
    assert.doesNotMatch(text, /undefined|null|NaN|\[object| {2}|^\s|\s$/);
}

/** Asserts complete sentences in the polite form, with an action. */
export function assertWords({what, next, page, url}: Words): void {
  for (const phrase of [what, next]) {
    assertPhrase(phrase);
    assert.match(phrase.en, /^[A-Z].*\.$/, phrase.en);
  }
  assert.match(what.ko, /(니다|세요)(\([^)]*\))?\.$/, what.ko);
  assert.match(next.ko, /(니다|세요)[ .:,]/, next.ko);
  if (page) assertPhrase(page);
  if (url) assert.ok(URL.canParse(url), url);
}

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {accepts, unitBeingTyped, wordUnit} from '../../../src/domain/search/unit-class.ts';

const unitOf = (character: string) => character.charCodeAt(0);

/** The possible first characters, for patterns of one character. */
const becomes = (typed: string, character: string) =>
  unitBeingTyped(unitOf(typed)).some(
    ([unitClass, ...more]) =>
      more.length === 0 && unitClass !== undefined && accepts(unitClass, unitOf(character)),
  );

test('a syllable without a final may become one with a final, or with a compound vowel', () => {
  for (const character of '가각갛') assert.ok(becomes('가', character), character);
  for (const character of '갸개까나') assert.ok(!becomes('가', character), character);
  for (const character of '으읗의읳') assert.ok(becomes('으', character), character);
  for (const character of '이유') assert.ok(!becomes('으', character), character);
});

test('a final may become a double one, or move to the next syllable', () => {
  for (const character of '달닭닳') assert.ok(becomes('달', character), character);
  for (const character of '다닥담') assert.ok(!becomes('달', character), character);
  const [, taken] = unitBeingTyped(unitOf('닭'));
  assert.equal(taken?.length, 2);
  assert.ok(accepts(taken?.[0] ?? [], unitOf('달')) && !accepts(taken?.[0] ?? [], unitOf('닭')));
  for (const character of '가깋기') assert.ok(accepts(taken?.[1] ?? [], unitOf(character)));
  for (const character of '까나') assert.ok(!accepts(taken?.[1] ?? [], unitOf(character)));
});

test('a consonant matches itself and every syllable that begins with it', () => {
  for (const character of 'ㄱ가깋') assert.ok(accepts(wordUnit(unitOf('ㄱ')), unitOf(character)));
  for (const character of 'ㄲ까a') assert.ok(!accepts(wordUnit(unitOf('ㄱ')), unitOf(character)));
  assert.ok(accepts(wordUnit(unitOf('a')), unitOf('a')));
  assert.ok(!accepts(wordUnit(unitOf('a')), unitOf('b')));
});

import type {Term} from './query.ts';
import {tagSign} from './search-text.ts';
import {type Classes, exactUnit, type UnitClass, unitBeingTyped, wordUnit} from './unit-class.ts';

/**
 * Whether a word is wanted, and whether its last character may still be incomplete. Words are
 * folded.
 */
interface WordKind {
  readonly isWanted: boolean;
  readonly isTyped: boolean;
}

/** A word: found anywhere; lone consonants also match complete syllables. */
export function wordTerm(word: string, {isWanted, isTyped}: WordKind): Term {
  const patterns = waysOf(word, isTyped);
  return {isWanted, patterns, shown: patterns};
}

/** A phrase in quotation marks: exactly these characters, including spaces. */
export function phraseTerm(phrase: string, isWanted: boolean): Term {
  const patterns = [unitsOf(phrase).map(exactUnit)];
  return {isWanted, patterns, shown: patterns};
}

/** A complete tag of a memo, or a prefix of one while it is typed. */
export function tagTerm(name: string, {isWanted, isTyped}: WordKind): Term {
  const sign = unitsOf(tagSign).map(exactUnit);
  const written = unitsOf('#').map(exactUnit);
  const ways = waysOf(name, isTyped);
  const end = isTyped ? [] : sign;
  return {
    isWanted,
    patterns: ways.map((way) => [...sign, ...way, ...end]),
    shown: ways.map((way) => [...written, ...way]),
  };
}

function waysOf(word: string, isTyped: boolean): readonly Classes[] {
  const units = unitsOf(word);
  const last = units.at(-1);
  if (!isTyped || last === undefined) return [units.map(wordUnit)];
  const before: readonly UnitClass[] = units.slice(0, -1).map(wordUnit);
  return unitBeingTyped(last).map((way) => [...before, ...way]);
}

function unitsOf(text: string): number[] {
  return Array.from({length: text.length}, (_, index) => text.charCodeAt(index));
}

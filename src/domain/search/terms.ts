import {border} from './fold-text.ts';
import type {Pattern, Term} from './query.ts';
import {unitsAroundTags} from './tag-text.ts';
import {type Classes, justUnit, type UnitClass, unitBeingTyped, wordUnit} from './unit-class.ts';

/** Words are folded; `isTyped`: the person may not be through with the last character yet. */
interface WordKind {
  readonly isWanted: boolean;
  readonly isTyped: boolean;
}

/** A word: found anywhere, its lone consonants stand for whole syllables. */
export function wordTerm(word: string, {isWanted, isTyped}: WordKind): Term {
  const patterns = waysOf(word, isTyped).map((classes) => ({classes, lead: 0, trail: 0}));
  return {isWanted, patterns, tag: null};
}

/** A phrase in quotation marks: exactly these characters, blanks and all. */
export function phraseTerm(phrase: string, isWanted: boolean): Term {
  const classes = unitsOf(phrase).map(justUnit);
  return {isWanted, patterns: [{classes, lead: 0, trail: 0}], tag: null};
}

/** A tag as a whole; one that is being typed may go on. */
export function tagTerm(name: string, {isWanted, isTyped}: WordKind): Term {
  const start: Classes = [unitsAroundTags(), justUnit('#'.charCodeAt(0))];
  const end: Classes = isTyped ? [] : [unitsAroundTags()];
  const patterns = waysOf(name, isTyped).map(
    (classes): Pattern => ({classes: [...start, ...classes, ...end], lead: 1, trail: end.length}),
  );
  return {isWanted, patterns, tag: {name, isBegun: isTyped}};
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

/** A folded text as patterns see it: with a border before and behind. */
export function withBorders(folded: string): string {
  return `${border}${folded}${border}`;
}

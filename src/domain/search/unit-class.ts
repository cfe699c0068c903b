import {
  compounds,
  finals,
  initials,
  lettersOf,
  medials,
  perInitial,
  perMedial,
  type SyllableLetters,
  syllableUnit,
} from '../text/hangul.ts';

/** UTF-16 units that match one position of a pattern: ranges, both ends included. */
export type UnitClass = readonly (readonly [from: number, to: number])[];

/** A pattern: the classes of consecutive units. */
export type Classes = readonly UnitClass[];

export function accepts(unitClass: UnitClass, unit: number): boolean {
  return unitClass.some(([from, to]) => unit >= from && unit <= to);
}

/** Matches only this unit. */
export function exactUnit(unit: number): UnitClass {
  return [[unit, unit]];
}

/** Matches the unit; a consonant also matches every syllable that begins with it (초성). */
export function wordUnit(unit: number): UnitClass {
  const initial = initials.indexOf(String.fromCharCode(unit));
  return initial === -1 ? exactUnit(unit) : [[unit, unit], syllablesWith(initial)];
}

function syllablesWith(initial: number): readonly [number, number] {
  const first = syllableUnit({initial, medial: 0, final: 0});
  return [first, first + perInitial - 1];
}

/**
 * The syllables that the last character of a word can still become while it is typed on the 2-set
 * (두벌식) keyboard: 가 can become 간, 으 의, 달 닭, and 횡 회의, whose second syllable takes over the final.
 * The alternatives differ in length.
 */
export function unitBeingTyped(unit: number): readonly Classes[] {
  const letters = lettersOf(unit);
  if (letters === null) return [[wordUnit(unit)]];
  if (letters.final === 0) return [[longerVowels(letters)]];
  return [[longerFinals(letters)], finalMovedOn(letters)];
}

function longerVowels(letters: SyllableLetters): UnitClass {
  return longerLetters(medials, letters.medial).map((medial) => {
    const first = syllableUnit({...letters, medial});
    return [first, first + perMedial - 1];
  });
}

function longerFinals(letters: SyllableLetters): UnitClass {
  return longerLetters(finals, letters.final).map((final) => {
    const unit = syllableUnit({...letters, final});
    return [unit, unit];
  });
}

/** The indexes in `letters` of the letter itself and of those that begin with its key. */
function longerLetters(letters: string, place: number): number[] {
  const letter = letters[place] ?? '';
  return [...letters].flatMap((other, index) =>
    other === letter || compounds[other]?.startsWith(letter) ? [index] : [],
  );
}

function finalMovedOn(letters: SyllableLetters): Classes {
  const final = finals[letters.final] ?? '';
  const [remaining, moved] = compounds[final] ?? ` ${final}`;
  const before = syllableUnit({...letters, final: finals.indexOf(remaining ?? ' ')});
  return [exactUnit(before), [syllablesWith(initials.indexOf(moved ?? ''))]];
}

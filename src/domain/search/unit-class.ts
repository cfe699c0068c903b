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

/** UTF-16 units that may stand at one place of a pattern: ranges, both ends included. */
export type UnitClass = readonly (readonly [from: number, to: number])[];

/** What follows each other. */
export type Classes = readonly UnitClass[];

export function accepts(unitClass: UnitClass, unit: number): boolean {
  return unitClass.some(([from, to]) => unit >= from && unit <= to);
}

/** This unit and no other. */
export function justUnit(unit: number): UnitClass {
  return [[unit, unit]];
}

/** The unit; a consonant also stands for every syllable that begins with it (초성). */
export function wordUnit(unit: number): UnitClass {
  const initial = initials.indexOf(String.fromCharCode(unit));
  return initial === -1 ? justUnit(unit) : [[unit, unit], syllablesWith(initial)];
}

function syllablesWith(initial: number): readonly [number, number] {
  const first = syllableUnit({initial, medial: 0, final: 0});
  return [first, first + perInitial - 1];
}

/**
 * What the last character of a word can still become while it is typed on the 2-set (두벌식)
 * keyboard: 가 is on its way to 간, 으 to 의, 달 to 닭, and 횡 to 회의, whose second syllable takes the
 * final away. The ways exclude each other in length only.
 */
export function unitBeingTyped(unit: number): readonly Classes[] {
  const letters = lettersOf(unit);
  if (letters === null) return [[wordUnit(unit)]];
  if (letters.final === 0) return [[longerVowels(letters)]];
  return [[longerFinals(letters)], finalTakenAway(letters)];
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

/** The letter itself, and those that begin with its key: places in `letters`. */
function longerLetters(letters: string, place: number): number[] {
  const letter = letters[place] ?? '';
  return [...letters].flatMap((other, index) =>
    other === letter || compounds[other]?.startsWith(letter) ? [index] : [],
  );
}

function finalTakenAway(letters: SyllableLetters): Classes {
  const final = finals[letters.final] ?? '';
  const [kept, taken] = compounds[final] ?? ` ${final}`;
  const before = syllableUnit({...letters, final: finals.indexOf(kept ?? ' ')});
  return [justUnit(before), [syllablesWith(initials.indexOf(taken ?? ''))]];
}

import type {UnitClass} from './unit-class.ts';

/** A word behind `#` that is a tag as a whole: letters, numbers and `_`. */
export function isTagName(name: string): boolean {
  return /^[\p{L}\p{M}\p{N}_]+$/u.test(name);
}

let unitsAround: UnitClass | undefined;

/** UTF-16 units that may stand right before or behind a tag; worked out on first use. */
export function unitsAroundTags(): UnitClass {
  unitsAround ??= rangesWhere((unit) => !isTagUnit(unit));
  return unitsAround;
}

/** A half of a character beyond the first plane is none: these are emoji far more often than letters. */
function isTagUnit(unit: number): boolean {
  return /[\p{L}\p{M}\p{N}_]/u.test(String.fromCharCode(unit));
}

function rangesWhere(holds: (unit: number) => boolean): UnitClass {
  const ranges: [number, number][] = [];
  for (let unit = 0; unit <= 0xffff; unit += 1) {
    if (!holds(unit)) continue;
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === unit - 1) last[1] = unit;
    else ranges.push([unit, unit]);
  }
  return ranges;
}

import {matchesTerms} from './match-query.ts';
import type {Term} from './query.ts';
import type {Classes} from './unit-class.ts';

/**
 * Tells of many search texts whether they hold what is looked for: each the part of `units` from
 * `from` to before `to`.
 */
export type SearchMachine = (units: Uint16Array, from: number, to: number) => boolean;

/** Patterns that are followed at once: each unit of each has a bit (Shift-And, Baeza-Yates and Gonnet 1992). */
interface BitMachine {
  /** By UTF-16 unit: the bits of the places that accept it. */
  readonly accepted: Int32Array;
  /** Bits of the patterns' first places, of their last ones, and of those that must not be reached. */
  readonly first: number;
  readonly last: number;
  readonly unwanted: number;
  /** Of each wanted term the last bits of its patterns, of which one must be reached. */
  readonly wanted: readonly number[];
}

const wordSize = 32;

/** The same answers as `matchesTerms`, in about a nanosecond a unit. */
export function createSearchMachine(terms: readonly Term[]): SearchMachine {
  const short = terms.filter((term) => sizeOf(term) <= wordSize);
  const long = terms.filter((term) => sizeOf(term) > wordSize);
  const machines = groupsThatFit(short).map(createBitMachine);
  return (units, from, to) => {
    for (const machine of machines) if (!runs(machine, units, from, to)) return false;
    return long.length === 0 || matchesTerms(long, textOf(units.subarray(from, to)));
  };
}

function sizeOf({patterns}: Term): number {
  return patterns.reduce((size, classes) => size + classes.length, 0);
}

function groupsThatFit(terms: readonly Term[]): readonly (readonly Term[])[] {
  const groups: Term[][] = [];
  let room = 0;
  for (const term of terms) {
    const size = sizeOf(term);
    if (size > room) {
      groups.push([]);
      room = wordSize;
    }
    groups.at(-1)?.push(term);
    room -= size;
  }
  return groups;
}

function createBitMachine(terms: readonly Term[]): BitMachine {
  const accepted = new Int32Array(0x10000);
  let [bit, first, last, unwanted] = [0, 0, 0, 0];
  const wanted: number[] = [];
  for (const {patterns, isWanted} of terms) {
    let ends = 0;
    for (const classes of patterns) {
      first |= 1 << bit;
      accept(accepted, classes, bit);
      bit += classes.length;
      ends |= 1 << (bit - 1);
    }
    last |= ends;
    if (isWanted) wanted.push(ends);
    else unwanted |= ends;
  }
  return {accepted, first, last, unwanted, wanted};
}

function accept(accepted: Int32Array, classes: Classes, bit: number): void {
  for (const [index, unitClass] of classes.entries()) {
    const mask = 1 << (bit + index);
    for (const [from, to] of unitClass) {
      for (let unit = from; unit <= to; unit += 1) accepted[unit] = (accepted[unit] ?? 0) | mask;
    }
  }
}

function runs(machine: BitMachine, units: Uint16Array, from: number, to: number): boolean {
  const {accepted, first, last, unwanted} = machine;
  let state = 0;
  let reached = 0;
  for (let at = from; at < to; at += 1) {
    state = ((state << 1) | first) & (accepted[units[at] ?? 0] ?? 0);
    if ((state & last) === 0) continue;
    reached |= state & last;
    if ((reached & unwanted) !== 0) return false;
    if (unwanted === 0 && reachedAll(machine, reached)) return true;
  }
  return reachedAll(machine, reached);
}

function reachedAll({wanted}: BitMachine, reached: number): boolean {
  for (const ends of wanted) if ((reached & ends) === 0) return false;
  return true;
}

function textOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += 8192) {
    text += String.fromCharCode(...units.subarray(at, at + 8192));
  }
  return text;
}

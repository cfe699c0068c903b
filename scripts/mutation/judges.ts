import {type CoverageEntry, evaluates, type SpotByState} from './coverage-entry.ts';
import type {Mutation} from './mutation.ts';

/** A test file, or the compiler, that may notice a mutation. */
export type Judge =
  | {readonly name: 'types'; readonly took: number}
  | {readonly name: string; readonly took: number; readonly entry: CoverageEntry};

/** The compiler over the complete project; the duration is in milliseconds. */
const types: Judge = {name: 'types', took: 2500};

/**
 * The limits of a bench: the test files that share a process, because each start costs a second.
 */
const bench = {most: 8, took: 10_000};

/**
 * The judges of a mutation in order: the tests of the source and near it, the compiler, and the
 * rest.
 */
export function judgesOf(
  {file}: Pick<Mutation, 'file'>,
  {map, spots}: {map: readonly CoverageEntry[]; spots: SpotByState},
): readonly (readonly Judge[])[] {
  const covering = map
    .filter((entry) => entry.passes && evaluates(entry, file, spots))
    .map((entry): Judge => ({name: entry.test, took: entry.took, entry}))
    .sort((a, b) => Number(needsBuild(a)) - Number(needsBuild(b)) || a.took - b.took);
  if (covering.length === 0) return [];
  const [beside, near, far] = [0, 1, 2].map((distance) =>
    benches(covering.filter(({name}) => distanceOf(name, file) === distance)),
  );
  return [...(beside ?? []), ...(near ?? []), [types], ...(far ?? [])];
}

/** 0 for a test of the source itself, 1 for one of its folder, 2 for all others. */
function distanceOf(test: string, file: string): number {
  const own = file.replace(/^src\//, 'test/').replace(/\.tsx?$/, '.');
  if (test.startsWith(own)) return 0;
  return test.startsWith(own.slice(0, own.lastIndexOf('/') + 1)) ? 1 : 2;
}

/**
 * Divides judges into benches and keeps their order. Those that need a build get separate benches.
 */
function benches(judges: readonly Judge[]): readonly (readonly Judge[])[] {
  const found: Judge[][] = [];
  for (const judge of judges) {
    const last = found.at(-1);
    if (last !== undefined && hasRoom(last, judge)) last.push(judge);
    else found.push([judge]);
  }
  return found;
}

function hasRoom(judges: readonly Judge[], judge: Judge): boolean {
  const took = judges.reduce((sum, one) => sum + one.took, judge.took);
  const isAlike = judges.every((one) => needsBuild(one) === needsBuild(judge));
  return judges.length < bench.most && took <= bench.took && isAlike;
}

export function needsBuild(judge: Judge): boolean {
  return 'entry' in judge && judge.entry.runsProgram;
}

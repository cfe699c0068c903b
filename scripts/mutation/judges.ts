import {type CoverageEntry, evaluates, type SpotByState} from './coverage-entry.ts';
import type {Mutation} from './mutation.ts';

/** A test file, or the compiler, that may notice a mutation. */
export type Judge =
  | {readonly name: 'types'; readonly took: number}
  | {readonly name: string; readonly took: number; readonly entry: CoverageEntry};

/** The compiler over the whole project, in milliseconds. */
const types: Judge = {name: 'types', took: 2500};

/** The judges of a mutation: the test beside the source first, then the quickest. */
export function judgesOf(
  {file}: Mutation,
  {map, spots}: {map: readonly CoverageEntry[]; spots: SpotByState},
): readonly Judge[] {
  const covering = map
    .filter((entry) => entry.passes && evaluates(entry, file, spots))
    .map((entry) => ({name: entry.test, took: entry.took, entry}));
  if (covering.length === 0) return [];
  const own = file.replace(/^src\//, 'test/').replace(/\.tsx?$/, '.');
  const rank = ({name, took}: Judge): number => (name.startsWith(own) ? 0 : took);
  return [types, ...covering].sort((a, b) => rank(a) - rank(b));
}

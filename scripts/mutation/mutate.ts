import {readFile} from 'node:fs/promises';
import {relative} from 'node:path';
import {findTestFiles} from '../suite/test-files.ts';
import {openCourt} from './ask-judges.ts';
import {buildCopy, typesHold} from './build-copy.ts';
import type {CoverageEntry} from './coverage-entry.ts';
import {draw} from './draw.ts';
import {isEquivalent, readEquivalents} from './equivalent.ts';
import {type Fitness, fitnessIn} from './fitness.ts';
import {judgesOf} from './judges.ts';
import {mapTests} from './map-tests.ts';
import type {MutableSource, Mutation} from './mutation.ts';
import type {MutationOptions} from './options.ts';
import {readSources} from './read-sources.ts';
import {verdictLine} from './report.ts';
import {spotByState} from './source-history.ts';
import {tryMutation, type Verdict} from './try-mutation.ts';
import {type WorkCopy, withCopies} from './work-copy.ts';
import {shareOut} from './workers.ts';

export interface MutationRun {
  /** The root of the checkout, which is not modified. */
  readonly checkout: string;
  /** The folder in which the coverage map is stored. */
  readonly folder: string;
  readonly options: MutationOptions;
  readonly say: (line: string) => void;
}

/**
 * Draws mutations, tries each in a copy of the checkout, and returns the verdicts. Throws if there
 * is nothing to change, for example in a missing folder.
 */
export async function mutate({
  checkout,
  folder,
  options,
  say,
}: MutationRun): Promise<readonly Verdict[]> {
  const sources = readSources(checkout);
  const candidates = await candidatesIn(sources, options);
  if (candidates.length === 0) throw new Error(`nothing to change in ${options.paths.join(' ')}`);
  const drawn = draw(candidates, {count: options.sample, seed: options.seed});
  say(`${drawn.length} of ${candidates.length} mutations drawn, seed ${options.seed}`);
  const tests = await testFiles(checkout);
  return await withCopies(async (makeCopy) => {
    const {clean, plain} = await plainCopies(makeCopy);
    const fresh = options.freshMap;
    const map = await mapTests({tests, sources, plain, makeCopy, folder, fresh, say});
    const fitness = fitnessIn(clean, say);
    return await tryAll({drawn, sources, map, plain, fitness, folder, say, options});
  }, checkout);
}

async function candidatesIn(
  sources: readonly MutableSource[],
  {paths, only}: MutationOptions,
): Promise<readonly Mutation[]> {
  const known = await readEquivalents();
  return sources
    .filter(({file}) => paths.some((path) => file === path || file.startsWith(`${path}/`)))
    .flatMap(({mutations}) => mutations)
    .filter((one) => only === null || `${one.file}:${one.line}` === only || one.code.includes(only))
    .filter((mutation) => !isEquivalent(mutation, known));
}

async function testFiles(checkout: string) {
  return await Promise.all(
    findTestFiles([], checkout).map(async (path) => ({
      file: relative(checkout, path).replaceAll('\\', '/'),
      text: await readFile(path, 'utf8'),
    })),
  );
}

/** A copy for each worker, and one that always stays unchanged. */
async function plainCopies(makeCopy: (name: string) => Promise<WorkCopy>) {
  const copies: WorkCopy[] = [];
  for (const name of ['0', '1', 'c']) {
    const copy = await makeCopy(name);
    if (!(await buildCopy(copy))) throw new Error('the program cannot be built');
    copies.push(copy);
  }
  const [clean, ...plain] = copies.toReversed();
  if (clean === undefined || !(await typesHold(clean))) throw new Error('the types do not hold');
  return {clean, plain};
}

async function tryAll(work: {
  drawn: readonly Mutation[];
  sources: readonly MutableSource[];
  map: readonly CoverageEntry[];
  plain: readonly WorkCopy[];
  fitness: Fitness;
  folder: string;
  say: (line: string) => void;
  options: MutationOptions;
}): Promise<readonly Verdict[]> {
  const deadline = performance.now() + work.options.minutes * 60_000;
  const sources = new Map(work.sources.map((source) => [source.file, source]));
  const {patience} = work.options;
  const verdicts: Verdict[] = [];
  await shareOut(work.plain, work.drawn, async (copy, mutations) => {
    for (const mutation of mutations) {
      const source = sources.get(mutation.file);
      if (source === undefined || performance.now() > deadline) continue;
      const spots = await spotByState(mutation, {...work, source});
      const judges = judgesOf(mutation, {map: work.map, spots});
      const court = openCourt(copy, work.fitness);
      const verdict = await tryMutation(court, {mutation, text: source.text, judges, patience});
      verdicts.push(verdict);
      work.say(`${verdicts.length}/${work.drawn.length} ${verdictLine(verdict)}`);
    }
  });
  return verdicts;
}

import {buildCopy, typesHold} from './build-copy.ts';
import type {Fitness} from './fitness.ts';
import {type Judge, needsBuild} from './judges.ts';
import {runTestFiles} from './run-test-files.ts';
import type {WorkCopy} from './work-copy.ts';

export interface Answer {
  /** The judge that noticed, or null if none did. */
  readonly killer: string | null;
  readonly timedOut: boolean;
}

export const unnoticed: Answer = {killer: null, timedOut: false};

/**
 * The environment in which judges run: a copy with a mutation in it, which is built when a test
 * needs it.
 */
export interface Court {
  readonly copy: WorkCopy;
  readonly fitness: Fitness;
  readonly build: () => Promise<boolean>;
}

export function openCourt(copy: WorkCopy, fitness: Fitness): Court {
  let built: Promise<boolean> | null = null;
  const build = (): Promise<boolean> => {
    built ??= buildCopy(copy);
    return built;
  };
  return {copy, fitness, build};
}

/** Runs judges that share a process and returns whether they notice the mutation. */
export async function askJudges(court: Court, bench: readonly Judge[]): Promise<Answer> {
  const {copy, fitness, build} = court;
  const fit = bench.filter(({name}) => !fitness.isUnfit(name));
  const files = fit.map(({name}) => name);
  if (files.length === 0) return unnoticed;
  if (files.includes('types')) return (await typesHold(copy)) ? unnoticed : killedBy('types');
  if (fit.some(needsBuild) && !(await build())) return killedBy('build');
  const timeout = timeoutOf(fit);
  const {result, file} = await runTestFiles(copy, {files, timeout, stopAtFailure: true});
  if (result === 'passed') return unnoticed;
  // Runs the others again without the unfit judges.
  if (await fitness.findUnfit(file === null ? files : [file])) return await askJudges(court, bench);
  return {killer: file ?? files.join(' or '), timedOut: result === 'timeout'};
}

/**
 * The timeout allows for a busy machine, which may take several times as long as it did for the
 * map.
 */
function timeoutOf(judges: readonly Judge[]): number {
  return 15_000 + 4 * judges.reduce((sum, {took}) => sum + took, 0);
}

function killedBy(killer: string): Answer {
  return {killer, timedOut: false};
}

import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {buildCopy, typesHold} from './build-copy.ts';
import {type Judge, needsBuild} from './judges.ts';
import {type Mutation, mutatedText} from './mutation.ts';
import {runTestFiles} from './run-test-files.ts';
import type {WorkCopy} from './work-copy.ts';

export interface Verdict {
  readonly mutation: Mutation;
  /** The judge that noticed; null when none did. */
  readonly killer: string | null;
  readonly timedOut: boolean;
  /** How many of the judges were asked. */
  readonly asked: number;
  readonly judges: number;
}

export interface Trial {
  readonly mutation: Mutation;
  /** The source with nothing broken. */
  readonly text: string;
  readonly judges: readonly (readonly Judge[])[];
  /** Seconds after which no more judges are asked. */
  readonly patience: number;
}

/** Breaks the source in a copy, asks the judges in turn until one notices, and puts it right again. */
export async function tryMutation(copy: WorkCopy, trial: Trial): Promise<Verdict> {
  const {mutation, text, judges} = trial;
  const path = join(copy.root, mutation.file);
  await writeFile(path, mutatedText(text, mutation));
  try {
    return {mutation, judges: judges.flat().length, ...(await askInTurn(copy, trial))};
  } finally {
    await writeFile(path, text);
  }
}

type Answer = Pick<Verdict, 'killer' | 'timedOut'>;

const nobody: Answer = {killer: null, timedOut: false};

async function askInTurn(
  copy: WorkCopy,
  {judges, patience}: Trial,
): Promise<Answer & Pick<Verdict, 'asked'>> {
  const deadline = performance.now() + 1000 * patience;
  const build = onceBuilt(copy);
  let asked = 0;
  for (const bench of judges) {
    if (asked > 0 && performance.now() > deadline) break;
    asked += bench.length;
    const answer = await ask(copy, bench, build);
    if (answer.killer !== null) return {...answer, asked};
  }
  return {...nobody, asked};
}

async function ask(
  copy: WorkCopy,
  bench: readonly Judge[],
  build: () => Promise<boolean>,
): Promise<Answer> {
  const names = bench.map(({name}) => name);
  if (names.includes('types')) return (await typesHold(copy)) ? nobody : killedBy('types');
  if (bench.some(needsBuild) && !(await build())) return killedBy('build');
  const took = bench.reduce((sum, judge) => sum + judge.took, 0);
  // A machine at work may take several times as long as it did for the map.
  const timeout = 15_000 + 4 * took;
  const {result, file} = await runTestFiles(copy, {files: names, timeout, stopAtFailure: true});
  if (result === 'passed') return nobody;
  return {killer: file ?? names.join(' or '), timedOut: result === 'timeout'};
}

function killedBy(killer: string): Answer {
  return {killer, timedOut: false};
}

/** Builds when the first test needs it: most mutations are noticed by tests that do not. */
function onceBuilt(copy: WorkCopy): () => Promise<boolean> {
  let built: Promise<boolean> | null = null;
  return () => {
    built ??= buildCopy(copy);
    return built;
  };
}

import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {buildCopy, typesHold} from './build-copy.ts';
import type {Judge} from './judges.ts';
import {type Mutation, mutatedText} from './mutation.ts';
import {runTestFile} from './run-test-file.ts';
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

/** A mutation is given up as surviving when the tests that ran so far took this long. */
const patience = 40_000;

/** Breaks the source in a copy, asks the judges in turn until one notices, and puts it right again. */
export async function tryMutation(
  copy: WorkCopy,
  {mutation, text, judges}: {mutation: Mutation; text: string; judges: readonly Judge[]},
): Promise<Verdict> {
  const path = join(copy.root, mutation.file);
  await writeFile(path, mutatedText(text, mutation));
  try {
    return {mutation, judges: judges.length, ...(await askInTurn(copy, judges))};
  } finally {
    await writeFile(path, text);
  }
}

async function askInTurn(
  copy: WorkCopy,
  judges: readonly Judge[],
): Promise<Pick<Verdict, 'killer' | 'timedOut' | 'asked'>> {
  const deadline = performance.now() + patience;
  const build = onceBuilt(copy);
  let asked = 0;
  for (const judge of judges) {
    if (asked > 0 && performance.now() > deadline) break;
    asked += 1;
    const outcome = await ask(copy, judge, build);
    if (outcome === 'passed') continue;
    const killer = outcome === 'unbuilt' ? 'build' : judge.name;
    return {killer, timedOut: outcome === 'timeout', asked};
  }
  return {killer: null, timedOut: false, asked};
}

async function ask(copy: WorkCopy, judge: Judge, build: () => Promise<boolean>) {
  if (!('entry' in judge)) return (await typesHold(copy)) ? 'passed' : 'failed';
  if (judge.entry.runsProgram && !(await build())) return 'unbuilt';
  // A machine at work may take several times as long as it did for the map.
  const timeout = 15_000 + 4 * judge.took;
  return await runTestFile(copy, {file: judge.name, timeout, stopAtFailure: true});
}

/** Builds when the first test needs it: most mutations are noticed by tests that do not. */
function onceBuilt(copy: WorkCopy): () => Promise<boolean> {
  let built: Promise<boolean> | null = null;
  return () => {
    built ??= buildCopy(copy);
    return built;
  };
}

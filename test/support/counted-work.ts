import {Session} from 'node:inspector';

interface Counts {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {readonly ranges: readonly {readonly count: number}[]}[];
  }[];
}

// Connects immediately, because code that was compiled earlier is counted by calls only.
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', {callCount: true, detailed: true});

/**
 * The number of blocks of the program's own code that run during the work: each call and each
 * iteration of a loop counts. The number does not depend on the machine or its load. Built-in
 * functions count as nothing, however long the text that they read.
 *
 * Use it only in a separate process (test/support/step-report.ts), in which nothing was compiled
 * before.
 */
export function stepsOf(work: () => unknown): number {
  countsSinceLast();
  work();
  let steps = 0;
  for (const {url, functions} of countsSinceLast()) {
    if (!url.includes('/src/')) continue;
    for (const {ranges} of functions) for (const {count} of ranges) steps += count;
  }
  return steps;
}

/** The counts since the last call. The answer arrives before `post` returns. */
function countsSinceLast(): Counts['result'] {
  let counts: Counts['result'] | undefined;
  session.post('Profiler.takePreciseCoverage', (error: Error | null, answer: Counts) => {
    if (error) throw error;
    counts = answer.result;
  });
  if (counts === undefined) throw new Error('the counts did not come at once');
  return counts;
}

/** Adds the steps of the work to the report of this process. */
export function reportSteps(name: string, work: () => unknown): void {
  process.stdout.write(`${JSON.stringify({name, steps: stepsOf(work)})}\n`);
}

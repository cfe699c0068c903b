import {divideIntoBatches} from './batches.ts';
import type {FailedTest} from './failed-test.ts';
import {randomNumbers} from './random-numbers.ts';
import {runBatches} from './run-batches.ts';

export interface Round {
  readonly seed: number;
  readonly files: readonly string[];
}

export interface RoundResult {
  readonly passed: number;
  readonly failed: readonly FailedTest[];
}

/** Runs the files once, in an order that the seed determines. */
export async function runRound({seed, files}: Round): Promise<RoundResult> {
  const batches = divideIntoBatches(files, randomNumbers(seed));
  const failed: FailedTest[] = [];
  const complaints = new Map<string, string>();
  let passed = 0;
  const idle = await runBatches({batches, seed}, async (events) => {
    for await (const {type, data} of events) {
      if (type === 'test:stderr') complaints.set(data.file, data.message.trim());
      if (type === 'test:pass' && data.details.type !== 'suite') passed += 1;
      if (type !== 'test:fail' || hasFailedInside(data.details.error)) continue;
      const {file = '', name} = data;
      // A process that failed outside its tests reports the reason itself.
      const message = complaints.get(name) ?? messageOf(data.details.error);
      failed.push({seed, file, name, message});
    }
  });
  for (const file of idle)
    failed.push({seed, file, name: '', message: 'none of its tests was run'});
  return {passed, failed};
}

/** Whether a test failed only because one of its subtests did. That subtest is listed itself. */
function hasFailedInside(error: Error): boolean {
  return 'failureType' in error && error.failureType === 'subtestsFailed';
}

function messageOf({cause, message}: Error): string {
  return cause instanceof Error ? cause.message : message;
}

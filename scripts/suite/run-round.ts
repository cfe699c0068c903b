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

/** Runs the files once, in an order that the seed draws. */
export async function runRound({seed, files}: Round): Promise<RoundResult> {
  const batches = divideIntoBatches(files, randomNumbers(seed));
  const failed: FailedTest[] = [];
  let passed = 0;
  const idle = await runBatches({batches, seed}, async (events) => {
    for await (const {type, data} of events) {
      if (type === 'test:pass' && data.details.type !== 'suite') passed += 1;
      if (type !== 'test:fail' || hasFailedInside(data.details.error)) continue;
      const {file = '', name} = data;
      failed.push({seed, file, name, message: messageOf(data.details.error)});
    }
  });
  for (const file of idle)
    failed.push({seed, file, name: '', message: 'none of its tests was run'});
  return {passed, failed};
}

/** A test of several parts fails with one of them, which is listed itself. */
function hasFailedInside(error: Error): boolean {
  return 'failureType' in error && error.failureType === 'subtestsFailed';
}

function messageOf({cause, message}: Error): string {
  return cause instanceof Error ? cause.message : message;
}

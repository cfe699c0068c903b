import {relative} from 'node:path';

/** A test that failed in a round. */
export interface FailedTest {
  /** `TEST_SEED` and `PROPERTY_SEED` of the round, which also determine the order of the files. */
  readonly seed: number;
  readonly file: string;
  readonly name: string;
  /** The error message of the test, without the stack. */
  readonly message: string;
}

/**
 * A line for each test: how often it failed, and the seeds; then the message of its first failure.
 */
export function failureLines(failed: readonly FailedTest[]): string[] {
  const tests = Map.groupBy(failed, ({file, name}) => `${relative('', file)}: ${name}`);
  return [...tests].flatMap(([test, times]) => {
    const seeds = times.map(({seed}) => seed).join(', ');
    const said = (times[0]?.message ?? '').split('\n').map((line) => `      ${line}`);
    return [`  ${times.length}x ${test} (seed ${seeds})`, ...said];
  });
}

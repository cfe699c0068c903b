import {startBusyProcesses} from './suite/busy-processes.ts';
import {type FailedTest, failureLines} from './suite/failed-test.ts';
import {runRound} from './suite/run-round.ts';
import {readSteadyOptions} from './suite/steady-options.ts';
import {findTestFiles} from './suite/test-files.ts';

// Repeats the complete suite and prints each test that failed at least once: npm run test:steady --
// [ROUNDS] [--load PROCESSES] [--seed FIRST] [--files GLOB]
const {rounds, load, firstSeed, globs} = readSteadyOptions(process.argv.slice(2));
const files = findTestFiles(globs);

using _ = startBusyProcesses(load);
const failed: FailedTest[] = [];
for (let round = 1; round <= rounds; round += 1) {
  const seed = firstSeed + round - 1;
  const begun = performance.now();
  const result = await runRound({seed, files});
  const seconds = Math.round((performance.now() - begun) / 1000);
  failed.push(...result.failed);
  console.log(
    `round ${round} of ${rounds}, load ${load}, seed ${seed}: ` +
      `${result.passed} passed, ${result.failed.length} failed, ${seconds} s`,
  );
  for (const line of failureLines(result.failed)) console.log(line);
}
if (rounds > 1 && failed.length > 0) {
  console.log(['failed at least once:', ...failureLines(failed)].join('\n'));
}
process.exitCode = failed.length === 0 ? 0 : 1;

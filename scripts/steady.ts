import {parseArgs} from 'node:util';
import {startBusyProcesses} from './suite/busy-processes.ts';
import {type FailedTest, failureLines} from './suite/failed-test.ts';
import {runRound} from './suite/run-round.ts';
import {findTestFiles} from './suite/test-files.ts';

// Repeats the complete suite and prints each test that failed at least once: npm run test:steady --
// [ROUNDS] [--load PROCESSES] [--seed FIRST] [--files GLOB]
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    load: {type: 'string', default: '0'},
    seed: {type: 'string', default: String(Date.now() % 1_000_000)},
    files: {type: 'string', multiple: true, default: []},
  },
});
const [given = '8', ...others] = positionals;
if (others.length > 0)
  throw new Error(`one number of ROUNDS is taken, not also ${others.join(' ')}`);
const rounds = wholeNumber(given, 'ROUNDS');
if (rounds === 0) throw new Error('no ROUNDS: nothing would be tested');
const load = wholeNumber(values.load, '--load');
const firstSeed = wholeNumber(values.seed, '--seed');
const files = findTestFiles(values.files);

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

function wholeNumber(text: string, name: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`${name} takes a whole number, not "${text}"`);
  return Number(text);
}

import {fileURLToPath} from 'node:url';
import {mapFolder} from './mutation/coverage-map.ts';
import {mutate} from './mutation/mutate.ts';
import {readOptions, usage} from './mutation/options.ts';
import {score, summaryLines} from './mutation/report.ts';

// Runs mutation testing: changes the program in one place at a time and checks that the tests
// notice. npm run test:mutate -- src/domain.
const options = readOptions(process.argv.slice(2), Date.now());
if (options === null) {
  console.error(usage);
  process.exit(2);
}
const started = performance.now();
const checkout = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const verdicts = await mutate({
  checkout,
  folder: mapFolder,
  options,
  say: (line) => console.log(line),
});
for (const line of summaryLines(verdicts)) console.log(line);
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`seed ${options.seed}, ${verdicts.length} of ${options.sample} tried, ${seconds} s`);
process.exit(options.atLeast !== null && score(verdicts) < options.atLeast ? 1 : 0);

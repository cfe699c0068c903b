import {pipeline} from 'node:stream/promises';
import {spec} from 'node:test/reporters';
import {parseArgs} from 'node:util';
import {divideIntoBatches} from './suite/batches.ts';
import {runBatches} from './suite/run-batches.ts';
import {findTestFiles} from './suite/test-files.ts';

// Runs the suite, on the program in dist/ where TEST_BUILT says so (test/built.env):
// npm run test:run -- [FILE, FOLDER or GLOB …] [--name 'words of the test']
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {name: {type: 'string'}},
});
const batches = divideIntoBatches(findTestFiles(positionals));
await runBatches({batches, seed: null, name: values.name ?? null}, async (events) => {
  events.on('test:fail', () => {
    process.exitCode = 1;
  });
  await pipeline(events.compose(new spec()), process.stdout, {end: false});
});

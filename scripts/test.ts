import {pipeline} from 'node:stream/promises';
import {spec} from 'node:test/reporters';
import {parseArgs} from 'node:util';
import {divideIntoBatches} from './suite/batches.ts';
import {runBatches} from './suite/run-batches.ts';
import {findTestFiles} from './suite/test-files.ts';

// Runs the suite, on the program in dist/ if TEST_BUILT is set (test/built.env): npm run test:run
// -- [FILE, FOLDER or GLOB …] [--name 'words of the test']
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {name: {type: 'string'}},
});
const name = values.name ?? null;
const files = namedFiles();
const batches = divideIntoBatches(files);
const idle = await runBatches({batches, seed: null, name}, async (events) => {
  events.on('test:fail', () => {
    process.exitCode = 1;
  });
  await pipeline(events.compose(new spec()), process.stdout, {end: false});
});
if (name === null) {
  for (const file of idle) refuse(`none of its tests was run: ${file}`);
} else if (idle.length === files.length) refuse(`no test has these words in its name: ${name}`);

/** The files of the arguments. A name that matches none ends the run with one sentence. */
function namedFiles(): readonly string[] {
  try {
    return findTestFiles(positionals);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

function refuse(words: string): void {
  console.error(words);
  process.exitCode = 1;
}

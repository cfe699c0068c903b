import {after, beforeEach} from 'node:test';

/**
 * The timeout (ms) for the tests of one process: many times what any batch takes. TEST_LIMIT_MS
 * overrides it.
 */
const longest = Number(process.env['TEST_LIMIT_MS'] ?? 480_000);

/** The time (ms) that the process may keep running after the last test. */
const lingering = 30_000;

let isWhole = false;
let latest = 'none had begun';

beforeEach(({fullName}) => {
  latest = `the last to begin was '${fullName}'`;
});

const limit = setTimeout(fail, longest, `the tests had not ended after ${longest / 1000} s`);
limit.unref();

after(() => {
  isWhole = true;
  clearTimeout(limit);
  setTimeout(() => {
    fail(
      `the tests are over, but the process goes on: ${process.getActiveResourcesInfo().join(', ')}`,
    );
  }, lingering).unref();
});

// Fails the process if its tests have not finished: a test, or the code under test, that exits the
// process would skip the remaining tests and look successful.
process.on('exit', (code) => {
  if (isWhole || code !== 0) return;
  console.error(`the process ended before its tests did; ${latest}`);
  process.exitCode = 1;
});

function fail(words: string): void {
  console.error(`${words}; ${latest}`);
  process.exit(1);
}

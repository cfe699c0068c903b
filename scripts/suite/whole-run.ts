import {after, beforeEach} from 'node:test';

/** What the tests of one process may take (ms): many times what any take, unless told otherwise. */
const longest = Number(process.env['TEST_LIMIT_MS'] ?? 480_000);

/** How long (ms) something may keep the process after the last test. */
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

// A test, or what it tests, that ends the process takes those behind it along, and looks green.
process.on('exit', (code) => {
  if (isWhole || code !== 0) return;
  console.error(`the process ended before its tests did; ${latest}`);
  process.exitCode = 1;
});

function fail(words: string): void {
  console.error(`${words}; ${latest}`);
  process.exit(1);
}

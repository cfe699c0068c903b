import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {mutate} from '../../../scripts/mutation/mutate.ts';
import {readOptions} from '../../../scripts/mutation/options.ts';
import {summaryLines} from '../../../scripts/mutation/report.ts';
import {tempFolder} from '../../support/temp-folder.ts';
import {smallCheckout} from './small-checkout.ts';

const limit = `export const isOver = (count: number, most: number): boolean => count > most;
export const half = (count: number): number => count / 2;
export const never = (count: number, gone: number): number => count - gone;
`;

const limitTest = `import assert from 'node:assert/strict';
import {test} from 'node:test';
import {half, isOver} from '../src/limit.ts';
test('far from the border', () => assert.deepEqual([isOver(5, 10), isOver(20, 10)], [false, true]));
test('half', () => assert.equal(half(8), 4));
`;

const programTest = `import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {test} from 'node:test';
test('the program says 7', () => {
  const {stdout} = spawnSync(process.execPath, ['dist/cli.js'], {encoding: 'utf8', env: {}});
  assert.equal(stdout, '7');
});
`;

const brokenTest = `import assert from 'node:assert/strict';
import {test} from 'node:test';
import {half} from '../src/limit.ts';
test('half, wrongly', () => assert.equal(half(8), 5));
`;

const checkout = smallCheckout({
  'src/limit.ts': limit,
  'src/cli.ts': "process.stdout.write('7');\n",
  'test/broken.test.ts': brokenTest,
  'test/limit.test.ts': limitTest,
  'test/program.test.ts': programTest,
});
const folder = tempFolder();

/** Tries all possible changes. */
async function mutated() {
  const options = readOptions(['src', '--seed', '1'], 0);
  assert.ok(options !== null);
  return await mutate({checkout, folder, options, say: (line) => said.push(line)});
}

const said: string[] = [];

let tried: ReturnType<typeof mutated> | null = null;

/** The verdicts of one run, shared by several tests. */
function firstRun(): ReturnType<typeof mutated> {
  tried ??= mutated();
  return tried;
}

test('a noticed change is distinguished from one that survives and one that no test runs', async () => {
  const fates = (await firstRun()).map(({mutation: {original, replacement}, killer, judges}) => [
    `${original} → ${replacement}`,
    judges === 0 ? 'no test runs it' : killer,
  ]);
  assert.deepEqual(Object.fromEntries(fates), {
    '> → >=': null,
    '/ → *': 'test/limit.test.ts',
    '2 → 3': 'test/limit.test.ts',
    '- → +': 'no test runs it',
    "'7' → ''": 'test/program.test.ts',
    "process.stdout.write('7') → ": 'test/program.test.ts',
  });
});

test('the summary lists the survivors by their place, and the score', async () => {
  const lines = summaryLines(await firstRun());
  assert.match(lines.join('\n'), /^src\/limit\.ts:1:71 {2}> → >= {2}\(all 2 judges passed\)$/m);
  assert.match(lines.at(-1) ?? '', /^score 66\.7 %: 4 of 6 killed/);
});

test('the checkout is not modified', async () => {
  await firstRun();
  assert.equal(readFileSync(join(checkout, 'src/limit.ts'), 'utf8'), limit);
});

test('a test that fails on unchanged sources notices nothing', async () => {
  const killers = (await firstRun()).map(({killer}) => killer);
  assert.ok(said.includes('test/broken.test.ts fails with nothing broken: it judges nothing'));
  assert.ok(!killers.includes('test/broken.test.ts'));
});

test('a folder without possible changes is refused before anything is tried', async () => {
  const options = readOptions(['src/nowhere'], 1);
  assert.ok(options);
  const tries: string[] = [];
  await assert.rejects(
    mutate({checkout, folder, options, say: (line) => tries.push(line)}),
    new Error('nothing to change in src/nowhere'),
  );
  assert.deepEqual(tries, []);
});

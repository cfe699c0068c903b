import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {readSteadyOptions} from '../../../scripts/suite/steady-options.ts';
import {plainCommand} from '../../support/program-command.ts';
import {runCli} from '../../support/run.ts';
import {tempFolder} from '../../support/temp-folder.ts';

const program = plainCommand(new URL('../../../scripts/steady.ts', import.meta.url));

function writeTest(body: string): string {
  const file = join(tempFolder(), 'planted.test.ts');
  writeFileSync(
    file,
    `import {test} from 'node:test';\ntest('steady', () => {});\ntest('now and then', () => {\n${body}\n});\n`,
  );
  return file;
}

test('a test that fails in one round of several is printed with its seed', async () => {
  const file = writeTest("if (process.env.TEST_SEED === '11') throw new Error('it was eleven');");
  const {code, stdout} = await runCli(['2', '--seed', '11', '--files', file], {program});
  assert.match(stdout, /round 1 of 2, load 0, seed 11: 1 passed, 1 failed/);
  assert.match(stdout, /round 2 of 2, load 0, seed 12: 2 passed, 0 failed/);
  const summary = stdout.slice(stdout.indexOf('failed at least once:'));
  assert.match(summary, /1x \S*planted\.test\.ts: now and then \(seed 11\)\n +it was eleven/);
  assert.equal(code, 1);
});

test('a test process that ends before its tests is a failure, with any exit code', async () => {
  for (const exit of [0, 3]) {
    const file = writeTest(`process.exit(${exit});`);
    const {code, stdout} = await runCli(['1', '--files', file], {program});
    assert.match(stdout, /[1-9]\d* failed/);
    if (exit === 0)
      assert.match(stdout, /before its tests did; the last to begin was 'now and then'/);
    assert.equal(code, 1);
  }
});

test('rounds without a failure succeed, also with busy processes', async () => {
  const {code, stdout} = await runCli(['2', '--load', '1', '--files', writeTest('')], {program});
  assert.match(stdout, /round 2 of 2, load 1, .*: 2 passed, 0 failed/);
  assert.doesNotMatch(stdout, /at least once/);
  assert.equal(code, 0);
});

test('an invalid number of rounds is refused, and so is zero', async () => {
  const refused: readonly (readonly [readonly string[], RegExp])[] = [
    [['many'], /ROUNDS takes a whole number, not "many"/],
    [['0'], /no ROUNDS/],
    [['1', '2'], /one number of ROUNDS/],
    [['1', '--load', 'all'], /--load takes a whole number, not "all"/],
    [['1', '--seed', ''], /--seed takes a whole number, not ""/],
  ];
  for (const [args, words] of refused) assert.throws(() => readSteadyOptions(args), words);
  const {code, stderr} = await runCli(['0'], {program});
  assert.match(stderr, /no ROUNDS/);
  assert.equal(code, 1);
});

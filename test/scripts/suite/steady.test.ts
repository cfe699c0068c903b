import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {runCli, sourceCommand} from '../../support/run.ts';
import {tempFolder} from '../../support/temp-folder.ts';

const program = sourceCommand(new URL('../../../scripts/steady.ts', import.meta.url));

function writeTest(body: string): string {
  const file = join(tempFolder(), 'planted.test.ts');
  writeFileSync(
    file,
    `import {test} from 'node:test';\ntest('steady', () => {});\ntest('now and then', () => {\n${body}\n});\n`,
  );
  return file;
}

test('a test that fails in one round of several is printed with its seed', async () => {
  const file = writeTest("if (process.env.TEST_SEED === '12') throw new Error('it was twelve');");
  const {code, stdout} = await runCli(['3', '--seed', '11', '--files', file], {program});
  assert.match(stdout, /round 1 of 3, load 0, seed 11: 2 passed, 0 failed/);
  assert.match(stdout, /round 2 of 3, load 0, seed 12: 1 passed, 1 failed/);
  assert.match(stdout, /round 3 of 3, load 0, seed 13: 2 passed, 0 failed/);
  const summary = stdout.slice(stdout.indexOf('failed at least once:'));
  assert.match(summary, /1x \S*planted\.test\.ts: now and then \(seed 12\)\n +it was twelve/);
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
  ];
  for (const [args, words] of refused) {
    const {code, stderr} = await runCli([...args], {program});
    assert.match(stderr, words);
    assert.equal(code, 1);
  }
});

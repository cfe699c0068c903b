import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {plainCommand} from '../../support/program-command.ts';
import {runCli} from '../../support/run.ts';
import {tempFolder} from '../../support/temp-folder.ts';

const program = plainCommand(new URL('../../../scripts/test.ts', import.meta.url));

function writeTests(files: Readonly<Record<string, string>>): string {
  const folder = tempFolder();
  for (const [name, body] of Object.entries(files)) {
    writeFileSync(join(folder, name), `import {test} from 'node:test';\n${body}\n`);
  }
  return folder;
}

const good = "test('all is well', () => {});";

test('a run whose tests all pass succeeds', async () => {
  const {code, stdout} = await runCli([writeTests({'a.test.ts': good})], {program});
  assert.match(stdout, /✔ all is well/);
  assert.equal(code, 0);
});

test('a test that fails is named, and the run fails', async () => {
  const bad = "test('it goes wrong', () => {\n  throw new Error('so it did');\n});";
  const folder = writeTests({'a.test.ts': good, 'b.test.ts': bad});
  const {code, stdout} = await runCli([folder], {program});
  assert.match(stdout, /✖ it goes wrong/);
  assert.match(stdout, /so it did/);
  assert.equal(code, 1);
});

test('tests that are lost with their process are named, and the run fails', async () => {
  const ending = "test('the end', () => process.exit(0));";
  const folder = writeTests({'a.test.ts': ending, 'b.test.ts': good});
  const {code, stdout, stderr} = await runCli([folder], {program});
  assert.match(stderr, /none of its tests was run: \S+b\.test\.ts/);
  assert.match(stdout, /the process ended before its tests did; the last to begin was 'the end'/);
  assert.equal(code, 1);
});

test('a test that waits forever is named, and the run fails', async () => {
  const hanging = "test('for ever', () => new Promise(() => {}));";
  const folder = writeTests({'a.test.ts': hanging});
  const env = {TEST_LIMIT_MS: '1000'};
  const {code, stdout} = await runCli([folder], {program, env});
  assert.match(stdout, /had not ended after 1 s; the last to begin was 'for ever'/);
  assert.equal(code, 1);
});

test('a file without a test is named, and the run fails', async () => {
  const folder = writeTests({'a.test.ts': good, 'b.test.ts': 'void test;'});
  const {code, stderr} = await runCli([folder], {program});
  assert.match(stderr, /^none of its tests was run: \S+b\.test\.ts$/m);
  assert.doesNotMatch(stderr, /a\.test\.ts/);
  assert.equal(code, 1);
});

test('words select tests by their names; words that match no name are refused', async () => {
  const folder = writeTests({'a.test.ts': good, 'b.test.ts': "test('another', () => {});"});
  const chosen = await runCli([folder, '--name', 'is well'], {program});
  assert.match(chosen.stdout, /✔ all is well/);
  assert.doesNotMatch(chosen.stdout, /another/);
  assert.equal(chosen.code, 0);
  const none = await runCli([folder, '--name', 'no such words'], {program});
  assert.match(none.stderr, /no test has these words in its name: no such words/);
  assert.equal(none.code, 1);
});

import assert from 'node:assert/strict';
import {existsSync, realpathSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname} from 'node:path';
import {test} from 'node:test';
import {runCli, sourceCommand, startCli} from './run.ts';
import {removeTempFolder, tempFolder, withTempFolder} from './temp-folder.ts';

const node = (script: string) => ({program: {command: process.execPath, args: ['-e', script]}});

test('the program gets its input, and both streams and the exit code are returned', async () => {
  const result = await runCli([], {
    ...node(`process.stdin.on('data', (d) => process.stdout.write('<' + d + '>'));
      console.error('말'); process.exitCode = 3;`),
    input: '안녕',
  });
  assert.deepEqual(result, {code: 3, signal: null, stdout: '<안녕>', stderr: '말\n'});
});

test('the environment holds nothing of the machine', async () => {
  process.env['KAKAO_TUI_LEAK'] = '1';
  const result = await runCli([], {
    ...node(`console.log(JSON.stringify(process.env))`),
    env: {GIVEN: 'yes', NO_COLOR: undefined},
  });
  delete process.env['KAKAO_TUI_LEAK'];
  const {PATH, HOME, TSX_TSCONFIG_PATH, NODE_COMPILE_CACHE, ...rest} = JSON.parse(result.stdout);
  assert.deepEqual(rest, {LANG: 'ko_KR.UTF-8', TZ: 'Asia/Seoul', BROWSER: 'none', GIVEN: 'yes'});
  assert.equal(PATH, process.env['PATH']);
  assert.notEqual(HOME, process.env['HOME']);
  assert.ok(existsSync(TSX_TSCONFIG_PATH));
  assert.equal(dirname(NODE_COMPILE_CACHE), tmpdir());
});

test('a TypeScript file runs from its source in any folder', async () => {
  await withTempFolder(async (cwd) => {
    const program = sourceCommand(new URL('./temp-folder.ts', import.meta.url));
    assert.deepEqual(await runCli([], {program, cwd}), {
      code: 0,
      signal: null,
      stdout: '',
      stderr: '',
    });
  });
});

/** A shell starts many times faster than the deadlines in this file expire. */
const shell = (script: string) => ({program: {command: 'sh', args: ['-c', script]}});

test('a program that does not end is killed, and the error message holds its output', async () => {
  const endless = shell('echo started; exec sleep 600');
  await assert.rejects(
    runCli(['wait'], {...endless, timeout: 3000}),
    /'wait' did not end.*started/s,
  );
});

test('a wait for a line ends only when the line is complete', async () => {
  await using cli = startCli([], shell('printf address:\\ http://localhost:; read go; echo 8080'));
  await assert.rejects(cli.untilStdout(/http\S+/, 3000), /not within 3000 ms.*stdout:\naddress/s);
  cli.write('go\n');
  assert.equal((await cli.untilStdout(/http\S+/))[0], 'http://localhost:8080');
  cli.end();
  assert.deepEqual(await cli.exit, {code: 0, signal: null});
});

test('a wait for a line ends with the program', async () => {
  await using cli = startCli([], node(`console.error('no')`));
  await assert.rejects(cli.untilStdout(/never/), /the program ended before it.*stderr:\nno/s);
});

test('a temporary folder exists during the callback and is removed afterwards', async () => {
  const seen = await withTempFolder((folder) => realpathSync(folder));
  assert.equal(existsSync(seen), false);
  const folder = tempFolder();
  removeTempFolder(folder);
  assert.equal(existsSync(folder), false);
});

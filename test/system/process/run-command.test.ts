import assert from 'node:assert/strict';
import {existsSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import type {GivenCommand} from '../../../src/app/ports/command-ports.ts';
import {createCommandRunner} from '../../../src/system/process/run-command.ts';
import {isAlive} from '../../support/is-alive.ts';
import {withTempFolder} from '../../support/temp-folder.ts';
import {untilSeen} from '../../support/until-seen.ts';

const env = {
  KAKAO_TUI_HOME: '/somewhere',
  KAKAO_TUI_DEBUG: '/somewhere/debug',
  KAKAO_CLIENT_SECRET: 'hush',
};
const runCommand = createCommandRunner(env);

const run = (argv: readonly string[], change: Partial<GivenCommand> = {}) =>
  runCommand({
    argv,
    folder: process.cwd(),
    timeout: 20_000,
    signal: new AbortController().signal,
    ...change,
  });

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test('a command returns its stdout, its exit code, and the end of its stderr', async () => {
  const end = await run(['sh', '-c', 'echo 안녕; echo why >&2; exit 3']);
  assert.ok(end.kind === 'ended');
  assert.deepEqual([end.code, text(end.stdout), end.stderr], [3, '안녕\n', 'why\n']);
});

test('it runs in its folder, without a shell, with an empty stdin', async () => {
  await withTempFolder(async (folder) => {
    const where = await run(['pwd'], {folder});
    assert.ok(where.kind === 'ended');
    assert.equal(text(where.stdout).trim(), folder);
  });
  const said = await run(['echo', '$HOME; ls']);
  assert.ok(said.kind === 'ended');
  assert.equal(text(said.stdout), '$HOME; ls\n');
  const read = await run(['cat']);
  assert.ok(read.kind === 'ended' && read.stdout.length === 0);
});

test('it gets none of the program’s secrets, but the locations of its data and of the debug file', async (t) => {
  // Variables of this process, which a child inherits unless it is given others.
  process.env['KAKAO_CLIENT_SECRET'] = 'hush';
  t.after(() => {
    delete process.env['KAKAO_CLIENT_SECRET'];
  });
  const seen = await run(['env']);
  assert.ok(seen.kind === 'ended');
  const names = text(seen.stdout).match(/^KAKAO_\w+=.*$/gm);
  assert.deepEqual(names?.sort(), [
    'KAKAO_TUI_DEBUG=/somewhere/debug',
    'KAKAO_TUI_HOME=/somewhere',
  ]);
});

test('a command that cannot be started is reported with its error code', async () => {
  assert.deepEqual(await run(['/no/such/program']), {kind: 'not-started', detail: 'ENOENT'});
  const nowhere = await run(['pwd'], {folder: '/no/such/folder'});
  assert.deepEqual(nowhere, {kind: 'not-started', detail: 'ENOENT'});
  assert.equal((await run(['echo', 'a\0b'])).kind, 'not-started');
});

test('at its timeout or a stop request the command is killed with its children', {
  timeout: 25_000,
}, async () => {
  await withTempFolder(async (folder) => {
    const child = () => Number(readFileSync(join(folder, 'child'), 'utf8'));
    const isReady = () => existsSync(join(folder, 'child'));
    const script = 'sleep 60 & echo $! > part; mv part child; wait';
    const late = await run(['sh', '-c', script], {folder, timeout: 2000});
    assert.deepEqual(late, {kind: 'timed-out'});
    await untilSeen('the end of the child', () => !isAlive(child()));
    rmSync(join(folder, 'child'));
    const stop = new AbortController();
    const stubborn = ['sh', '-c', `trap "" TERM; ${script}`];
    const stopped = run(stubborn, {folder, signal: stop.signal});
    await untilSeen('the child', isReady);
    stop.abort();
    assert.deepEqual(await stopped, {kind: 'stopped'});
    await untilSeen('the end of the child', () => !isAlive(child()));
    const before = await run(['echo'], {signal: stop.signal});
    assert.deepEqual(before, {kind: 'stopped'});
  });
});

test('endless output is cut off', async () => {
  assert.deepEqual(await run(['yes']), {kind: 'too-much'});
});

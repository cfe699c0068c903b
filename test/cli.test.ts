import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {assertClean} from './support/cli-result.ts';
import {freePort} from './support/free-port.ts';
import {type CliOptions, runCli} from './support/run.ts';

async function run(args: string[], options: CliOptions = {}) {
  const result = await runCli(args, options);
  assertClean(result, []);
  return result;
}

describe('the command line', {concurrency: 2}, () => {
  test('an invalid command line is refused in one sentence: exit 2', async () => {
    const sentence = '없는 명령입니다: stauts (비슷한 것: status; 도움말: kakao-tui --help).\n';
    const expected = {code: 2, signal: null, stdout: '', stderr: sentence};
    assert.deepEqual(await run(['stauts', '--json']), expected);
    assert.equal((await run(['login', '--no-browsr'])).code, 2);
  });

  test('messages are available in English', async () => {
    const {code, stderr} = await run(['stauts'], {env: {LANG: 'C'}});
    assert.equal(code, 2);
    assert.equal(
      stderr,
      'Unknown command: stauts (did you mean: status; help: kakao-tui --help).\n',
    );
  });

  test('the app without a terminal: usage and exit 2', async () => {
    for (const args of [[], ['--demo']]) {
      const {code, stdout, stderr} = await run(args);
      assert.deepEqual([args, code, stdout], [args, 2, '']);
      assert.match(stderr, /^앱은 터미널에서만 열립니다.*kakao-tui --help/);
    }
  });

  test('help is a result: stdout and exit 0', async () => {
    const {code, stdout, stderr} = await run(['send', '--help'], {env: {LANG: 'C'}});
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^Examples:\n {2}kakao-tui send .*\n\nUsage: kakao-tui send/s);
  });

  test('the version is that of the package', async () => {
    const {default: manifest} = await import('../package.json', {with: {type: 'json'}});
    assert.equal((await run(['--version'])).stdout, `${manifest.version}\n`);
  });
});

describe('an origin that is neither https nor loopback', {concurrency: 2}, () => {
  test('is refused before anything is sent: exit 2', async () => {
    // A proxy, which would see every request to that host.
    const seen: string[] = [];
    const port = await freePort();
    const proxy = createServer((request, response) => {
      seen.push(request.url ?? '');
      response.end();
    }).listen(port, '127.0.0.1');
    proxy.on('connect', (request, socket) => {
      seen.push(request.url ?? '');
      socket.destroy();
    });
    const env = {HTTP_PROXY: `http://127.0.0.1:${port}`, HTTPS_PROXY: `http://127.0.0.1:${port}`};
    for (const command of ['send', 'status', 'login', 'refresh', 'token', 'logout', 'unlink']) {
      const name = command === 'refresh' ? 'KAKAO_AUTH_ORIGIN' : 'KAKAO_API_ORIGIN';
      const evil = {...env, [name]: 'http://evil.example'};
      const {code, stdout, stderr} = await run([command], {env: evil});
      assert.deepEqual([command, code, stdout], [command, 2, '']);
      assert.match(stderr, new RegExp(`${name}.*http://evil\\.example`));
    }
    assert.deepEqual(seen, []);
    proxy.close();
  });

  test('is reported as JSON to scripts that request it, and does not prevent the help', async () => {
    const env = {KAKAO_API_ORIGIN: 'https://user:pass@kapi.kakao.com/'};
    const {code, stdout, stderr} = await run(['send', '--json', 'x'], {env});
    assert.equal(code, 2);
    assert.equal(JSON.parse(stdout).error.code, 'invalid-origin');
    assert.doesNotMatch(stdout + stderr, /user:pass/);
    assert.equal((await run(['--help'], {env})).code, 0);
  });
});

test('an unusable folder is reported with its path: exit 1', async () => {
  const home = join(import.meta.dirname, 'cli.test.ts');
  const {code, stderr} = await run(['status'], {env: {KAKAO_TUI_HOME: home}});
  assert.equal(code, 1);
  assert.match(stderr, /cli\.test\.ts/);
  const json = await run(['send', '--json', 'x'], {env: {KAKAO_TUI_HOME: home}});
  assert.equal(JSON.parse(json.stdout).error.code, 'storage-not-a-folder');
  assert.ok(existsSync(home));
});

import assert from 'node:assert/strict';
import {readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {endOf} from '../support/at-the-keyboard.ts';
import {type KakaoStage, openStage} from '../support/kakao-stage.ts';
import {memoPath, secretsOf} from '../support/local-kakao.ts';
import {tempFolder} from '../support/temp-folder.ts';

/** What Kakao might say when it quotes everything back that it was given. */
async function quoteBack(stage: KakaoStage): Promise<string> {
  const secrets = secretsOf(stage);
  assert.ok(secrets.length >= 4 && secrets.every((secret) => secret.length >= 16));
  return secrets.join(' ');
}

/** Every way to fail, told by a Kakao that quotes its input; `run` itself asserts that no secret was printed. */
test('Kakao quotes every secret back: none is printed by any command, in words or as JSON', async () => {
  await using stage = await openStage({loggedIn: true});
  const {emulator} = stage;
  const msg = await quoteBack(stage);
  const ways: readonly (readonly [
    path: string,
    args: string[],
    status: number,
    body: object | string,
  ])[] = [
    [memoPath, ['send', 'a'], 400, {code: -2, msg}],
    [memoPath, ['send', '--json', 'b'], 500, {code: -1, msg}],
    [memoPath, ['send', 'c'], 200, `<html>${msg}</html>`],
    [memoPath, ['send', '--json', 'd'], 429, {code: -10, msg}],
    [
      '/oauth/token',
      ['refresh'],
      401,
      {error: 'invalid_client', error_description: msg, error_code: 'KOE010'},
    ],
    ['/oauth/token', ['refresh'], 400, {error: msg, error_description: msg, error_code: msg}],
    ['/oauth/token', ['refresh'], 200, `{"access_token": "${msg}`],
    ['/v2/user/me', ['status', '--json'], 400, {code: -8, msg}],
    ['/v1/user/access_token_info', ['status'], 500, msg],
    ['/v1/user/access_token_info', ['doctor', '--json'], 400, {code: -8, msg}],
    [
      '/oauth/token',
      ['doctor'],
      401,
      {error: 'invalid_client', error_description: msg, error_code: 'KOE010'},
    ],
  ];
  for (const [path, args, status, body] of ways) {
    emulator.failNext(path, {status, body});
    await stage.run(args);
  }
  for (const args of [
    ['outbox', '--json'],
    ['history', '--jsonl'],
    ['status'],
    ['doctor', '--json'],
  ]) {
    const {stdout} = await stage.run(args);
    assert.notEqual(stdout, '');
  }
});

test('a login that fails prints and stores no code and no secret', async () => {
  await using stage = await openStage();
  const pasted = 'CANARYcode0123456789abcdefghijklmnopq';
  const description = `code ${pasted} secret ${stage.emulator.clientSecret}`;
  const body = {error: 'invalid_grant', error_description: description, error_code: 'KOE320'};
  stage.emulator.failNext('/oauth/token', {status: 400, body});
  const {code, stdout, stderr} = await stage.run(['login', '--no-browser'], {
    input: `${pasted}\n`,
    env: {KAKAO_REDIRECT_URI: 'https://example.com/oauth'},
  });
  assert.equal(code, 7);
  assert.ok(!`${stdout}${stderr}`.includes(pasted));
  for (const file of filesIn(stage.home)) {
    assert.ok(!readFileSync(file).includes(pasted), file);
  }
});

test('a crash inside gives the terminal back and writes no secret, neither to it nor to its file', async () => {
  await using stage = await openStage({loggedIn: true});
  const secrets = secretsOf(stage);
  const thrower = join(tempFolder(), 'thrower.mjs');
  const message = JSON.stringify(`access_token=${secrets.join(' code=')}`);
  // In the program itself, and in none of the helpers that load its source.
  writeFileSync(
    thrower,
    `import {isMainThread} from 'node:worker_threads';
    if (isMainThread) process.on('SIGUSR2', () => { throw new Error(${message}); });`,
  );
  await using tui = stage.open({env: {NODE_OPTIONS: `--import=${pathToFileURL(thrower).href}`}});
  await tui.until('온라인');
  tui.kill('SIGUSR2');
  const {code} = await endOf(tui, 8000);
  assert.equal(code, 1);
  const {alternateScreen, bracketedPaste, cursorVisible} = tui.modes();
  assert.deepEqual([alternateScreen, bracketedPaste, cursorVisible], [false, false, true]);
  const report = filesIn(stage.home).find((file) => file.includes('crash-'));
  assert.ok(report, `no report; the terminal says:\n${tui.text()}`);
  assert.equal(statSync(report).mode & 0o777, 0o600);
  const written = readFileSync(report, 'utf8');
  assert.match(written, /access_token=\*\*\*/);
  for (const secret of secrets) {
    assert.ok(!written.includes(secret), 'a secret in the report');
    assert.ok(!tui.output().includes(secret), 'a secret on the terminal');
  }
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

import assert from 'node:assert/strict';
import {readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import type {Ports} from '../../../src/app/ports/ports.ts';
import type {Failure} from '../../../src/domain/failure/failure.ts';
import type {ScriptedResponse} from '../../../src/emulator/start-emulator.ts';
import {describeFailure} from '../../../src/messages/failures/describe-failure.ts';
import {memoPath} from '../../emulator/plain-http.ts';
import {endOf, enterLine} from '../../support/at-the-keyboard.ts';
import {textMessage} from '../../support/contents.ts';
import {readEntries} from '../../support/debug-file.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import {secretsOf} from '../../support/local-kakao.ts';
import {tempFolder} from '../../support/temp-folder.ts';

/** Answers of a Kakao that quotes all of its input back. */
async function quoteBack(stage: KakaoStage): Promise<string> {
  const secrets = secretsOf(stage);
  assert.ok(secrets.length >= 4 && secrets.every((secret) => secret.length >= 16));
  return secrets.join(' ');
}

/**
 * Runs every way to fail against a Kakao that quotes its input. `run` itself asserts that no secret
 * was printed.
 */
test('when Kakao quotes every secret back, no command prints one, as text or as JSON', async () => {
  await using stage = await openStage({loggedIn: true, traced: true});
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
  assert.ok(readEntries(stage.debugFile).length > 100);
});

/**
 * Short and without digits. The redaction of texts recognizes a secret by its length and its
 * digits, so only the redaction at the source, which knows what was sent, can remove these.
 */
const plain = {
  accessToken: 'canary.access.letters',
  refreshToken: 'canary.refresh.letters',
  clientSecret: 'canary.client.letters',
  authorizationCode: 'canary.code.letters',
  codeVerifier: 'canary.verifier.letters',
};

/** Complete, percent-encoded and cut off. */
function quoted(secrets: readonly string[]): string {
  return secrets
    .flatMap((secret) => [secret, `%22${encodeURIComponent(secret)}%22`, `${secret.slice(0, -2)}…`])
    .join(', ');
}

/** The places of an answer from which a failure takes a text. */
function quotingAnswers(secrets: readonly string[]): readonly ScriptedResponse[] {
  const msg = quoted(secrets);
  return [
    {status: 400, body: {code: -2, msg}},
    {status: 500, body: {code: -1, msg}},
    {status: 401, body: {error: 'invalid_client', error_description: msg, error_code: 'KOE010'}},
    {status: 400, body: {error: msg}},
    ...secrets.flatMap((secret): ScriptedResponse[] => [
      {status: 400, body: {error: 'x', error_description: 'x', error_code: secret}},
      {status: 400, body: {error: secret}},
      {status: 429, body: {code: -10, msg: 'x'}, headers: {'retry-after': secret}},
    ]),
  ];
}

/** The common start of all canaries. Field names do not contain it. */
const canary = /canary/;

const {accessToken, refreshToken, clientSecret, authorizationCode, codeVerifier} = plain;
const credentials = {restApiKey: 'key', clientSecret};
const link = 'https://example.com/';
const calls: readonly (readonly [
  path: string,
  secrets: readonly string[],
  ask: (ports: Ports) => Promise<unknown>,
])[] = [
  [
    '/oauth/token',
    [clientSecret, authorizationCode, codeVerifier],
    ({auth}) =>
      auth.exchangeCode({credentials, redirectUri: link, authorizationCode, codeVerifier}),
  ],
  [
    '/oauth/token',
    [clientSecret, refreshToken],
    ({auth}) => auth.refresh(credentials, refreshToken),
  ],
  [
    memoPath,
    [accessToken],
    ({api}) => api.sendMemo(accessToken, textMessage('a', {url: link, buttonTitle: null})),
  ],
  ['/v1/user/access_token_info', [accessToken], ({api}) => api.readTokenInfo(accessToken)],
  ['/v2/user/me', [accessToken], ({api}) => api.readAccount(accessToken)],
  ['/v2/user/scopes', [accessToken], ({api}) => api.readScopes(accessToken)],
  ['/v1/user/logout', [accessToken], ({api}) => api.logOut(accessToken)],
  ['/v1/user/unlink', [accessToken], ({api}) => api.unlink(accessToken)],
];

test('what Kakao quotes of a request is removed at the source: no failure contains it', async () => {
  await using stage = await openStage({traced: true});
  await stage.withPorts(async (ports) => {
    for (const [path, secrets, ask] of calls) {
      for (const answer of quotingAnswers(secrets)) {
        stage.emulator.failNext(path, answer);
        const failure = JSON.stringify(await ask(ports));
        assert.match(failure, /"kind":"(?:not-)?kakao"/, path);
        assert.doesNotMatch(failure, canary, path);
      }
    }
  });
  assertNoCanaryTraced(stage);
});

/**
 * Asserts more than the stage does, which searches its debug file for complete secrets only: a part
 * of one fails here.
 */
function assertNoCanaryTraced({debugFile}: KakaoStage): void {
  const entries = readEntries(debugFile);
  assert.ok(entries.some(({kind, phase}) => kind === 'request' && phase === 'done'));
  assert.doesNotMatch(JSON.stringify(entries), canary);
}

test('secrets that look like words are neither printed nor stored with a failure', async () => {
  await using stage = await openStage({loggedIn: true, clientSecret, traced: true});
  await stage.withPorts(({sessions}) =>
    sessions.update((held) => ({...held, tokens: {...held.tokens, accessToken, refreshToken}})),
  );
  const ways = [
    [memoPath, [accessToken], ['send', 'a']],
    [memoPath, [accessToken], ['send', '--json', 'b']],
    ['/oauth/token', [clientSecret, refreshToken], ['refresh']],
    ['/v2/user/me', [accessToken], ['status', '--json']],
  ] as const;
  const answers = [
    (secrets: readonly string[]) => ({status: 400, body: {code: -2, msg: quoted(secrets)}}),
    ([secret]: readonly string[]) => ({status: 400, body: {error: 'x', error_code: secret}}),
  ];
  for (const [path, secrets, args] of ways) {
    for (const answer of answers) {
      stage.emulator.failNext(path, answer(secrets));
      const {stdout, stderr} = await stage.run([...args]);
      assert.doesNotMatch(`${stdout}${stderr}`, canary);
    }
  }
  await stage.withPorts(({memos, refreshLog}) => {
    const kept = [...memos.all()].map(({failure}) => failure);
    assert.ok(kept.length > 0 && refreshLog.newest(9).length > 0);
    assert.doesNotMatch(JSON.stringify([kept, refreshLog.newest(9)]), canary);
  });
  assertNoCanaryTraced(stage);
});

test('the debug file of the app and of commands contains no written, sent or searched text', async () => {
  await using stage = await openStage({loggedIn: true, traced: true});
  const text = 'canary of a memo';
  await stage.run(['send', '--link', 'https://canary.example.com/', '--button', 'canary', text]);
  await stage.run(['history', '--search', 'canary']);
  await stage.run(['send', '--in', '3h', text]);
  await stage.run(['run', '--', 'echo', 'canary']);
  await using tui = stage.open();
  await tui.until('온라인');
  await enterLine(tui, 'canary in the app');
  await tui.until(/✓ {2}canary in the app$/m);
  await enterLine(tui, '/canary');
  await tui.until('없는 명령입니다: /canary');
  await tui.press('ctrl+c');
  await tui.until(/^ › *$/m);
  await tui.press({text: 'canary in a draft'}, 'ctrl+s');
  await tui.until(/^ › *$/m);
  await tui.press('ctrl+f', {text: 'canary of'});
  await tui.until(/찾기 +1건/);
  tui.kill('SIGTERM');
  assert.deepEqual(await endOf(tui), {code: 143});
  assertNoCanaryTraced(stage);
});

/** The output for a failure that the redaction at the source missed. */
test('a long secret that was not sent to Kakao is removed from messages, in both languages', () => {
  const secret = 'Zx9-'.repeat(12);
  const message = `token=${secret} //name:hush@host {"code":"short"} ${secret}`;
  const failures: readonly Failure[] = [
    {kind: 'kakao', http: 400, code: -2, message},
    {kind: 'kakao', http: 400, code: secret, message: ''},
    {kind: 'rotation-not-handed-over', detail: message},
    {kind: 'login-denied', error: secret, description: message},
    {kind: 'network', reason: 'certificate', detail: message},
    {kind: 'storage', problem: 'other', path: '/x', detail: message},
    {kind: 'command-failed', problem: 'exit-code', detail: message},
    {kind: 'logged-out', cause: {kind: 'kakao', http: 400, code: 'KOE322', message}},
    {kind: 'outcome-unknown', cause: {kind: 'kakao', http: 500, code: -1, message}},
  ];
  for (const failure of failures) {
    for (const language of ['ko', 'en'] as const) {
      const {title, nextStep} = describeFailure(failure, language);
      assert.ok(title !== '', failure.kind);
      assert.doesNotMatch(`${title} ${nextStep}`, /Zx9|short|hush/, failure.kind);
    }
  }
});

test('a failed login prints and stores no code and no secret', async () => {
  await using stage = await openStage({traced: true});
  const pasted = 'CANARYcode0123456789abcdefghijklmnopq';
  const description = `code ${pasted} secret ${stage.emulator.clientSecret}`;
  const body = {error: 'invalid_grant', error_description: description, error_code: 'KOE320'};
  stage.emulator.failNext('/oauth/token', {status: 400, body});
  const {code, stdout, stderr} = await stage.run(['login', '--no-browser'], {
    input: `${pasted}\n`,
    env: {KAKAO_REDIRECT_URI: 'https://example.com/oauth'},
  });
  assert.equal(code, 3);
  assert.ok(!`${stdout}${stderr}`.includes(pasted));
  for (const file of filesIn(stage.home)) {
    assert.ok(!readFileSync(file).includes(pasted), file);
  }
  assert.ok(readEntries(stage.debugFile).some(({code}) => code === 'KOE320'));
});

test('a crash restores the terminal and writes no secret, neither to the terminal nor to the crash file', async () => {
  await using stage = await openStage({loggedIn: true, traced: true});
  const secrets = secretsOf(stage);
  const thrower = join(tempFolder(), 'thrower.mjs');
  const message = JSON.stringify(`access_token=${secrets.join(' code=')}`);
  // In the program itself, but not in the helpers that load its source.
  writeFileSync(
    thrower,
    `import {isMainThread} from 'node:worker_threads';
    if (isMainThread) process.on('SIGURG', () => { throw new Error(${message}); });`,
  );
  await using tui = stage.open({env: {NODE_OPTIONS: `--import=${pathToFileURL(thrower).href}`}});
  await tui.until('온라인');
  tui.kill('SIGURG');
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
  const crash = readEntries(stage.debugFile).find(({kind}) => kind === 'crash');
  assert.partialDeepStrictEqual(crash, {error: 'Error', isReported: true});
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

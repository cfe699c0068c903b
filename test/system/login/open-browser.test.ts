import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {chmod, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {promisify} from 'node:util';
import {openBrowser} from '../../../src/system/login/open-browser.ts';
import {untilSeen} from '../../support/until-seen.ts';

const url = 'https://kauth.kakao.com/oauth/authorize?client_id=a+b&scope=x%2Cy&state=$(id);`id`';
const href = new URL(url).href;
const moduleUrl = new URL('../../../src/system/login/open-browser.ts', import.meta.url).href;

/** A browser in a folder with a space in its name. It logs how it was started. */
async function fakeBrowser(t: TestContext, name = 'browser') {
  const folder = await mkdtemp(join(tmpdir(), 'fake browser '));
  t.after(() => rm(folder, {recursive: true}));
  const program = join(folder, name);
  const record = join(folder, 'record');
  const lines = [
    '#!/bin/sh',
    `{ printf '%s\\n' "$@"; echo ---; env; } > '${record}.part'`,
    `mv '${record}.part' '${record}'`,
  ];
  await writeFile(program, `${lines.join('\n')}\n`);
  await chmod(program, 0o755);
  return {folder, program, record: () => whenWritten(record)};
}

async function whenWritten(file: string): Promise<{words: string[]; environment: string}> {
  await untilSeen('the start of the browser', () => existsSync(file));
  const [words = '', environment = ''] = (await readFile(file, 'utf8')).split('---\n');
  return {words: words.split('\n').slice(0, -1), environment};
}

/** Runs openBrowser in a separate process with exactly the given environment. */
async function openInProcess(environment: Record<string, string>, browser?: string) {
  const script = `
    import {openBrowser} from ${JSON.stringify(moduleUrl)};
    const opening = await openBrowser(${JSON.stringify(url)}, {browser: ${JSON.stringify(browser)}});
    console.log(opening, process.env.KAKAO_CLIENT_SECRET);
  `;
  const run = promisify(execFile);
  const {stdout} = await run(process.execPath, ['--input-type=module', '--eval', script], {
    env: {KAKAO_CLIENT_SECRET: 'canary-secret', ...environment},
    timeout: 40_000,
  });
  return stdout.trim();
}

test('BROWSER gets the address as its last argument, without a shell', async (t) => {
  const {program, record} = await fakeBrowser(t);
  const browser = `"${program}" --new-window 'my profile'`;
  assert.equal(await openBrowser(url, {browser}), 'opened');
  assert.deepEqual((await record()).words, ['--new-window', 'my profile', href]);
});

test('%s in BROWSER is replaced by the address', async (t) => {
  const {program, record} = await fakeBrowser(t);
  assert.equal(await openBrowser(url, {browser: `"${program}" --app=%s -x`}), 'opened');
  assert.deepEqual((await record()).words, [`--app=${href}`, '-x']);
});

test('BROWSER gets the environment without the program’s secrets', async (t) => {
  const {program, record} = await fakeBrowser(t);
  const environment = {KAKAO_REST_API_KEY: 'canary-key', OTHER: 'kept'};
  const opening = await openInProcess({...environment, PATH: '/usr/bin:/bin'}, `"${program}"`);
  assert.equal(opening, 'opened canary-secret');
  const seen = (await record()).environment;
  assert.match(seen, /^OTHER=kept$/m);
  assert.doesNotMatch(seen, /canary|KAKAO_/);
});

test('the system browser gets the address but not the program’s secrets', async (t) => {
  if (process.platform !== 'linux') {
    return t.skip('finds its browser by PATH on Linux only');
  }
  const {folder, record} = await fakeBrowser(t, 'x-www-browser');
  // Without the desktop files of this machine xdg-open looks for x-www-browser on the PATH.
  const desktop = {DISPLAY: ':99', HOME: folder, XDG_DATA_DIRS: folder};
  const environment = {PATH: `${folder}:/usr/bin:/bin`, ...desktop};
  assert.equal(await openInProcess(environment), 'opened canary-secret');
  const seen = await record();
  assert.deepEqual(seen.words, [href]);
  assert.match(seen.environment, /^DISPLAY=:99$/m);
  assert.doesNotMatch(seen.environment, /canary|KAKAO_/);
});

test('without a desktop and BROWSER nothing is started', async (t) => {
  if (process.platform !== 'linux') {
    return t.skip('about a headless Linux');
  }
  const {folder, program, record} = await fakeBrowser(t, 'x-www-browser');
  const searchPath = `${folder}:/usr/bin:/bin`;
  const ssh = {DISPLAY: ':99', SSH_CONNECTION: '10.0.0.1 50000 10.0.0.2 22'};
  assert.equal(await openInProcess({PATH: searchPath}), 'none canary-secret');
  assert.equal(await openInProcess({PATH: searchPath, ...ssh}), 'none canary-secret');
  assert.equal(
    await openInProcess({PATH: searchPath, ...ssh}, `"${program}"`),
    'opened canary-secret',
  );
  assert.deepEqual((await record()).words, [href]);
});

test('BROWSER=none opens nothing', async () => {
  assert.equal(await openBrowser(url, {browser: 'none'}), 'none');
});

test('a missing or non-executable browser is a failure, not a crash', async (t) => {
  const {program} = await fakeBrowser(t);
  await chmod(program, 0o644);
  assert.equal(await openBrowser(url, {browser: '/no/such/browser'}), 'failed');
  assert.equal(await openBrowser(url, {browser: `"${program}"`}), 'failed');
});

test('only http and https are opened', async (t) => {
  const {program, record} = await fakeBrowser(t);
  const browser = `"${program}"`;
  for (const other of ['file:///etc/passwd', 'javascript:alert(1)', '--help', '/bin/sh', '']) {
    assert.equal(await openBrowser(other, {browser}), 'failed', other);
  }
  assert.equal(await openBrowser('http://localhost:9000/', {browser}), 'opened');
  assert.deepEqual((await record()).words, ['http://localhost:9000/']);
});

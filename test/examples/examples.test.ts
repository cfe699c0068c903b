import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {cleanEnvironment} from '../support/clean-environment.ts';
import {type KakaoStage, openStage} from '../support/kakao-stage.ts';
import {programCommand, startCli} from '../support/run.ts';
import {tempFolder} from '../support/temp-folder.ts';
import {untilSeen} from '../support/until-seen.ts';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));

/** A copy of the examples next to the program, with a crawl that needs no network. */
function stand(stage: KakaoStage) {
  const folder = tempFolder();
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const {command, args} = programCommand();
  const quoted = [command, ...args].map((word) => `'${word}'`).join(' ');
  writeScript(join(bin, 'kakao-tui'), `exec ${quoted} "$@"`);
  cpSync(examples, folder, {recursive: true});
  writeScript(join(folder, 'crawl.sh'), "echo '환율 1,392.4원'");
  const env = {
    ...stage.env,
    ...cleanEnvironment({PATH: `${bin}${delimiter}${process.env['PATH']}`, HOME: folder}),
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
  const sh = (script: string, more: Record<string, string> = {}) => {
    const run = spawnSync('sh', ['-c', script], {
      cwd: folder,
      env: {...env, ...more},
      encoding: 'utf8',
    });
    return {code: run.status, stdout: run.stdout, stderr: run.stderr};
  };
  return {folder, env, sh};
}

function writeScript(path: string, body: string): void {
  writeFileSync(path, `#!/bin/sh\n${body}\n`);
  chmodSync(path, 0o755);
}

const texts = (stage: KakaoStage) => stage.emulator.memos.map(({text}) => text);
const read = (name: string): string => readFileSync(join(examples, name), 'utf8');

// Asynchronous, because spawnSync would block the emulator, which runs in this process.
async function run(
  script: string,
  {folder, env}: Pick<ReturnType<typeof stand>, 'folder' | 'env'>,
  more = {},
) {
  const program = {command: 'sh', args: ['-c', script]};
  const running = startCli([], {program, cwd: folder, env: {...env, ...more}});
  running.end();
  const {code} = await running.exit;
  return {code, stdout: running.stdout(), stderr: running.stderr()};
}

describe('the examples', {concurrency: 2}, () => {
  test('the shell scripts are POSIX sh', () => {
    for (const name of readdirSync(examples)) {
      if (!read(name).startsWith('#!')) continue;
      assert.match(read(name), /^#!\/bin\/sh\n/, name);
      const {status, stderr} = spawnSync('sh', ['-n', join(examples, name)], {encoding: 'utf8'});
      assert.deepEqual([status, stderr], [0, ''], name);
    }
  });

  test('crawl.sh prints the titles of a feed', async () => {
    await using stage = await openStage();
    const {folder, sh} = stand(stage);
    writeFileSync(join(folder, 'rss'), '<rss>\n<title>하나</title>\n<title>둘</title>\n</rss>\n');
    cpSync(join(examples, 'crawl.sh'), join(folder, 'crawl.sh'));
    const curl = spawnSync('curl', ['--version']);
    if (curl.status !== 0) writeScript(join(folder, 'bin', 'curl'), `cat '${join(folder, 'rss')}'`);
    const {stdout, stderr} = sh('./crawl.sh', {FEED: `file://${join(folder, 'rss')}`});
    assert.deepEqual([stdout, stderr], ['하나\n둘\n', '']);
  });

  test('periodic-crawl.sh', async () => {
    await using stage = await openStage({loggedIn: true});
    const {folder, env} = stand(stage);
    const program = {command: join(folder, 'periodic-crawl.sh'), args: []};
    await using running = startCli([], {
      program,
      cwd: folder,
      env: {...env, EVERY: '1s', HOURS: '00:00-24:00'},
    });
    await untilSeen('a memo', () => texts(stage).length > 0);
    running.kill('SIGTERM');
    assert.equal((await running.exit).code, 143);
    assert.deepEqual(texts(stage), ['환율 1,392.4원']);
  });

  test('morning-digest.sh plans digest.sh, which the schedule can run', async () => {
    await using stage = await openStage({loggedIn: true});
    const place = stand(stage);
    const planned = await run('./morning-digest.sh', place);
    assert.equal(planned.code, 0, planned.stderr);
    const listed = await run('kakao-tui schedule list --json', place);
    const id = JSON.parse(listed.stdout).schedules[0].id;
    const ran = await run(`kakao-tui schedule run ${id} && kakao-tui outbox flush`, place);
    assert.equal(ran.code, 0, ran.stderr);
    assert.match(texts(stage)[0] ?? '', /^\d{4}-\d\d-\d\d .*\n디스크 \d+%$/);
  });

  test('post-commit never delays a commit, and reports each commit once', async () => {
    await using stage = await openStage({loggedIn: true});
    const place = stand(stage);
    const git = 'git -c user.name=길동 -c user.email=gil@example.com';
    const script = `git init -q . && cp post-commit .git/hooks/ && ${git} commit -q --allow-empty -m '첫 커밋'`;
    assert.deepEqual(await run(script, place), {code: 0, stdout: '', stderr: ''});
    await run('.git/hooks/post-commit', place);
    assert.deepEqual(texts(stage), ['길동: 첫 커밋']);
    await stage.emulator.close();
    assert.equal((await run(`${git} commit -q --allow-empty -m '둘'`, place)).code, 0);
  });

  test('long-build.sh exits with the code of the build', async () => {
    await using stage = await openStage({loggedIn: true});
    const place = stand(stage);
    const {code} = await run("./long-build.sh sh -c 'echo 오류: x.c:3; exit 2'", place);
    assert.equal(code, 2);
    assert.match(texts(stage)[0] ?? '', /^sh 실패: 종료 코드 2 .*\n오류: x\.c:3$/);
  });

  test('crontab: every line has its times, and its command prints nothing, in any folder', async () => {
    await using stage = await openStage({loggedIn: true});
    const place = {...stand(stage), folder: tempFolder()};
    const jobs = read('crontab')
      .split('\n')
      .filter((line) => /^[\d*]/.test(line));
    assert.equal(jobs.length, 3);
    for (const job of jobs) {
      const [, times = '', command = ''] = /^((?:[\d*/,-]+\s+){5})(.+)$/.exec(job) ?? [];
      assert.equal(times.trim().split(/\s+/).length, 5, job);
      assert.doesNotMatch(command, /%/, 'cron takes % for a line end');
      assert.deepEqual(await run(command, place), {code: 0, stdout: '', stderr: ''}, command);
    }
    assert.deepEqual(texts(stage), ['환율 1,392.4원']);
  });
});

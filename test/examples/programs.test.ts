import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {chmodSync, readFileSync, writeFileSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {describe, test} from 'node:test';
import {parse} from 'yaml';
import {readAction, root, runAction} from '../action/action-file.ts';
import {freePort} from '../support/free-port.ts';
import {type KakaoStage, openStage} from '../support/kakao-stage.ts';
import {programCommand, runCli} from '../support/run.ts';
import {tempFolder} from '../support/temp-folder.ts';
import {untilSeen} from '../support/until-seen.ts';

const read = (name: string): string => readFileSync(join(root, 'examples', name), 'utf8');
const texts = (stage: KakaoStage) => stage.emulator.memos.map(({text}) => text);

/** A running server, on a port of its own in place of the one that the examples name. */
async function openServer(stage: KakaoStage, args: readonly string[] = []) {
  const port = await freePort();
  const token = (await stage.run(['serve', '--show-token'])).stdout.trim();
  const server = stage.start(['serve', '--port', String(port), ...args]);
  await server.untilStdout(/127\.0\.0\.1/);
  const here = (address: string) => {
    assert.match(address, /127\.0\.0\.1:8932/);
    return address.replaceAll(':8932', `:${port}`);
  };
  const end = async () => {
    server.kill('SIGTERM');
    assert.equal((await stage.end(server)).code, 0);
  };
  return {token, here, end};
}

const hasApprise = spawnSync('apprise', ['--version']).status === 0;

describe('the examples of other programs', {concurrency: 2}, () => {
  const skip = !hasApprise && "Debian's package apprise is not installed";
  test('apprise.yml', {skip}, async () => {
    await using stage = await openStage({loggedIn: true});
    const {token, here, end} = await openServer(stage);
    const file = join(tempFolder(), 'apprise.yml');
    writeFileSync(file, here(read('apprise.yml')).replaceAll('TOKEN', token));
    const apprise = (...args: readonly string[]) =>
      runCli(['-c', file, ...args], {
        program: {command: 'apprise', args: []},
        env: {LANG: 'C.UTF-8'},
      });
    const first = await apprise('-t', '백업 끝', '-b', '3 GB');
    assert.equal(first.code, 0, first.stderr);
    const urgent = await apprise('--tag', 'urgent', '-t', '디스크', '-b', '95%');
    assert.equal(urgent.code, 0, urgent.stderr);
    await untilSeen('two memos', () => texts(stage).length === 2);
    assert.deepEqual(texts(stage), ['📦 백업 끝\n3 GB', '🚨 디스크\n95%']);
    await end();
  });

  test('uptime-kuma.yml: what Uptime Kuma posts with these settings', async () => {
    const yaml = read('uptime-kuma.yml');
    assert.equal(parse(yaml).services['uptime-kuma'].network_mode, 'host');
    const setting = (name: string) => new RegExp(`^# +${name} +(.*)$`, 'm').exec(yaml)?.[1] ?? '';
    await using stage = await openStage({loggedIn: true});
    const {token, here, end} = await openServer(stage);
    const priority = Number(setting('Priority'));
    // The notification provider of Uptime Kuma sends this when a monitor goes down.
    const answer = await fetch(here(setting('Server URL')), {
      method: 'POST',
      headers: {'Content-Type': 'application/json', Authorization: `Bearer ${token}`},
      body: JSON.stringify({
        topic: setting('Topic'),
        message: 'connect ECONNREFUSED 192.0.2.7:443',
        priority: priority + 1,
        title: '블로그 Down [Uptime-Kuma]',
        tags: ['red_circle'],
        actions: [{action: 'view', label: 'Open 블로그', url: 'https://blog.example.com'}],
      }),
    });
    assert.equal(answer.status, 200, await answer.text());
    await untilSeen('a memo', () => texts(stage).length > 0);
    assert.deepEqual(texts(stage), [
      '🔴 블로그 Down [Uptime-Kuma]\nconnect ECONNREFUSED 192.0.2.7:443',
    ]);
    assert.deepEqual(
      stage.emulator.memos[0]?.buttons.map(({title}) => title),
      ['Open 블로그'],
    );
    await end();
  });

  test('grafana.yml: what Grafana posts with these settings', async () => {
    const [point] = parse(read('grafana.yml')).contactPoints;
    const {settings, type} = point.receivers[0];
    assert.equal(type, 'webhook');
    await using stage = await openStage({loggedIn: true});
    const {token, here, end} = await openServer(stage);
    const credentials = settings.authorization_credentials.replace('$KAKAO_TUI_TOKEN', token);
    const answer = await fetch(here(settings.url), {
      method: settings.httpMethod,
      headers: {
        'Content-Type': 'application/json',
        Authorization: `${settings.authorization_scheme} ${credentials}`,
      },
      body: JSON.stringify({
        receiver: point.name,
        status: 'firing',
        title: '[FIRING:1] 메모리 (web-1)',
        message: '**Firing**\n\nLabels:\n - alertname = 메모리\n',
        alerts: [
          {
            status: 'firing',
            labels: {alertname: '메모리', instance: 'web-1'},
            annotations: {summary: '90%를 넘었습니다'},
          },
        ],
      }),
    });
    assert.equal(answer.status, 200, await answer.text());
    await untilSeen('a memo', () => texts(stage).length > 0);
    assert.deepEqual(texts(stage), ['발생: 메모리\n90%를 넘었습니다\nweb-1']);
    await end();
  });

  const {command, args} = programCommand();
  test('claude-code.sh', async () => {
    await using stage = await openStage({loggedIn: true});
    const [home, bin] = [tempFolder(), tempFolder()];
    const quoted = [command, ...args].map((word) => `'${word}'`).join(' ');
    const scripts = {
      claude: `printf '%s\\n' "$@" > '${bin}/asked'`,
      'kakao-tui': `exec ${quoted} "$@"`,
    };
    for (const [name, body] of Object.entries(scripts)) {
      writeFileSync(join(bin, name), `#!/bin/sh\n${body}\n`);
      chmodSync(join(bin, name), 0o755);
    }
    const done = await runCli([], {
      program: {command: join(root, 'examples/claude-code.sh'), args: []},
      env: {...stage.env, HOME: home, PATH: `${bin}${delimiter}${process.env['PATH']}`},
    });
    assert.equal(done.code, 0, done.stderr);
    assert.equal(
      readFileSync(join(bin, 'asked'), 'utf8'),
      'mcp\nadd\n--scope\nuser\nkakao-tui\n--\nkakao-tui\nmcp\n',
    );
    assert.match(readFileSync(join(home, '.claude/settings.json'), 'utf8'), /hook notify/);
  });

  test('github-actions.yml: its last step runs the action', async () => {
    const workflow = parse(read('github-actions.yml'));
    const step = workflow.jobs.test.steps.at(-1);
    assert.match(step.uses, /^you\/kakao-tui@action-v\d+\.\d+\.\d+$/);
    assert.deepEqual([step.if, step['continue-on-error']], ['always()', true]);
    const known = Object.keys(readAction().inputs);
    assert.deepEqual(
      Object.keys(step.with).filter((name) => !known.includes(name)),
      [],
    );
    await using stage = await openStage({
      loggedIn: true,
      breaks: {I1: 'the action deletes the folder with the history'},
    });
    const secrets: Readonly<Record<string, string>> = {
      KAKAO_REST_API_KEY: stage.emulator.restApiKey,
      KAKAO_CLIENT_SECRET: stage.emulator.clientSecret ?? '',
      KAKAO_REFRESH_TOKEN: (await stage.run(['token', '--refresh-token'])).stdout.trim(),
      SECRETS_WRITER: '',
    };
    const filled = (value: string) =>
      value.replace(/^\$\{\{ secrets\.(\w+) \}\}$/, (_all, name: string) => {
        assert.ok(name in secrets, name);
        return secrets[name] ?? '';
      });
    const given = Object.entries<string>(step.with).map(([name, value]) => [name, filled(value)]);
    const done = await runAction({
      inputs: Object.fromEntries(given),
      status: 'failure',
      env: {
        ...stage.env,
        GITHUB_API_URL: 'http://127.0.0.1:9',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: 'gildong/notes',
        GITHUB_WORKFLOW: workflow.name,
        GITHUB_RUN_ID: '7',
      },
    });
    assert.deepEqual([done.code, done.outputs], [0, {sent: 'true'}], done.log);
    const [memo] = stage.emulator.memos;
    assert.equal(memo?.card?.kind === 'feed' && memo.card.content.title, 'notify me 실패');
  });
});

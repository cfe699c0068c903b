import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {createServer} from 'node:http';
import {delimiter, join} from 'node:path';
import {describe, test} from 'node:test';
import {type KakaoStage, openStage, type StageOptions} from '../support/kakao-stage.ts';
import {tempFolder} from '../support/temp-folder.ts';
import {type ActionRun, readAction, root, runAction} from './action-file.ts';

const day = 86_400_000;
const githubToken = 'ghs_ofThisJob';
const secretsWriter = 'github_pat_secretsWriter';

/** The part of GitHub's API that the action asks, with what it was asked. */
async function openGithub(answers: Readonly<Record<string, unknown>>) {
  const asked: {path: string; authorization: string | undefined}[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({path, authorization: request.headers.authorization});
    const answer = answers[path.split('?')[0] ?? ''];
    response.writeHead(answer === undefined ? 403 : 200, {'content-type': 'application/json'});
    response.end(JSON.stringify(answer ?? {message: 'Resource not accessible by integration'}));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

const runsPath = '/repos/gildong/notes/actions/workflows/5/runs';

function thisRun(more: object = {}) {
  const run = {
    id: 70,
    run_number: 12,
    run_attempt: 1,
    workflow_id: 5,
    head_branch: 'main',
    run_started_at: new Date(Date.now() - 192_000).toISOString(),
    ...more,
  };
  return {'/repos/gildong/notes/actions/runs/70': run};
}

const pastRuns = (...conclusions: string[]) => ({
  [runsPath]: {
    workflow_runs: conclusions.map((conclusion, at) => ({run_number: 11 - at, conclusion})),
  },
});

const openCiStage = (options: StageOptions = {}) =>
  openStage({
    ...options,
    loggedIn: true,
    breaks: {I1: 'the action deletes the folder with the history'},
  });

/** A logged-in CI: its refresh token is in a secret, and nothing is stored on the machine. */
async function openCi(stage: KakaoStage, apiUrl = 'http://127.0.0.1:9') {
  const refreshToken = await stage.withPorts(({sessions}) => {
    const token = sessions.read()?.tokens.refreshToken ?? '';
    sessions.clear();
    return token;
  });
  const bin = tempFolder();
  const gh = join(bin, 'gh');
  writeFileSync(
    gh,
    `#!/bin/sh\n[ "$1" = --version ] && exit\n{ echo "$GH_REPO $GH_TOKEN $*"; cat; } > '${bin}/set'\n`,
  );
  chmodSync(gh, 0o755);
  const {KAKAO_REST_API_KEY: _key, KAKAO_CLIENT_SECRET: _secret, ...machine} = stage.env;
  const env = {
    ...machine,
    PATH: `${bin}${delimiter}${process.env['PATH']}`,
    GITHUB_API_URL: apiUrl,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'gildong/notes',
    GITHUB_WORKFLOW: '야간 빌드',
    GITHUB_RUN_ID: '70',
    GITHUB_REF_NAME: 'main',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
  };
  const inputs = {
    'rest-api-key': stage.emulator.restApiKey,
    'client-secret': stage.emulator.clientSecret ?? '',
    'refresh-token': refreshToken,
  };
  const run = (more: Readonly<Record<string, string>> = {}, rest: Partial<ActionRun> = {}) =>
    runAction({token: githubToken, env, ...rest, inputs: {...inputs, ...more}});
  return {run, bin, env, refreshToken};
}

/** What arrived, as the phone shows it. */
const arrived = (stage: KakaoStage) =>
  stage.emulator.memos.map(({card, text, link}) => {
    if (card?.kind !== 'feed') return {text, link: link.web_url};
    const {content, itemContent} = card;
    const rows = Object.fromEntries(itemContent?.items.map((row) => [row.item, row.itemOp]) ?? []);
    return {
      title: content.title,
      description: content.description,
      rows,
      link: content.link.web_url,
    };
  });

const runPage = 'https://github.com/gildong/notes/actions/runs/70';

describe('the action', {concurrency: 2}, () => {
  test('sends a card with the result, the branch, the commit and the duration', async () => {
    await using stage = await openCiStage();
    await using github = await openGithub(thisRun());
    const {run} = await openCi(stage, github.url);
    const done = await run({}, {status: 'failure'});
    assert.deepEqual([done.code, done.outputs], [0, {sent: 'true'}], done.log);
    const [card] = arrived(stage);
    const {시간: time, ...rows} = card?.rows ?? {};
    assert.match(time ?? '', /^3분 1[2-9]초$|^3분 [2-5]\d초$/);
    assert.deepEqual(
      {...card, rows},
      {
        title: '야간 빌드 실패',
        description: null,
        rows: {결과: '실패', 브랜치: 'main', 커밋: '0123456'},
        link: runPage,
      },
    );
    assert.deepEqual(github.asked, [
      {path: '/repos/gildong/notes/actions/runs/70', authorization: `Bearer ${githubToken}`},
    ]);
  });

  test('sends a text, and a card with a text, in English too', async () => {
    await using stage = await openCiStage();
    const {run, env} = await openCi(stage);
    const pull = {...env, GITHUB_HEAD_REF: 'fix/typo', GITHUB_REF_NAME: '7/merge'};
    assert.equal((await run({text: '배포 끝\n둘째 줄\n', link: 'https://example.com/a'})).code, 0);
    const card = {card: 'Deployed', text: 'to production', language: 'en'};
    const done = await run(card, {env: pull});
    assert.equal(done.code, 0, done.log);
    assert.deepEqual(arrived(stage), [
      {text: '배포 끝\n둘째 줄', link: 'https://example.com/a'},
      {
        title: 'Deployed',
        description: 'to production',
        rows: {Result: 'succeeded', Branch: 'fix/typo', Commit: '0123456'},
        link: runPage,
      },
    ]);
    assert.match(
      done.log,
      /::warning::kakao-tui: GitHub did not answer .*The memo has no duration\./,
    );
  });

  test('runs nothing of a text, a title or a branch, and takes none as an option', async () => {
    await using stage = await openCiStage();
    await using github = await openGithub(thisRun());
    const {run, env, bin} = await openCi(stage, github.url);
    const evil = `--dry-run "$(touch ${bin}/ran)" \`touch ${bin}/ran\`; ' && touch ${bin}/ran #`;
    const there = {...env, GITHUB_REF_NAME: `--on-rotate=touch ${bin}/ran`};
    assert.equal((await run({text: evil})).code, 0);
    const done = await run({card: evil}, {env: there});
    assert.equal(done.code, 0, done.log);
    const [text, card] = arrived(stage);
    assert.equal(text?.text, evil);
    assert.equal(card?.title, evil);
    assert.equal(card?.rows?.['브랜치'], `--on-rotate=touch ${bin}/ran`);
    assert.equal(existsSync(join(bin, 'ran')), false);
  });

  test('only: failure', async () => {
    await using stage = await openCiStage();
    const {run} = await openCi(stage);
    for (const status of ['success', 'cancelled'] as const) {
      const done = await run({only: 'failure', text: '실패'}, {status});
      assert.deepEqual([done.code, done.outputs], [0, {sent: 'false'}], done.log);
    }
    assert.deepEqual(arrived(stage), []);
    assert.equal((await run({only: 'failure', text: '실패'}, {status: 'failure'})).code, 0);
    // A last job that waits for the others passes on how they ended.
    assert.equal((await run({only: 'failure', text: '둘', status: 'failure'})).code, 0);
    assert.deepEqual(
      arrived(stage).map(({text}) => text),
      ['실패', '둘'],
    );
  });

  describe('only: changed', {concurrency: 2}, () => {
    const cases = [
      {name: 'the run before ended the same', past: pastRuns('failure'), isSent: false},
      {name: 'it ended otherwise', past: pastRuns('success'), isSent: true},
      {name: 'a time limit is a failure', past: pastRuns('timed_out', 'success'), isSent: false},
      {
        name: 'canceled runs do not count',
        past: pastRuns('cancelled', 'skipped', 'failure'),
        isSent: false,
      },
      {name: 'there is no run before', past: pastRuns(), isSent: true},
      {name: 'GitHub does not answer', past: {}, isSent: true},
      {
        name: 'the attempt before is the run before',
        past: {
          ...thisRun({run_attempt: 2}),
          '/repos/gildong/notes/actions/runs/70/attempts/1': {conclusion: 'failure'},
          ...pastRuns('success'),
        },
        isSent: false,
      },
    ];
    for (const {name, past, isSent} of cases) {
      test(name, async () => {
        await using stage = await openCiStage();
        await using github = await openGithub({...thisRun(), ...past});
        const {run} = await openCi(stage, github.url);
        const done = await run({only: 'changed', text: '실패'}, {status: 'failure'});
        assert.deepEqual([done.code, done.outputs], [0, {sent: String(isSent)}], done.log);
        assert.equal(arrived(stage).length, isSent ? 1 : 0);
        const isUnanswered = Object.keys(past).length === 0;
        assert.equal(done.log.includes('without a comparison'), isUnanswered, done.log);
      });
    }
  });

  test('a new refresh token is stored in the secret, from standard input', async () => {
    await using stage = await openCiStage();
    const {run, bin, refreshToken} = await openCi(stage);
    stage.emulator.advanceClock(40 * day);
    const done = await run({
      text: '하나',
      'on-rotate-token': secretsWriter,
      'refresh-token-secret': 'KAKAO_CI',
    });
    assert.equal(done.code, 0, done.log);
    const [call, token = '', ...more] = readFileSync(join(bin, 'set'), 'utf8').split('\n');
    assert.deepEqual([call, more], [`gildong/notes ${secretsWriter} secret set KAKAO_CI`, []]);
    assert.notEqual(token, refreshToken);
    assert.equal((await run({text: '둘', 'refresh-token': token})).code, 0);
    assert.deepEqual(
      arrived(stage).map(({text}) => text),
      ['하나', '둘'],
    );
    assert.doesNotMatch(done.log, new RegExp(`${token}|${secretsWriter}`));
  });

  test('without on-rotate-token the loss of the token is reported', async () => {
    await using stage = await openCiStage();
    const {run} = await openCi(stage);
    stage.emulator.advanceClock(40 * day);
    const done = await run({text: '하나'});
    assert.equal(done.code, 0, done.log);
    assert.match(done.log, /카카오가 리프레시 토큰을 새로 발급했습니다/);
  });

  test('a secret that cannot be written fails the step, and says what to do', async () => {
    await using stage = await openCiStage();
    const {run, bin} = await openCi(stage);
    writeFileSync(join(bin, 'gh'), '#!/bin/sh\n[ "$1" = --version ]\n');
    stage.emulator.advanceClock(40 * day);
    const done = await run({text: '하나', 'on-rotate-token': secretsWriter});
    assert.deepEqual([done.code, done.outputs], [1, {sent: 'false'}], done.log);
    assert.match(done.log, /--on-rotate 명령에 전달하지 못했습니다[\s\S]*다시 로그인/);
  });

  describe('refuses before Kakao is asked', {concurrency: 2}, () => {
    const cases: readonly {name: string; inputs: Record<string, string>; says: RegExp}[] = [
      {
        name: 'a fork has no secrets',
        inputs: {'refresh-token': ''},
        says: /refresh-token is empty: .*fork/,
      },
      {
        name: 'a word of only',
        inputs: {only: 'errors'},
        says: /only: use failure, always or changed/,
      },
      {name: 'a language', inputs: {language: 'fr'}, says: /language: use ko or en/},
      {name: 'a status', inputs: {status: 'broken'}, says: /status: use success/},
      {
        name: 'a secret whose name is a command',
        inputs: {'refresh-token-secret': 'A; touch b'},
        says: /refresh-token-secret: use letters/,
      },
    ];
    for (const {name, inputs, says} of cases) {
      test(name, async () => {
        await using stage = await openCiStage();
        const {run} = await openCi(stage);
        const asked = stage.emulator.requests.length;
        const done = await run({text: '하나', ...inputs});
        assert.deepEqual([done.code, done.outputs], [2, {sent: 'false'}]);
        assert.match(done.log, /^::error::kakao-tui: /);
        assert.match(done.log, says);
        assert.equal(stage.emulator.requests.length, asked);
      });
    }

    test('gh is not on the runner', async () => {
      await using stage = await openCiStage();
      const {run, bin} = await openCi(stage);
      writeFileSync(join(bin, 'gh'), '#!/bin/sh\nexit 127\n');
      const asked = stage.emulator.requests.length;
      const done = await run({text: '하나', 'on-rotate-token': secretsWriter});
      assert.equal(done.code, 2);
      assert.match(done.log, /on-rotate-token needs the program gh/);
      assert.equal(stage.emulator.requests.length, asked);
    });
  });

  test('no secret is in the arguments of a process or in the log, and no login stays behind', async () => {
    const seen: string[] = [];
    await using stage = await openCiStage({onRequest: () => seen.push(commandLines())});
    const {run, refreshToken, env} = await openCi(stage);
    const before = readdirSync(stage.home);
    seen.length = 0;
    const done = await run({text: '비밀 글', 'on-rotate-token': secretsWriter});
    assert.equal(done.code, 0, done.log);
    assert.match(seen.join(), /kakao-tui\.mjs\0send/, 'the program was seen while it ran');
    const {clientSecret, restApiKey} = stage.emulator;
    for (const secret of [
      refreshToken,
      clientSecret ?? '',
      restApiKey,
      githubToken,
      secretsWriter,
      '비밀 글',
    ]) {
      assert.equal(seen.join().includes(secret), false, 'in the arguments');
      assert.equal(done.log.includes(secret), false, done.log);
    }
    assert.deepEqual(readdirSync(stage.home), before);
    assert.deepEqual(
      readdirSync(done.runnerTemp).filter((name) => name.startsWith('kakao-tui')),
      [],
    );
    assert.ok(env);
  });

  test('a Node.js of the tool cache is used where that of PATH is too old, and none is an error', async () => {
    await using stage = await openCiStage();
    const {run, bin, env} = await openCi(stage);
    const old = '#!/bin/sh\nexit 1\n';
    writeFileSync(join(bin, 'node'), old, {mode: 0o755});
    const none = await run({text: '하나'});
    assert.equal(none.code, 1);
    assert.match(none.log, /^::error::kakao-tui needs Node\.js 22\.19 .*actions\/setup-node/);
    const cache = tempFolder();
    for (const [version, make] of [
      ['20.19.0', (path: string) => writeFileSync(path, old, {mode: 0o755})],
      ['24.1.0', (path: string) => symlinkSync(process.execPath, path)],
    ] as const) {
      mkdirSync(join(cache, 'node', version, 'x64', 'bin'), {recursive: true});
      make(join(cache, 'node', version, 'x64', 'bin', 'node'));
    }
    const done = await run({text: '하나'}, {env: {...env, RUNNER_TOOL_CACHE: cache}});
    assert.equal(done.code, 0, done.log);
  });

  test('a runner without its folder or its file for outputs gets a sentence', async () => {
    await using stage = await openCiStage();
    const {run} = await openCi(stage);
    const gone = join(tempFolder(), 'gone');
    const none = await run({text: '하나'}, {runner: {RUNNER_TEMP: gone}});
    assert.equal(none.code, 1);
    assert.match(none.log, /^::error::kakao-tui: cannot make a folder in .*\(ENOENT\).*\.$/m);
    assert.deepEqual(arrived(stage), []);
    const sent = await run({text: '둘'}, {runner: {GITHUB_OUTPUT: join(gone, 'output')}});
    assert.equal(sent.code, 0, sent.log);
    assert.match(sent.log, /^::warning::kakao-tui: cannot write the output sent=true/m);
    assert.equal(arrived(stage).length, 1);
    for (const {log} of [none, sent]) assert.doesNotMatch(log, /^ {4}at /m);
  });
});

/** The arguments of every process of the machine. */
function commandLines(): string {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes
    .map((id) => {
      try {
        return readFileSync(`/proc/${id}/cmdline`, 'utf8');
      } catch {
        return '';
      }
    })
    .join('\n');
}

describe('action.yml', () => {
  const action = readAction();
  const [step] = action.runs.steps;

  test('is a composite action whose script holds no expression', () => {
    assert.equal(action.runs.using, 'composite');
    assert.equal(action.runs.steps.length, 1);
    assert.doesNotMatch(step?.run ?? '', /\$\{\{/);
  });

  test('passes every input to the script', () => {
    const passed = Object.values(step?.env ?? {}).join();
    for (const [name, {description}] of Object.entries(action.inputs)) {
      assert.ok(passed.includes(`\${{ inputs.${name} }}`), name);
      assert.notEqual(description, '', name);
    }
  });

  test('docs/github-action.md lists every input', () => {
    const page = readFileSync(join(root, 'docs/github-action.md'), 'utf8');
    const listed = Array.from(page.matchAll(/^\| `([\w-]+)` \|/gm), ([, name]) => name);
    assert.deepEqual(listed.toSorted(), Object.keys(action.inputs).toSorted());
  });
});

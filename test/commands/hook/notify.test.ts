import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {deliverNotes} from '../../../src/app/programs/deliver-notes.ts';
import type {NoteRules} from '../../../src/app/programs/program-notes.ts';
import {
  deliverersOf,
  killDeliverers,
  noProcessList,
  untilDelivered,
} from '../../support/deliverers.ts';
import {inGoneFolder} from '../../support/in-gone-folder.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import {minute, serveRules} from '../../support/program-notes.ts';
import type {ProgramCommand} from '../../support/run.ts';
import {mountSmallDisk, noSmallDisk} from '../../support/small-disk.ts';
import {tempFolder} from '../../support/temp-folder.ts';
import {untilSeen} from '../../support/until-seen.ts';

const hookRules: NoteRules = {...serveRules, program: 'hook', window: minute};

const sendPath = '/v2/api/talk/memo/default/send';

const stop = {
  session_id: '5b0c',
  cwd: '/home/u/my-app',
  hook_event_name: 'Stop',
  stop_hook_active: false,
};

interface Given {
  readonly args?: readonly string[];
  /** What is typed before the name of the command, and between its two words. */
  readonly before?: readonly string[];
  readonly between?: readonly string[];
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly program?: ProgramCommand;
}

/** Runs the hook as agents do. However it ends, they must see success and read nothing. */
async function notify(stage: KakaoStage, given: Given) {
  const {args = [], before = [], between = [], input = '', env = {}, program} = given;
  const words = [...before, 'hook', ...between, 'notify', '--always', ...args];
  const run = await stage.run(words, {input, env, ...(program === undefined ? {} : {program})});
  assert.deepEqual([run.code, run.signal, run.stdout], [0, null, ''], run.stderr);
  return run;
}

const told = (stage: KakaoStage) => stage.emulator.memos.map(({text}) => text);

test('each agent: the project, what it says or waits for, and how long it took', async () => {
  const record = join(tempFolder(), 'session.jsonl');
  const began = new Date(Date.now() - 192_000).toISOString();
  const prompt = {type: 'user', message: {role: 'user', content: 'go'}, timestamp: began};
  writeFileSync(record, `${JSON.stringify(prompt)}\n`);
  const turn = (Date.now() - 45_000).toString(16).padStart(12, '0');
  const cases: readonly (readonly [given: Given, text: RegExp])[] = [
    [
      {
        args: ['--agent', 'claude'],
        input: JSON.stringify({
          ...stop,
          transcript_path: record,
          last_assistant_message: 'All **tests** pass.\nMore',
        }),
      },
      /^my-app: Claude Code 작업 끝 \(3분 1\d초\)\nAll tests pass\.$/,
    ],
    [
      {
        args: ['--agent', 'claude'],
        input: JSON.stringify({
          ...stop,
          hook_event_name: 'Notification',
          notification_type: 'permission_prompt',
          message: 'Claude needs your permission to use Bash',
        }),
      },
      /^my-app: Claude Code가 답을 기다려요\nClaude needs your permission to use Bash$/,
    ],
    [
      {
        args: [
          '--agent',
          'codex',
          JSON.stringify({
            type: 'agent-turn-complete',
            'turn-id': `${turn.slice(0, 8)}-${turn.slice(8)}-7000-8000-000000000000`,
            cwd: '/srv/api',
            'last-assistant-message': 'Renamed.',
          }),
        ],
      },
      /^api: Codex 작업 끝 \(\d\d초\)\nRenamed\.$|^api: Codex 작업 끝 \(1분.*\)\nRenamed\.$/,
    ],
    [
      {
        args: ['--agent', 'gemini'],
        input: JSON.stringify({
          cwd: '/w/site',
          hook_event_name: 'AfterAgent',
          prompt: 'x',
          prompt_response: '# Ready',
          transcript_path: '/nowhere/at/all.json',
        }),
      },
      /^site: Gemini CLI 작업 끝\nReady$/,
    ],
  ];
  for (const [given, text] of cases) {
    await using stage = await openStage({loggedIn: true});
    await notify(stage, given);
    await untilSeen('the memo', () => stage.emulator.memos.length === 1);
    assert.match(told(stage)[0] ?? '', text);
    await untilDelivered(stage.home);
  }
});

test('secrets that an agent printed are hidden, and what it prints controls nothing', async () => {
  await using stage = await openStage({loggedIn: true});
  const secret = 'sk-proj-Ab3dEf6hIj9kLmNoPqRsTuVwXyZ0123456789';
  const words = `key ${secret} \x1b]0;x\x07 https://u:pass@host/ token=abc123`;
  await notify(stage, {
    input: JSON.stringify({...stop, cwd: '/a/b\x1b[31mc', last_assistant_message: words}),
  });
  await untilSeen('the memo', () => stage.emulator.memos.length === 1);
  assert.equal(told(stage)[0], 'bc: Claude Code 작업 끝\nkey ***  https://***@host/ token=***');
  await untilDelivered(stage.home);
});

test('whatever comes, the agent sees success and nothing is told', async () => {
  await using stage = await openStage({loggedIn: true});
  const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
  for (const input of ['', '{', 'null', '[]', '\0\xff', '{"hook_event_name":"PreToolUse"}', deep]) {
    const {stderr} = await notify(stage, {input});
    assert.match(stderr, /알릴 이벤트가 아닙니다/);
  }
  for (const args of [
    ['--agent', 'other'],
    ['--agent'],
    ['{'],
    ['--profile', 'none'],
    ['--lang', 'x'],
  ]) {
    const {stderr} = await notify(stage, {args, input: JSON.stringify(stop)});
    assert.notEqual(stderr, '');
  }
  for (const wrong of [['--profile', 'none'], ['--profile=none'], ['--quiet', '--lang', 'x']]) {
    for (const given of [{before: wrong}, {before: ['-q'], between: wrong}]) {
      const {stderr} = await notify(stage, {...given, input: JSON.stringify(stop)});
      assert.notEqual(stderr, '');
    }
  }
  assert.deepEqual(told(stage), []);
  assert.deepEqual(deliverersOf(stage.home), []);
});

test('an option of a later version does not keep it from telling', async () => {
  await using stage = await openStage({loggedIn: true});
  await notify(stage, {args: ['--later', 'x'], input: JSON.stringify(stop)});
  await untilSeen('the memo', () => stage.emulator.memos.length === 1);
  await untilDelivered(stage.home);
});

test('without a login nothing is stored that would come much later', async () => {
  await using stage = await openStage();
  const assertNothing = async () => {
    const {stderr} = await notify(stage, {input: JSON.stringify(stop)});
    assert.match(stderr, /kakao-tui login/);
    assert.equal(await stage.withPorts(({memos}) => [...memos.all()].length), 0);
  };
  await assertNothing();
  await stage.logIn();
  await stage.withPorts(({sessions, clock}) => {
    const ended = clock.now() - minute;
    sessions.update(({tokens, ...rest}) => ({
      ...rest,
      tokens: {...tokens, accessTokenExpiresAt: ended, refreshTokenExpiresAt: ended},
    }));
  });
  await assertNothing();
});

test('a data folder that cannot be used: the agent sees success', async () => {
  await using stage = await openStage({loggedIn: true});
  const file = join(tempFolder(), 'file');
  writeFileSync(file, '');
  const input = JSON.stringify(stop);
  const {stderr} = await notify(stage, {input, env: {KAKAO_TUI_HOME: file}});
  assert.notEqual(stderr, '');
});

test('a relative data folder below a folder that is gone: the agent sees success', async () => {
  await using stage = await openStage({loggedIn: true});
  const input = JSON.stringify(stop);
  const env = {KAKAO_TUI_HOME: 'data'};
  const {stderr} = await notify(stage, {input, env, program: inGoneFolder()});
  assert.match(stderr, /data/);
});

test('a full disk: the agent sees success', {skip: noSmallDisk}, async () => {
  await using stage = await openStage();
  using disk = mountSmallDisk(stage.home);
  await stage.logIn();
  disk.fill();
  const {stderr} = await notify(stage, {input: JSON.stringify(stop)});
  assert.notEqual(stderr, '');
  disk.free();
});

test('the agent does not wait for Kakao', {skip: noProcessList}, async () => {
  await using stage = await openStage({loggedIn: true});
  const held = Promise.withResolvers<void>();
  stage.emulator.failNext(sendPath, {until: () => held.promise});
  await notify(stage, {input: JSON.stringify(stop)});
  await untilSeen('the request', () => stage.asked(sendPath) === 1);
  assert.equal(told(stage).length, 0);
  assert.equal(deliverersOf(stage.home).length, 1);
  held.resolve();
  await untilDelivered(stage.home);
  assert.equal(told(stage).length, 1);
});

test('an agent that leaves its end of the pipe open is not waited for long', async () => {
  await using stage = await openStage({loggedIn: true});
  const cli = stage.start(['hook', 'notify', '--always']);
  cli.write(JSON.stringify(stop));
  const {code, stdout} = await stage.end(cli);
  assert.deepEqual([code, stdout], [0, '']);
  await untilSeen('the memo', () => stage.emulator.memos.length === 1);
  await untilDelivered(stage.home);
});

test('what is gathered survives the process that would send it', {
  skip: noProcessList,
}, async () => {
  await using stage = await openStage({loggedIn: true});
  const input = (name: string) => JSON.stringify({...stop, cwd: `/w/${name}`});
  await notify(stage, {input: input('one')});
  await untilSeen('the first memo', () => stage.emulator.memos.length === 1);
  for (const name of ['two', 'three']) await notify(stage, {input: input(name)});
  await untilSeen('one process waits', () => deliverersOf(stage.home).length === 1);
  await killDeliverers(stage.home);
  await stage.withPorts((ports) => {
    const clock = {now: () => ports.clock.now() + minute};
    return deliverNotes({...ports, clock}, hookRules, new AbortController().signal);
  });
  assert.equal(stage.emulator.memos.length, 2);
  const texts = await stage.withPorts(({memos}) => [...memos.all()].map(({text}) => text));
  assert.equal(texts.filter((text) => /^two.*\n\nthree/s.test(text)).length, 1);
});

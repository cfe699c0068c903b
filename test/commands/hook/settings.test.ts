import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {endOf} from '../../support/at-the-keyboard.ts';
import {bundledProgram} from '../../support/bundled-program.ts';
import {cleanEnvironment} from '../../support/clean-environment.ts';
import {killDeliverers, noProcessList} from '../../support/deliverers.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {modeOf} from '../../support/mode-of.ts';
import {type CliResult, programCommand, runCli} from '../../support/run.ts';
import {tempFolder} from '../../support/temp-folder.ts';
import {openTui} from '../../support/tui.ts';
import {untilSeen} from '../../support/until-seen.ts';

const paths = {
  claude: '.claude/settings.json',
  codex: '.codex/config.toml',
  gemini: '.gemini/settings.json',
} as const;

type Agent = keyof typeof paths;

const agents = Object.keys(paths) as readonly Agent[];

interface Home {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
  file(agent: Agent): string;
  write(agent: Agent, text: string): void;
  read(agent: Agent): string;
  hook(...args: readonly string[]): Promise<CliResult>;
}

function newHome(): Home {
  const path = tempFolder();
  const env = {HOME: path, KAKAO_TUI_HOME: tempFolder()};
  const file = (agent: Agent) => join(path, paths[agent]);
  return {
    path,
    env,
    file,
    write: (agent, text) => {
      mkdirSync(dirname(file(agent)), {recursive: true});
      writeFileSync(file(agent), text);
    },
    read: (agent) => readFileSync(file(agent), 'utf8'),
    hook: (...args) => runCli(['hook', ...args], {env}),
  };
}

const {command: node, args: words} = programCommand();

test('the hook of each agent is added, shown and taken out again', async () => {
  for (const agent of agents) {
    const home = newHome();
    const added = await home.hook('install', agent, '--yes');
    assert.deepEqual([added.code, added.stderr], [0, '']);
    const shown = added.stdout.split('\n').slice(0, -1);
    assert.equal(shown[0], home.file(agent));
    assert.deepEqual(
      shown.slice(1).map((line) => line.slice(2)),
      home.read(agent).split('\n').slice(0, -1),
    );
    assert.ok(shown.slice(1).every((line) => line.startsWith('+ ')));
    const again = await home.hook('install', agent, '--yes');
    assert.deepEqual([again.code, again.stdout, again.stderr], [0, '', '']);
    const removed = await home.hook('uninstall', agent, '--yes');
    assert.equal(removed.code, 0);
    assert.equal(home.read(agent), agent === 'codex' ? '' : '{}\n');
    assert.deepEqual((await home.hook('uninstall', agent, '--yes')).stdout, '');
    assert.deepEqual(readdirSync(dirname(home.file(agent))), [paths[agent].split('/')[1]]);
  }
});

test('the settings are those that each agent documents', async () => {
  const home = newHome();
  for (const agent of agents) await home.hook('install', agent, '--yes', '--always');
  const claude = JSON.parse(home.read('claude'));
  assert.deepEqual(Object.keys(claude.hooks), ['Stop', 'Notification']);
  const line = [node, ...words, 'hook', 'notify', '--agent', 'claude', '--always'].join(' ');
  for (const event of ['Stop', 'Notification']) {
    assert.deepEqual(claude.hooks[event], [
      {hooks: [{type: 'command', command: line, timeout: 10}]},
    ]);
  }
  const gemini = JSON.parse(home.read('gemini'));
  assert.deepEqual(Object.keys(gemini.hooks), ['AfterAgent', 'Notification']);
  assert.deepEqual(gemini.hooks.AfterAgent[0].hooks[0], {
    name: 'kakao-tui',
    type: 'command',
    command: line.replace('claude', 'gemini'),
    timeout: 10_000,
  });
  const list = JSON.stringify([node, ...words, 'hook', 'notify', '--agent', 'codex', '--always']);
  assert.equal(home.read('codex'), `notify = ${list.replaceAll(',', ', ')}\n`);
});

test('another choice of options replaces the hook that is there', async () => {
  const home = newHome();
  await home.hook('install', 'claude', '--yes');
  const before = home.read('claude');
  const changed = await home.hook('install', 'claude', '--yes', '--always');
  assert.match(changed.stdout, /^- .*--agent claude",$/m);
  assert.match(changed.stdout, /^\+ .*--agent claude --always",$/m);
  await home.hook('install', 'claude', '--yes');
  assert.equal(home.read('claude'), before);
});

test('variables that move the settings of an agent are followed, and so is a profile', async () => {
  const home = newHome();
  const folder = join(home.path, 'moved');
  const env = {...home.env, CLAUDE_CONFIG_DIR: folder, CODEX_HOME: folder, GEMINI_CLI_HOME: folder};
  await runCli(['profile', 'add', 'work'], {env});
  for (const agent of agents) {
    await runCli(['hook', 'install', agent, '--yes', '--profile', 'work'], {env});
  }
  for (const path of ['settings.json', 'config.toml', '.gemini/settings.json']) {
    assert.match(readFileSync(join(folder, path), 'utf8'), /--profile"?,? "?work/);
  }
});

test('the command that no person types is not among those that are named', async () => {
  for (const args of [[], ['other']]) {
    const {code, stderr} = await newHome().hook(...args);
    assert.equal(code, 2);
    assert.match(stderr, /install, uninstall, notify[;)]/);
  }
});

test('nothing is written with --dry-run, or without a terminal and --yes', async () => {
  for (const agent of agents) {
    const home = newHome();
    const dry = await home.hook('install', agent, '--dry-run');
    assert.equal(dry.code, 0);
    assert.match(dry.stdout, /^\+ .*notify/m);
    const refused = await home.hook('install', agent);
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /--yes/);
    assert.equal(existsSync(dirname(home.file(agent))), false);
  }
});

test('on a terminal the user decides', async () => {
  for (const [answer, isWritten] of [
    ['n', false],
    ['', false],
    ['y', true],
  ] as const) {
    const home = newHome();
    await using tui = openTui({args: ['hook', 'install', 'claude'], env: home.env});
    await tui.until('(y/N)');
    await tui.press(...(answer === '' ? [] : [{text: answer}]), 'enter');
    assert.equal((await endOf(tui)).code, isWritten ? 0 : 130);
    assert.equal(tui.output().includes('설정을 바꾸지 않았습니다.'), !isWritten);
    assert.equal(existsSync(home.file('claude')), isWritten);
  }
});

test('a file that changes while the user is asked is left as it is', async () => {
  const home = newHome();
  home.write('claude', '{}\n');
  await using tui = openTui({args: ['hook', 'install', 'claude'], env: home.env});
  await tui.until('(y/N)');
  home.write('claude', '{"model": "opus"}\n');
  await tui.press({text: 'y'}, 'enter');
  assert.equal((await endOf(tui)).code, 1);
  await tui.until('다시 실행하세요');
  assert.equal(home.read('claude'), '{"model": "opus"}\n');
});

test('a linked file is written where it is, with its permissions', async () => {
  const home = newHome();
  const dotfiles = join(home.path, 'dotfiles');
  mkdirSync(dotfiles);
  const target = join(dotfiles, 'claude.json');
  writeFileSync(target, '{\n  "model": "opus"\n}\n');
  chmodSync(target, 0o644);
  mkdirSync(dirname(home.file('claude')));
  symlinkSync('../dotfiles/claude.json', home.file('claude'));
  await home.hook('install', 'claude', '--yes');
  assert.ok(lstatSync(home.file('claude')).isSymbolicLink());
  assert.match(readFileSync(target, 'utf8'), /hook notify/);
  assert.equal(modeOf(target), 0o644);
  // A link whose file is not there yet.
  mkdirSync(dirname(home.file('codex')));
  symlinkSync(join(dotfiles, 'codex.toml'), home.file('codex'));
  await home.hook('install', 'codex', '--yes');
  assert.match(readFileSync(join(dotfiles, 'codex.toml'), 'utf8'), /^notify/);
  assert.equal(modeOf(join(dotfiles, 'codex.toml')), 0o600);
});

test('what cannot be changed safely is left as it is, with a sentence', async () => {
  const refusals: readonly (readonly [Agent, string | Buffer, RegExp, number])[] = [
    ['claude', '{"a": 1,}', /형식이 잘못되었습니다/, 3],
    ['gemini', '{"hooks": []}', /'hooks'를 확인/, 1],
    ['codex', 'notify = [', /형식이 잘못되었습니다/, 3],
    ['codex', 'notify = ["notify-send"]\n', /다른 프로그램이 쓰고 있어/, 1],
    [
      'codex',
      'notify = ["sh", "-c", "kakao-tui hook notify --agent codex"]\n',
      /다른 프로그램이/,
      1,
    ],
    ['claude', Buffer.from('{"a": "\xff"}', 'latin1'), /텍스트 파일이 아니어서/, 3],
  ];
  for (const [agent, text, sentence, code] of refusals) {
    const home = newHome();
    home.write(agent, '');
    writeFileSync(home.file(agent), text);
    const refused = await home.hook('install', agent, '--yes');
    assert.deepEqual([refused.code, refused.stdout], [code, ''], refused.stderr);
    assert.match(refused.stderr, sentence);
    assert.deepEqual(readFileSync(home.file(agent)), Buffer.from(text));
  }
  const home = newHome();
  mkdirSync(home.file('claude'), {recursive: true});
  assert.equal((await home.hook('install', 'claude', '--yes')).code, 3);
  writeFileSync(join(home.path, '.codex'), '');
  const blocked = await home.hook('install', 'codex', '--yes');
  assert.notEqual(blocked.code, 0);
  assert.match(blocked.stderr, /폴더가 아닌 것/);
});

test('hooks of others stay byte for byte when the own ones go', async () => {
  const home = newHome();
  const text = `{
  // Mine.
  "hooks": {
    "Stop": [
      {"hooks": [{"type": "command", "command": "kakao-tui-like hook notify --agent claude"}]},
      {"hooks": [{"type": "command", "command": "kakao-tui hook notify --agent claude && say done"}]}
    ]
  }
}
`;
  home.write('claude', text);
  await home.hook('install', 'claude', '--yes');
  assert.notEqual(home.read('claude'), text);
  await home.hook('uninstall', 'claude', '--yes');
  assert.equal(home.read('claude'), text);
});

test('what is written runs in any folder and with a short PATH, as the agents start it', {
  skip: noProcessList,
}, async () => {
  const program = await bundledProgram();
  await using stage = await openStage({loggedIn: true});
  const home = tempFolder();
  const env = cleanEnvironment({...stage.env, HOME: home, PATH: '/usr/bin:/bin'});
  for (const agent of agents) {
    const added = await runCli(['hook', 'install', agent, '--yes', '--always'], {env, program});
    assert.equal(added.code, 0, added.stderr);
  }
  const hooks = (agent: Agent) =>
    JSON.parse(readFileSync(join(home, paths[agent]), 'utf8')).hooks.Notification[0].hooks[0]
      .command;
  const notification = {hook_event_name: 'Notification', message: 'x', cwd: '/w/app'};
  const started = {cwd: '/', env, encoding: 'utf8'} as const;
  for (const agent of ['claude', 'gemini'] as const) {
    const input = JSON.stringify(notification);
    const run = spawnSync('/bin/sh', ['-c', hooks(agent)], {...started, input});
    assert.deepEqual([run.status, run.stdout, run.stderr], [0, '', '']);
  }
  const notify = /^notify = (\[.*\])$/m.exec(readFileSync(join(home, paths.codex), 'utf8'))?.[1];
  const [file = '', ...given] = JSON.parse(notify ?? '[]');
  const event = JSON.stringify({type: 'agent-turn-complete', cwd: '/w/api'});
  assert.equal(spawnSync(file, [...given, event], {...started, stdio: 'ignore'}).status, 0);
  const told = await stage.withPorts(({memos}) => [...memos.all()].map(({text}) => text));
  assert.deepEqual(told, ['app: Claude Code가 답을 기다려요\nx']);
  await untilSeen('the memo', () => stage.emulator.memos.length === 1);
  await killDeliverers(stage.home);
});

import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {PassThrough} from 'node:stream';
import {test} from 'node:test';
import {programShape} from '../../../scripts/manual/program-shape.ts';
import type {Programs} from '../../../src/commands/definition/definition.ts';
import {exportedMemo} from '../../../src/domain/memo/exported-memo.ts';
import type {CommandShape} from '../../../src/domain/program/command-shape.ts';
import {createProfiles} from '../../../src/storage/base/profiles.ts';
import {quietAgentHooks} from '../../support/agent-hooks.ts';
import {type CommandLineRun, commandLineOn} from '../../support/command-line.ts';
import {memoWith} from '../../support/database.ts';
import {quietNoteServer} from '../../support/program-notes.ts';
import {agreeToCalendar, remind} from '../../support/reminders.ts';
import {type Stand, storedSession, withServices} from '../../support/services.ts';

/** How a command succeeds: what is typed after its name, and what it needs. */
interface Success {
  readonly args?: readonly string[];
  /** Prepares the folder and Kakao; may return further arguments. */
  readonly before?: (stand: Stand) => Promise<readonly string[]> | readonly string[];
  readonly run?: (stand: Stand) => CommandLineRun;
}

const sentMemo = memoWith({
  id: 'memo-0',
  text: '메모',
  status: 'sent',
  parts: [{text: '메모', status: 'sent'}],
  sentAt: 1,
});

const remembered: Success = {
  args: ['memo-0'],
  before: ({ports}) => {
    ports.memos.add(sentMemo, null);
    return [];
  },
};

const scheduled: Success = {
  before: async ({ports}) => {
    await commandLineOn(ports)(['schedule', 'add', '--at', '23:50', '--daily', '물 마시기']);
    return [ports.schedules.list()[0]?.id ?? ''];
  },
};

async function agreed(stand: Stand): Promise<readonly string[]> {
  await agreeToCalendar(stand);
  return [];
}

async function reminded(stand: Stand): Promise<readonly string[]> {
  await agreeToCalendar(stand);
  return [(await remind(stand)).id];
}

const withProfile: Success = {
  before: ({folder}) => {
    createProfiles({data: folder, config: folder}, 'default').add('work');
    return ['work'];
  },
};

const aborted: Success['run'] = () => ({signal: AbortSignal.abort()});

/** Each command, and each further way in which it once said more than a failure. */
const successes: Readonly<Record<string, Success | readonly Success[]>> = {
  login: {
    args: ['--no-browser'],
    run: ({emulator}) => {
      const input = new PassThrough();
      const agree = async (line: string): Promise<void> => {
        if (line.startsWith('http')) input.write(`${await emulator.agree(line)}\n`);
      };
      return {input, onPrint: (line) => void agree(line)};
    },
  },
  logout: {},
  unlink: {},
  refresh: {},
  status: {},
  token: {},
  send: [
    {args: ['메모']},
    {args: ['--queue', '메모']},
    {args: ['--in', '1h', '메모']},
    {args: ['--dry-run', '메모']},
    {args: ['--link', 'https://example.com', '메모']},
  ],
  run: {args: ['--', 'true']},
  'history show': remembered,
  'history delete': remembered,
  'history stats': {},
  history: {},
  outbox: [{}, {args: ['flush']}],
  drafts: {},
  'profile list': {},
  'profile add': {args: ['home']},
  'profile use': withProfile,
  'profile remove': {...withProfile, args: ['--force']},
  export: [{...remembered, args: []}, {before: ({folder}) => [join(folder, 'memos.csv')]}],
  import: [
    {args: ['-'], run: () => ({input: `${JSON.stringify(exportedMemo(sentMemo))}\n`})},
    {
      args: ['--force'],
      before: ({ports, folder}) => {
        const {accessToken, refreshToken} = storedSession(ports).tokens;
        const path = join(folder, 'token.json');
        const tokens = {access_token: accessToken, refresh_token: refreshToken};
        writeFileSync(path, JSON.stringify([tokens, tokens]), {mode: 0o644});
        return [path];
      },
    },
  ],
  'schedule add': {args: ['--at', '23:50', '--daily', '물 마시기']},
  'schedule edit': {before: async (stand) => [...(await idOf(stand)), '다른 글']},
  'schedule list': {},
  'schedule show': scheduled,
  'schedule pause': scheduled,
  'schedule resume': scheduled,
  'schedule remove': scheduled,
  'schedule run': scheduled,
  'schedule due': {},
  'remind set': {args: ['23:50', '물 마시기'], before: agreed},
  'remind list': {},
  'remind edit': {before: async (stand) => [...(await reminded(stand)), '다른 글']},
  'remind remove': {before: reminded},
  'remind clear': {args: ['--older-than', '7d']},
  daemon: {run: aborted},
  serve: {run: aborted},
  'hook install': {args: ['claude', '--yes']},
  'hook uninstall': {args: ['claude', '--yes']},
  'hook notify': {args: ['{"hook_event_name": "Stop"}']},
  'daemon install': {},
  'daemon uninstall': {},
  config: [
    {},
    {args: ['set', 'history.keep', '2y']},
    {args: ['set', 'compose.submit', 'ctrl+enter']},
    {args: ['set', 'link', 'https://example.com']},
    {args: ['unset', 'link']},
  ],
  doctor: {},
  explain: {args: ['KOE006']},
  friends: {args: ['--setup']},
  completion: {args: ['bash']},
  version: {},
};

/** Commands that succeed only in another process, each with the reason. */
const elsewhere: Readonly<Record<string, string>> = {
  watch: 'it runs until it is stopped, which is exit 130',
  'daemon status': 'without a running daemon it exits with 1',
  emulator: 'it runs until it is stopped',
  mcp: 'its stdout is the protocol, in another process',
  profile: 'only its subcommands do something',
  hook: 'only its subcommands do something',
  schedule: 'only its subcommands do something',
  remind: 'only its subcommands do something',
};

const idOf = async (stand: Stand): Promise<readonly string[]> => scheduled.before?.(stand) ?? [];

function programsOn({folder}: Stand): Partial<Programs> {
  const service = {
    kind: 'systemd',
    path: '/unit',
    text: '[Unit]\n',
    isRoot: false,
    withheld: [] as readonly string[],
  };
  const done = async () => ({ok: true}) as const;
  const read = async () => ({isInstalled: true, isRunning: true});
  const ended = {
    code: 0,
    signal: null,
    startProblem: null,
    duration: 1,
    output: {text: 'done\n', unreadable: 0},
  };
  return {
    runThrough: async () => ended,
    runDoctor: async () => 0,
    userService: async () =>
      ({...service, install: done, uninstall: done, read}) as unknown as Awaited<
        ReturnType<Programs['userService']>
      >,
    agentHooks: async () => quietAgentHooks(folder),
    noteServer: async () => quietNoteServer,
    profiles: async () => ({
      ...createProfiles({data: folder, config: folder}, 'default'),
      contents: () => null,
    }),
  };
}

function pathsIn(command: CommandShape, path: readonly string[] = []): readonly string[] {
  const below = command.commands.filter(({name}) => name !== 'help');
  const own = path.length === 0 ? [] : [path.join(' ')];
  return [...own, ...below.flatMap((one) => pathsIn(one, [...path, one.name]))];
}

const paths = pathsIn(programShape()).filter((path) => !(path in elsewhere));

test('each command has a way to succeed here, or a reason why not', () => {
  const missing = paths.filter((path) => !(path in successes));
  assert.deepEqual(missing, []);
});

for (const path of paths) {
  test(`${path} -q prints no word on stderr when it succeeds`, async () => {
    for (const success of [successes[path] ?? []].flat()) {
      await withServices(async (stand) => {
        const more = (await success.before?.(stand)) ?? [];
        const args = [...path.split(' '), '-q', ...(success.args ?? []), ...more];
        const run = {...success.run?.(stand), showsAll: true};
        const result = await commandLineOn(stand.ports, programsOn(stand))(args, run);
        assert.deepEqual([result.code, result.stderr], [0, ''], args.join(' '));
      });
    }
  });
}

test('-q, --quiet and --profile may be typed before a command; flags of the app may not', async () => {
  await withServices(async ({ports, emulator}) => {
    const run = commandLineOn(ports);
    const before = [
      ['-q'],
      ['--quiet'],
      ['--profile', 'x'],
      ['-q', '--profile=x'],
      ['--profile', 'x', '-q'],
    ];
    for (const flags of before) {
      assert.equal((await run([...flags, 'send', '메모'])).code, 0, flags.join(' '));
      assert.equal((await run(['send', ...flags, '메모'])).code, 0);
    }
    assert.equal(emulator.memos.length, 2 * before.length);
    for (const flag of ['--demo', '--ascii', '--screen-reader']) {
      assert.equal((await run([flag, 'send', '메모'])).code, 2);
      assert.equal((await run(['-q', flag, 'send', '메모'])).code, 2);
    }
  });
});

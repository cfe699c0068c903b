import {type Command, Option} from 'commander';
import {type AgentName, agentNames} from '../../domain/agent/agents.ts';
import type {CommandSpec, OptionSpec} from '../definition/command-spec.ts';
import type {Definition} from '../definition/definition.ts';
import {requireSubcommand} from '../definition/refuse-unknown.ts';
import {suggesting} from '../definition/suggested-words.ts';
import type {ChangeOptions} from './change-settings.ts';
import type {NotifyOptions} from './notify.ts';

const hook: CommandSpec = {
  usage: 'hook',
  ko: 'AI 코딩 에이전트가 멈추거나 답을 기다릴 때 알려 줍니다: install, uninstall, notify (docs/agents.md)',
  en: 'send a note when a coding agent stops or waits for you: install, uninstall, notify (docs/agents.md)',
  examples: [
    [
      'kakao-tui hook install claude',
      {ko: 'Claude Code의 설정에 추가합니다', en: 'adds it to the settings of Claude Code'},
    ],
    [
      'kakao-tui hook uninstall claude',
      {ko: '추가한 것만 다시 뺍니다', en: 'takes only that out again'},
    ],
  ],
};

const always: OptionSpec = {
  flags: '--always',
  ko: '최근 2분 안에 터미널을 썼어도 알립니다',
  en: 'notify even if the terminal has been used in the last two minutes',
};

const yes: OptionSpec = {
  flags: '--yes',
  ko: '묻지 않고 바꿉니다 (터미널이 없으면 꼭 필요합니다)',
  en: 'change it without asking (required without a terminal)',
};

const dryRun: OptionSpec = {
  flags: '--dry-run',
  ko: '바꾸지 않고 바뀔 줄만 보여 줍니다',
  en: 'show the lines that would change, and change nothing',
};

const install: CommandSpec = {
  usage: 'install',
  ko: '에이전트의 설정에 훅을 추가합니다. 바뀔 줄을 보여 주고 먼저 묻습니다',
  en: 'add the hook to the settings of an agent; shows the lines and asks first',
  examples: [
    ['kakao-tui hook install codex', {ko: '~/.codex/config.toml', en: '~/.codex/config.toml'}],
    [
      'kakao-tui hook install gemini --dry-run',
      {ko: '바뀔 줄만 보여 줍니다', en: 'only shows the lines'},
    ],
  ],
  options: [always, yes, dryRun],
};

const uninstall: CommandSpec = {
  usage: 'uninstall',
  ko: '에이전트의 설정에서 이 프로그램의 훅만 뺍니다',
  en: 'remove the hook of this program, and nothing else, from the settings of an agent',
  examples: [['kakao-tui hook uninstall codex --yes', {ko: '묻지 않습니다', en: 'does not ask'}]],
  options: [yes, dryRun],
};

const notify: CommandSpec = {
  usage: 'notify',
  ko: '에이전트의 훅이 실행합니다: 이벤트(JSON)를 표준 입력이나 마지막 인수로 받아 알립니다. 항상 종료 코드 0으로 끝납니다',
  en: 'run by the hook of an agent: takes the event (JSON) from standard input or the last argument, and sends a note; always exits 0',
  examples: [
    [
      'kakao-tui hook notify --agent claude < event.json',
      {ko: '훅이 실행하는 것과 같습니다', en: 'as the hook runs it'},
    ],
  ],
  options: [
    {
      flags: '--agent <agent>',
      ko: '에이전트 (기본: 이벤트에서 알아냅니다)',
      en: 'the agent (default: found out from the event)',
      choices: agentNames,
    },
    always,
  ],
};

/** The commands of the hooks of agents, and the hidden one that delivers their notes. */
export const hookCommand: Definition = ({add, within, context, finish, programs}) => {
  const group = add(hook).helpCommand(false);
  for (const [spec, change] of [
    [install, 'install'],
    [uninstall, 'uninstall'],
  ] as const) {
    within(group, spec)
      .addArgument(suggesting('<agent>', agentNames).choices(agentNames))
      .action(async (agent: AgentName, options: ChangeOptions) => {
        const {changeSettings} = await import('./load.ts');
        const hooks = await programs.agentHooks();
        await finish(changeSettings(context, hooks, {...options, agent, change}));
      });
  }
  within(group, notify)
    .argument('[event]')
    // What a later version wrote into the settings must not keep this one from sending.
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async (_event: unknown, options: NotifyOptions, command: Command) => {
      const {runNotify} = await import('./load.ts');
      // What precedes it may be the value of such an option.
      const event = command.args.findLast((word) => word.startsWith('{'));
      await finish(runNotify(context, await programs.agentHooks(), {...options, event}));
    });
  group
    .command('deliver', {hidden: true})
    .addOption(new Option('--profile <profile>').hideHelp())
    .action(async () => {
      const {runDeliver} = await import('./load.ts');
      await finish(runDeliver(context));
    });
  requireSubcommand(group);
};

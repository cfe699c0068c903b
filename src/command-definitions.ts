import {type Command, InvalidArgumentError, Option} from 'commander';
import type {CommandContext} from './commands/command-context.ts';
import type {Language} from './domain/language.ts';
import {commandHelp, type HelpName} from './messages/command-help.ts';
import {usageWords} from './messages/usage-words.ts';

/** Makes a command of the program; `usage` adds its arguments to the name. */
export type Add = (name: HelpName, usage?: string) => Command;

/** Takes the exit code of the command that ran. */
export type Finish = (result: number | Promise<number>) => Promise<void>;

/** The commands about the login and its tokens. */
export function addLoginCommands(add: Add, context: CommandContext, finish: Finish): void {
  const {language} = context;
  add('login')
    .option('--no-browser', commandHelp.noBrowser[language])
    .option('--choose-account', commandHelp.chooseAccount[language])
    .action(async (options: {browser: boolean; chooseAccount?: boolean}) => {
      const {runLogin} = await import('./commands/login.ts');
      await finish(runLogin(context, options));
    });
  add('logout').action(async () => {
    const {runLogout} = await import('./commands/logout.ts');
    await finish(runLogout(context));
  });
  add('unlink').action(async () => {
    const {runUnlink} = await import('./commands/logout.ts');
    await finish(runUnlink(context));
  });
  addTokenCommands(add, context, finish);
}

function addTokenCommands(add: Add, context: CommandContext, finish: Finish): void {
  const {language} = context;
  add('refresh').action(async () => {
    const {runRefresh} = await import('./commands/refresh.ts');
    await finish(runRefresh(context));
  });
  add('status')
    .option('--json', commandHelp.json[language])
    .option('--offline', commandHelp.offline[language])
    .action(async (options: {json?: boolean; offline?: boolean}) => {
      const {runStatus} = await import('./commands/status.ts');
      await finish(runStatus(context, options));
    });
  add('token').action(async () => {
    const {runToken} = await import('./commands/token.ts');
    await finish(runToken(context));
  });
}

interface OutboxFlags {
  readonly json?: boolean;
  readonly arrived?: boolean;
}

/** The commands about memos, and the preferences. */
export function addMemoCommands(add: Add, context: CommandContext, finish: Finish): void {
  const {language} = context;
  add('send', 'send [text...]')
    .option('--link <url>', commandHelp.link[language])
    .option('--button <title>', commandHelp.button[language])
    .option('--json', commandHelp.json[language])
    .action(async (words: string[], options: {json?: boolean; link?: string; button?: string}) => {
      const {runSend} = await import('./commands/send.ts');
      await finish(runSend(context, words, options));
    });
  add('history')
    .option('--limit <n>', commandHelp.limit[language], wholeNumber(language))
    .addOption(new Option('--json', commandHelp.json[language]).conflicts('jsonl'))
    .option('--jsonl', commandHelp.jsonl[language])
    .action(async (options: {json?: boolean; jsonl?: boolean; limit?: number}) => {
      const {runHistory} = await import('./commands/history.ts');
      await finish(runHistory(context, options));
    });
  add('outbox', 'outbox [action] [id]')
    .option('--arrived', commandHelp.arrived[language])
    .option('--json', commandHelp.json[language])
    .action(async (action: string | undefined, id: string | undefined, options: OutboxFlags) => {
      const {runOutbox} = await import('./commands/outbox.ts');
      await finish(runOutbox(context, {action: action ?? 'list', id: id ?? null}, options));
    });
  add('config', 'config [name] [value]').action(async (name?: string, value?: string) => {
    const {runConfig} = await import('./commands/config.ts');
    await finish(runConfig(context, name, value));
  });
}

function wholeNumber(language: Language): (text: string) => number {
  return (text) => {
    if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError(usageWords.wholeNumber[language]);
    return Number(text);
  };
}

/** The port of the emulator's first host; the second takes the one after it. */
export function portNumber(language: Language): (text: string) => number {
  return (text) => {
    const isPort = /^\d{1,5}$/.test(text) && Number(text) <= 65_534;
    if (!isPort) throw new InvalidArgumentError(usageWords.portNumber[language]);
    return Number(text);
  };
}

import {Command, CommanderError, InvalidArgumentError, Option} from 'commander';
import type {CommandContext} from './commands/command-context.ts';
import {exitCode} from './domain/exit-code.ts';
import type {Language} from './domain/language.ts';
import {commandHelp, type HelpName} from './messages/command-help.ts';
import {usageWords} from './messages/usage-words.ts';

/** What the command line can start besides commands. */
export interface Programs {
  readonly context: CommandContext;
  openApp(options: {demo: boolean; ascii: boolean}): Promise<number>;
  runEmulator(options: {port: number}): Promise<number>;
}

/** Runs the command that `argv` (without node and the script) names and returns its exit code. */
export async function runCommandLine(argv: readonly string[], programs: Programs): Promise<number> {
  const {context} = programs;
  let code: number = exitCode.done;
  const finish = async (result: number | Promise<number>): Promise<void> => {
    code = await result;
  };
  const program = defineCommands(programs, finish);
  try {
    await program.parseAsync([...argv], {from: 'user'});
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return reportUsage(context, error);
  }
  return code;
}

type Finish = (result: number | Promise<number>) => Promise<void>;

function defineCommands(programs: Programs, finish: Finish): Command {
  const {context} = programs;
  const {language} = context;
  const program = new Command('kakao-tui');
  program
    .description(commandHelp.app[language])
    .version(context.version, '-V, --version', commandHelp.version[language])
    .helpOption('-h, --help', commandHelp.help[language])
    .helpCommand(false)
    .option('--demo', commandHelp.demo[language])
    .option('--ascii', commandHelp.ascii[language])
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.print(text.trimEnd()),
      writeErr: () => {},
    })
    .argument('[command]')
    .allowExcessArguments()
    .action(async (unknown: string | undefined, options: {demo?: boolean; ascii?: boolean}) => {
      if (unknown !== undefined) throw unknownCommand(unknown);
      await finish(programs.openApp({demo: options.demo ?? false, ascii: options.ascii ?? false}));
    });
  const add = (name: HelpName, usage: string = name): Command =>
    program
      .command(usage)
      .description(commandHelp[name][language])
      .helpOption('-h, --help', commandHelp.help[language]);
  addLoginCommands(add, programs, finish);
  addMemoCommands(add, programs, finish);
  add('emulator')
    .option('--port <n>', commandHelp.port[language], wholeNumber(language), 0)
    .action((options: {port: number}) => finish(programs.runEmulator(options)));
  return program;
}

type Add = (name: HelpName, usage?: string) => Command;

function addLoginCommands(add: Add, {context}: Programs, finish: Finish): void {
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

function addMemoCommands(add: Add, {context}: Programs, finish: Finish): void {
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
  addConfigCommand(add, context, finish);
}

function addConfigCommand(add: Add, context: CommandContext, finish: Finish): void {
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

function unknownCommand(name: string): CommanderError {
  return new CommanderError(exitCode.usage, 'commander.unknownCommand', name);
}

/** Help and the version are no errors; everything else is one sentence and exit 2. */
function reportUsage(context: CommandContext, error: CommanderError): number {
  if (error.exitCode === 0) return exitCode.done;
  context.say(usageWords.sentence(error.code, error.message, context.language));
  return exitCode.usage;
}

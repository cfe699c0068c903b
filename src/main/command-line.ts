import {type Command, CommanderError} from 'commander';
import {dashedTextLine} from '../commands/definition/dashed-text.ts';
import {defineCommand, firstExample} from '../commands/definition/define-command.ts';
import type {AppFlags, Definer, Definition, Programs} from '../commands/definition/definition.ts';
import {pathOf, readWords} from '../commands/definition/read-words.ts';
import {createApp} from '../commands/registry/app-command.ts';
import type {CommandContext} from '../commands/shared/command-context.ts';
import {printWarning} from '../commands/shared/print-warning.ts';
import {exitCode} from '../domain/failure/exit-code.ts';
import type {Failure} from '../domain/failure/failure.ts';
import {isLanguage} from '../domain/program/language.ts';
import {nearestName} from '../domain/program/nearest-name.ts';
import {usageWords} from '../messages/subjects/usage-words.ts';

/** Runs the command in `argv` (without node and the script) and returns its exit code. */
export async function runCommandLine(argv: readonly string[], programs: Programs): Promise<number> {
  const {context} = programs;
  const unreadable = programs.unreadableInput();
  if (unreadable !== null) return refuseInput(context, argv, unreadable);
  let code: number = exitCode.done;
  const finish: Definer['finish'] = async (result) => {
    code = await result;
  };
  const definitions = await definitionsFor(argv[0]);
  const create = () => createProgram(programs, finish, definitions);
  let program = create();
  const {lang} = readWords(program, argv);
  if (isLanguage(lang)) {
    programs.speak(lang);
    // Its help was written in the other language.
    program = create();
  }
  try {
    await program.parseAsync([...argv], {from: 'user'});
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return reportUsage(context, error, {program, argv});
  }
  return code;
}

/** The commands to define: none for the version, all for the help of the app. */
async function definitionsFor(first = ''): Promise<readonly Definition[]> {
  if (/^(?:-v|-V|--version)$/.test(first)) return [];
  const {frequentCommands} = await import('../commands/registry/frequent-commands.ts');
  const frequent = frequentCommands.get(first);
  if (frequent !== undefined) return [frequent];
  const {allCommands} = await import('../commands/registry/all-commands.ts');
  return allCommands;
}

/** A script that asked `send` for JSON gets it for this failure too. */
async function refuseInput(
  context: CommandContext,
  argv: readonly string[],
  failure: Failure,
): Promise<number> {
  const {reportRefusal} = await import('../commands/send/send.ts');
  const json = argv[0] === 'send' && argv.includes('--json');
  return reportRefusal(context, failure, {json});
}

/** Only `send` has the option: a command that sends without a person says why it does not. */
async function refuseFriends(context: CommandContext, command: string): Promise<number> {
  const {reportRefusal} = await import('../commands/send/send.ts');
  return reportRefusal(context, {kind: 'person-needed', command}, {});
}

/** Defines all commands and options; `finish` receives the exit code of the command that ran. */
export function createProgram(
  programs: Programs,
  finish: Definer['finish'],
  definitions: readonly Definition[],
): Command {
  const program = createApp(programs.context);
  defineCommands(program, programs, {finish, definitions});
  return program;
}

interface Defined {
  readonly finish: Definer['finish'];
  readonly definitions: readonly Definition[];
}

function defineCommands(program: Command, programs: Programs, defined: Defined): void {
  const {context, prepare, openApp} = programs;
  const {finish, definitions} = defined;
  const within: Definer['within'] = (parent, spec, options) =>
    defineCommand(parent.command(spec.usage, options), spec, context.language);
  const add: Definer['add'] = (spec) => within(program, spec);
  for (const define of definitions) define({add, within, context, finish, programs});
  // Set after the commands, which would inherit it: unknown input reaches the program's own action,
  // which reports it.
  program.allowExcessArguments().allowUnknownOption();
  program.hook('preAction', async (_program, command) => {
    refuseAppFlags(program, command);
    context.trace('command', {command: pathOf(command), options: optionsGivenTo(command)});
    await prepare(command.optsWithGlobals());
  });
  program.hook('postAction', (_program, command) => {
    if (command !== program) printWarning(context, 'login-ends');
  });
  program.action(async (flags: Partial<AppFlags>) => {
    const {demo = false, ascii = false, screenReader = false} = flags;
    refuseUnknown(program);
    await finish(openApp({demo, ascii, screenReader}));
  });
}

/** The names of the given options only, because a value may be private. */
function optionsGivenTo(command: Command): readonly string[] {
  const own = command.options
    .filter((option) => command.getOptionValueSource(option.attributeName()) === 'cli')
    .map(({long, short}) => long ?? short ?? '');
  return command.parent === null ? own : [...optionsGivenTo(command.parent), ...own];
}

/** Options that every command has too, which may be typed before its name. */
const flagsOfAll: ReadonlySet<string> = new Set(['--quiet', '--profile', '--lang']);

/** Without this check, `--demo send` would send to the real Kakao. */
function refuseAppFlags(program: Command, command: Command): void {
  const given = program.opts();
  const flag = program.options.find(
    (option) => option.attributeName() in given && !flagsOfAll.has(option.long ?? ''),
  );
  if (command === program || flag === undefined) return;
  throw new CommanderError(exitCode.usage, 'app-option', `'${flag.long}'`);
}

/** Extra arguments of the program itself are unknown commands or options. */
function refuseUnknown(program: Command): void {
  const [typed] = program.args;
  if (typed === undefined) return;
  const isOption = typed.startsWith('-');
  const options = program.options.map(({long}) => long ?? '');
  const names = isOption
    ? [...options, '--help']
    : program.commands.map((command) => command.name());
  const near = nearestName(typed, names);
  const code = isOption ? 'commander.unknownOption' : 'commander.unknownCommand';
  const hint = near === null ? '' : ` (Did you mean ${near}?)`;
  throw new CommanderError(exitCode.usage, code, `'${typed}'${hint}`);
}

interface Typed {
  readonly program: Command;
  readonly argv: readonly string[];
}

/** The errors of a command line that is too short, which an example completes. */
const lacksPart: ReadonlySet<string> = new Set([
  'missing-subcommand',
  'commander.missingArgument',
  'commander.missingMandatoryOptionValue',
]);

/** Help and the version are not errors; any other usage error is one sentence and exit code 2. */
async function reportUsage(
  context: CommandContext,
  {code, exitCode: exit, message}: CommanderError,
  {program, argv}: Typed,
): Promise<number> {
  if (exit === 0) return exitCode.done;
  const flag = /^error: unknown option '([\s\S]*?)'(?:\n\(Did you mean [^\n]*\))?$/.exec(
    message,
  )?.[1];
  const read = readWords(program, argv);
  if (flag?.split('=')[0] === '--to' && read.command !== program) {
    return refuseFriends(context, pathOf(read.command));
  }
  const textLine = flag === undefined ? null : dashedTextLine(program, argv, flag);
  // An option of the app is explained in the help of the app.
  const command = code === 'app-option' ? program : read.command;
  const helpLine = `${command === program ? '' : `${program.name()} `}${pathOf(command)} --help`;
  const example = lacksPart.has(code) ? firstExample(command) : null;
  const error = {code, message, textLine, example, helpLine};
  context.say(usageWords.sentence(error, context.language));
  return exitCode.usage;
}

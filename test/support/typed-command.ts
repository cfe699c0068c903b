import {programShape, unusedContext, unusedPrograms} from '../../scripts/manual/program-shape.ts';
import type {CommandShape} from '../../src/domain/program/command-shape.ts';
import type {Phrase} from '../../src/domain/program/phrase.ts';
import {runCommandLine} from '../../src/main/command-line.ts';
import {shellCommands} from './shell-words.ts';

/** The arguments of `kakao-tui`, for each time that the lines start it. */
export function commandsIn(lines: string): readonly (readonly string[])[] {
  return shellCommands(lines).flatMap((words) => {
    const [program, ...args] = words[0] === 'npx' ? words.slice(1) : words;
    return program === 'kakao-tui' ? [args] : [];
  });
}

/** The names of the command and of the options, without their values. */
export function outline(args: readonly string[]): string {
  const own = args.slice(0, args.includes('--') ? args.indexOf('--') : args.length);
  const options = own.filter((word) => word.startsWith('-'));
  return [...commandPath(args).path, ...options].join(' ');
}

const shape = programShape();

function commandPath(args: readonly string[]): {path: readonly string[]; command: CommandShape} {
  const path: string[] = [];
  let command = shape;
  for (const word of args) {
    const below = command.commands.find(({name}) => name === word);
    if (below === undefined) break;
    path.push(word);
    command = below;
  }
  return {path, command};
}

class Reached extends Error {}

const reached = (): never => {
  throw new Reached();
};

/** The error of the program's own definitions for these arguments, or null if they are accepted. */
export async function refusalOf(args: readonly string[]): Promise<string | null> {
  let said = '';
  const say = (words: Phrase | string): void => {
    said = typeof words === 'string' ? words : words.en;
  };
  const isCommand = shape.commands.some(({name}) => args.includes(name));
  const prepare = async (): Promise<void> => {
    if (isCommand) reached();
  };
  const programs = {
    ...unusedPrograms({...unusedContext, say, print: () => {}}),
    prepare,
    openApp: async () => reached(),
  };
  try {
    const code = await runCommandLine(args, programs);
    if (code !== 0) return said;
  } catch (error) {
    if (!(error instanceof Reached)) throw error;
  }
  return strayWord(args);
}

/** Groups of commands of which one is the default, whose arguments follow the group's name. */
const withDefault: ReadonlySet<string> = new Set(['remind']);

/**
 * The argument after a command group that is none of its commands: the group itself takes no
 * arguments.
 */
function strayWord(args: readonly string[]): string | null {
  const {path, command} = commandPath(args);
  const next = args[path.length];
  const isStray =
    path.length > 0 &&
    !withDefault.has(path.join(' ')) &&
    command.commands.length > 0 &&
    command.arguments.length === 0 &&
    next !== undefined &&
    !next.startsWith('-');
  return isStray ? `${next} is no command of ${path.join(' ')}` : null;
}

import type {Argument, Command, Option} from 'commander';
import type {
  ArgumentShape,
  CommandShape,
  OptionShape,
  ValueKind,
} from '../../domain/program/command-shape.ts';
import {specOf} from './define-command.ts';
import {exampleLines} from './example-lines.ts';

/** Returns the syntax of a command and its subcommands, as commander knows it. */
export function shapeOf(command: Command): CommandShape {
  const help = command.createHelp();
  const described = specOf(command);
  const examples =
    described === undefined ? [] : exampleLines(described.spec.examples, described.language);
  return {
    name: command.name(),
    purpose: command.description(),
    examples: examples.map((line) => line.trim()),
    options: help.visibleOptions(command).map(optionShape),
    arguments: command.registeredArguments.map(argumentShape),
    commands: withHelpFor(help.visibleCommands(command).map(shapeOf)),
    runsAnother: described?.spec.runsAnother ?? false,
  };
}

/** The argument of `help` is one of the commands beside it, not a program. */
function withHelpFor(commands: readonly CommandShape[]): readonly CommandShape[] {
  const value = {kind: 'words' as const, words: commands.map(({name}) => name)};
  return commands.map((command) =>
    command.name === 'help'
      ? {...command, arguments: command.arguments.map((one) => ({...one, value}))}
      : command,
  );
}

function optionShape(option: Option): OptionShape {
  const placeholder = /[<[].*$/s.exec(option.flags)?.[0] ?? null;
  return {
    flags: [option.short, option.long].filter((flag) => flag !== undefined),
    purpose: option.description,
    placeholder,
    value: option.required ? valueKind(placeholder ?? '', option.argChoices) : null,
  };
}

function argumentShape(argument: Argument): ArgumentShape {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return {
    placeholder: argument.required ? `<${name}>` : `[${name}]`,
    isVariadic: argument.variadic,
    value: valueKind(argument.name(), argument.argChoices),
  };
}

/** Kinds of values, by a word in the value's name. */
const kinds: readonly (readonly [RegExp, ValueKind])[] = [
  [/\b(?:file|path|folder)\b/, {kind: 'file'}],
  [/\bcommand\b/, {kind: 'program'}],
  [/\bprofile\b/, {kind: 'profile'}],
];

function valueKind(name: string, choices: readonly string[] | undefined): ValueKind {
  if (choices !== undefined) return {kind: 'words', words: choices};
  return kinds.find(([pattern]) => pattern.test(name))?.[1] ?? {kind: 'free'};
}

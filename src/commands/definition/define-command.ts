import {type Command, InvalidArgumentError, Option} from 'commander';
import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {exitCodeLines} from '../../messages/subjects/exit-code-words.ts';
import type {CommandSpec, OptionSpec, OptionValue} from './command-spec.ts';
import {exampleText} from './example-lines.ts';
import {lang, profile, quiet} from './shared-options.ts';

const help: Phrase = {ko: '도움말을 보여 줍니다', en: 'show this help'};

const specs = new WeakMap<Command, {readonly spec: CommandSpec; readonly language: Language}>();

/** Adds options and help to a command, with the options that every command has. */
export function defineCommand(command: Command, spec: CommandSpec, language: Language): Command {
  const options = [quiet, profile, lang, ...(spec.options ?? [])];
  return describeCommand(command, {...spec, options}, language)
    .passThroughOptions(spec.runsAnother ?? false)
    .addHelpText('after', () => exitCodeLines(language, spec.passesExitCode));
}

/** Adds options and the beginning of the help to a command or to the program. */
export function describeCommand(command: Command, spec: CommandSpec, language: Language): Command {
  specs.set(command, {spec, language});
  for (const option of spec.options ?? []) command.addOption(optionOf(option, language));
  return command
    .description(spec[language])
    .helpOption('-h, --help', help[language])
    .addHelpText('before', () => exampleText(spec.examples, language));
}

/** Returns the definition of a command; undefined for one that commander adds itself. */
export function specOf(command: Command) {
  return specs.get(command);
}

/** The first command line in the help of a command; null if it has none of one line. */
export function firstExample(command: Command): string | null {
  const defined = specs.get(command);
  const [typed] = defined?.spec.examples[0] ?? [];
  if (defined === undefined || typed === undefined) return null;
  const line = typeof typed === 'string' ? typed : typed[defined.language];
  return line.includes('\n') ? null : line;
}

function optionOf(spec: OptionSpec, language: Language): Option {
  const {flags, value, choices, fallback, conflicts = [], isRequired = false} = spec;
  const {isRepeated = false} = spec;
  const option = new Option(flags, spec[language])
    .default(fallback)
    .conflicts([...conflicts])
    .makeOptionMandatory(isRequired);
  if (choices !== undefined) option.choices(choices);
  if (value !== undefined) {
    option.argParser((text, before: unknown) => {
      const read = readValue(value, text, language);
      if (!isRepeated) return read;
      return Array.isArray(before) ? [...before, read] : [read];
    });
  }
  return option;
}

function readValue({read, hint}: OptionValue, text: string, language: Language): unknown {
  const value = read(text);
  if (value === null) throw new InvalidArgumentError(hint[language]);
  return value;
}

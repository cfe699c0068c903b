import {Readable} from 'node:stream';
import type {Programs} from '../../src/commands/definition/definition.ts';
import {shapeOf} from '../../src/commands/definition/shape-of.ts';
import {allCommands} from '../../src/commands/registry/all-commands.ts';
import type {CommandContext} from '../../src/commands/shared/command-context.ts';
import type {CommandShape} from '../../src/domain/program/command-shape.ts';
import type {Language} from '../../src/domain/program/language.ts';
import {createProgram} from '../../src/main/command-line.ts';

const unused = (): never => {
  throw new Error('the manual runs nothing');
};

/** A context that has only a language; every other use throws. */
export const unusedContext: CommandContext = {
  language: 'en',
  memoLanguage: 'en',
  version: '',
  stdin: Readable.from([]),
  signal: new AbortController().signal,
  isCancelled: () => false,
  settle: (code) => code,
  ports: unused,
  opened: () => null,
  isQuiet: false,
  print: unused,
  output: {isTerminal: false, columns: 80, open: unused, progress: unused},
  say: unused,
  hint: unused,
  note: unused,
  trace: () => {},
};

/** Programs that can be defined but not run. */
export function unusedPrograms(own: CommandContext): Programs {
  return {
    context: own,
    speak: unused,
    prepare: unused,
    unreadableInput: () => null,
    openApp: unused,
    runEmulator: unused,
    runDoctor: unused,
    runThrough: unused,
    profiles: unused,
    serveTools: unused,
    userService: unused,
    agentHooks: unused,
    noteServer: unused,
  };
}

/** Returns the syntax of the program and of all its commands. */
export function programShape(language: Language = 'en'): CommandShape {
  return shapeOf(createProgram(unusedPrograms({...unusedContext, language}), unused, allCommands));
}

import {cleanEnvironment, type Environment} from './clean-environment.ts';
import {type ProgramCommand, programCommand} from './program-command.ts';
import {openTerminal, type Terminal} from './terminal.ts';

export interface TuiOptions {
  args?: string[];
  env?: Environment;
  columns?: number;
  rows?: number;
  cwd?: string;
  /** Whether the program may use colors; true unless given. */
  color?: boolean;
  program?: ProgramCommand;
  ambiguousCells?: 1 | 2 | 'silent';
  answersPasteMode?: boolean;
  kittyKeyboard?: boolean;
  background?: string;
}

/** Runs the program from its source in a terminal with a clean environment. */
export function openTui(options: TuiOptions = {}): Terminal {
  const {args = [], env, color = true, program = programCommand(), ...window} = options;
  return openTerminal({
    ...window,
    command: program.command,
    args: [...program.args, ...args],
    env: cleanEnvironment({
      TERM: 'xterm-256color',
      ...(color ? {NO_COLOR: undefined} : {}),
      ...env,
    }),
  });
}

import type {AnsweredGraphics} from './answer-graphics.ts';
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
  graphics?: AnsweredGraphics;
}

/** A terminal with 256 colors, in which the layout is the chat. */
export const manyColors: Environment = {TERM: 'xterm-256color'};

/**
 * Runs the program from its source in a terminal with a clean environment. The terminal announces 16
 * colors, so that the layout is the log, which most tests read; with `manyColors` it is the chat.
 */
export function openTui(options: TuiOptions = {}): Terminal {
  const {args = [], env, color = true, program = programCommand(), ...window} = options;
  return openTerminal({
    ...window,
    command: program.command,
    args: [...program.args, ...args],
    env: cleanEnvironment({
      TERM: 'xterm',
      ...(color ? {NO_COLOR: undefined} : {}),
      ...env,
    }),
  });
}

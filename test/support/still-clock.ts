import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Environment} from './clean-environment.ts';
import {type ProgramCommand, programWith} from './program-command.ts';
import {tempFolder} from './temp-folder.ts';
import {untilSeen} from './until-seen.ts';

/** The program with a stopped clock: nothing is saved or cancelled because time passes. */
export const stillProgram: ProgramCommand = programWith(new URL('stand-still.ts', import.meta.url));

interface Running {
  kill(signal?: NodeJS.Signals): void;
  readonly exit: Promise<unknown>;
}

/** The clock of one program in a separate process. */
export interface StillClock {
  /** The options to start the program with. */
  readonly start: {readonly program: ProgramCommand; readonly env: Environment};
  /** Moves the clock forward by ms. False if the program ended instead. */
  turn(running: Running, ms: number): Promise<boolean>;
  /** Sends SIGTERM, and waits until the program has received it. */
  terminate(running: Running): Promise<void>;
}

export function stillClock(): StillClock {
  const folder = tempFolder();
  const count = (note: string): number => {
    const path = join(folder, 'notes');
    const notes = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
    return notes.filter((line) => line === note).length;
  };
  /**
   * Signals the program and waits until it has logged the note once more. False if it ended
   * instead.
   */
  const noted = async (
    running: Running,
    signal: NodeJS.Signals,
    note: string,
  ): Promise<boolean> => {
    const before = count(note);
    let hasEnded = false;
    void running.exit.then(() => {
      hasEnded = true;
    });
    running.kill(signal);
    await untilSeen(`${signal} is taken`, () => count(note) > before || hasEnded);
    return count(note) > before;
  };
  return {
    start: {program: stillProgram, env: {STILL_CLOCK: folder}},
    turn: (running, ms) => {
      writeFileSync(join(folder, 'turn'), String(ms));
      return noted(running, 'SIGURG', `turned ${ms}`);
    },
    terminate: async (running) => {
      if (!(await noted(running, 'SIGTERM', 'SIGTERM'))) throw new Error('it ended before SIGTERM');
    },
  };
}

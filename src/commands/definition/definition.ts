import type {Command, CommandOptions} from 'commander';
import type {RunForeground} from '../../app/ports/foreground-process-ports.ts';
import type {Profiles} from '../../app/ports/profile-ports.ts';
import type {UserService} from '../../app/ports/service-ports.ts';
import type {CommandContext} from '../shared/command-context.ts';
import type {CommandSpec} from './command-spec.ts';

/** What the definition of a command is given. */
export interface Definer {
  /** Makes a command of the program. */
  readonly add: (spec: CommandSpec) => Command;
  /** Makes a command below another one. */
  readonly within: (parent: Command, spec: CommandSpec, options?: CommandOptions) => Command;
  readonly context: CommandContext;
  /** Takes the exit code of the command that ran. */
  readonly finish: (result: number | Promise<number>) => Promise<void>;
  readonly programs: Programs;
}

/** Adds one command, or a few of one kind: what can be typed, and what is run then. */
export type Definition = (definer: Definer) => void;

/** What the command line can start besides commands. */
export interface Programs {
  readonly context: CommandContext;
  /** Called before any of them, and before any command. */
  prepare(choices: Choices): Promise<void>;
  openApp(options: AppFlags): Promise<number>;
  runEmulator(options: {port: number}): Promise<number>;
  runDoctor(options: {json?: boolean}): Promise<number>;
  runThrough: RunForeground;
  profiles(): Promise<Profiles>;
  userService(): Promise<UserService>;
}

/** What every command may be told besides its own options. */
export interface Choices {
  readonly quiet?: boolean;
  readonly profile?: string;
  /** Gets a new refresh token on its stdin. */
  readonly onRotate?: string;
}

export interface AppFlags {
  readonly demo: boolean;
  readonly ascii: boolean;
  readonly screenReader: boolean;
}

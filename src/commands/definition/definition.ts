import type {Command, CommandOptions} from 'commander';
import type {RunForeground} from '../../app/ports/foreground-process-ports.ts';
import type {Profiles} from '../../app/ports/profile-ports.ts';
import type {NoteServerPort} from '../../app/ports/program-note-ports.ts';
import type {AgentHookPort, UserService} from '../../app/ports/service-ports.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {Language} from '../../domain/program/language.ts';
import type {ServeTools} from '../../domain/program/served-tool.ts';
import type {CommandContext} from '../shared/command-context.ts';
import type {CommandSpec} from './command-spec.ts';
import type {EmulatorFlags} from './emulator-flags.ts';

/** The parameters of a definition. */
export interface Definer {
  /** Adds a command to the program. */
  readonly add: (spec: CommandSpec) => Command;
  /** Adds a subcommand to a command. */
  readonly within: (parent: Command, spec: CommandSpec, options?: CommandOptions) => Command;
  readonly context: CommandContext;
  /** Receives the exit code of the command that ran. */
  readonly finish: (result: number | Promise<number>) => Promise<void>;
  readonly programs: Programs;
}

/** Adds one command, or a few related ones, with their actions. */
export type Definition = (definer: Definer) => void;

/** The programs that the command line can start: the app, the emulator and others. */
export interface Programs {
  readonly context: CommandContext;
  /** Sets the language of the option. */
  speak(language: Language): void;
  /** Must be called before any of the programs or commands starts. */
  prepare(choices: Choices): Promise<void>;
  /** Why the arguments or the environment cannot be read as text; null if they can. */
  unreadableInput(): Failure | null;
  openApp(options: AppFlags): Promise<number>;
  runEmulator(flags: EmulatorFlags): Promise<number>;
  runDoctor(options: {json?: boolean}): Promise<number>;
  runThrough: RunForeground;
  serveTools: ServeTools;
  profiles(): Promise<Profiles>;
  /** The service that runs the daemon with these options. */
  userService(options?: readonly string[]): Promise<UserService>;
  /** What a hook of an agent needs, of this profile. */
  agentHooks(): Promise<AgentHookPort>;
  /** The server of notes, whose parts are loaded now. */
  noteServer(): Promise<NoteServerPort>;
}

/** Options that apply to every command. */
export interface Choices {
  readonly quiet?: boolean;
  readonly profile?: string;
  /** A command that reads a new refresh token on its stdin. */
  readonly onRotate?: string;
}

export interface AppFlags {
  readonly demo: boolean;
  readonly ascii: boolean;
  readonly screenReader: boolean;
}

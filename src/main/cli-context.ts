import type {CriticalWork} from '../app/ports/critical-work.ts';
import type {Ports} from '../app/ports/ports.ts';
import type {Choices} from '../commands/definition/definition.ts';
import type {CommandContext} from '../commands/shared/command-context.ts';
import {lineText} from '../commands/shared/styled-line.ts';
import type {Environment} from '../domain/failure/environment.ts';
import {exitCode} from '../domain/failure/exit-code.ts';
import {FailureError} from '../domain/failure/failure.ts';
import {unusablePath} from '../domain/login/unusable-variable.ts';
import {rotationLost} from '../messages/failures/rotation-words.ts';
import {endsOnceStored, storesAgain} from '../messages/subjects/ending-words.ts';
import {usageWords} from '../messages/subjects/usage-words.ts';
import {isTerminal, type Stdio} from '../system/terminal/standard-streams.ts';
import {watchTerminal} from '../system/terminal/watch-terminal.ts';
import {type ChosenFolder, chooseFolder} from './chosen-folder.ts';
import {isColored, openCommandOutput} from './command-output.ts';
import {createCriticalWork} from './critical-work.ts';
import type {DebugLog} from './debug-log.ts';
import {listenForExitSignal} from './exit-signal.ts';
import {once} from './once.ts';
import {sayOn} from './say.ts';
import type {Services} from './services.ts';
import {version} from './version.ts';

/** The parts that cli.ts shares between the commands and the app. */
export interface Cli {
  readonly env: Environment;
  workingFolder(): string;
  /** The folders of the profiles, and which profile is in use. */
  readonly chosen: ChosenFolder;
  readonly context: CommandContext;
  /** Null when no debug file was requested. */
  readonly debug: DebugLog | null;
  /** Applies the options that every command accepts, before anything is opened. */
  prepare(choices: Choices): Promise<void>;
  /** Restores the terminal while the screen uses it. */
  readonly terminal: {restore: () => void};
  /** `prepare` must run before `open`: the version and the help need no services. */
  readonly services: {open(options?: {forScreen: boolean}): Services; close(): void};
  /** Passes signals to `receive` instead, until the returned function is called. */
  handOverSignals(receive: (name: NodeJS.Signals) => void): () => void;
  /** The exit code of the signal that asked the program to end; null when there was none. */
  signalExitCode(): number | null;
  /** The exit code of a lost terminal; null if it is not, or a foreground program had its own. */
  lostTerminalCode(): number | null;
  /** Makes signals wait until the screen has ended by itself. */
  leaveTimeToEnd(): void;
  isScreen(): boolean;
  /** Whether a command ends by itself when stdout is no longer read; whether stdout is only a log. */
  readonly stdout: {isServed: boolean; isLog: boolean};
  /** What every end of the program waits for; all services of the process share it. */
  readonly criticalWork: CriticalWork;
  /** The exit code of the command's work; null while it is not done. */
  settledCode(): number | null;
  /** Waits for critical work, and says so. */
  untilSafe(): Promise<void>;
  /** Ends the process, after the critical work in progress. */
  exit(code: number): void;
}

/** The process of the program; a test may put another object in its place. */
export type Host = Stdio & Pick<NodeJS.Process, 'on' | 'exit' | 'cwd'>;

/** Reads the environment; nothing is opened before a command needs it. */
export function createContext(env: Environment, debug: DebugLog | null, host: Host = process): Cli {
  const chosen = chooseFolder(env);
  const hasReader = isTerminal(host, 'stdout');
  const reader = hasReader ? 'person' : 'script';
  const hasTones = isColored(env, hasReader);
  const say = sayOn(
    () => host.stderr,
    () => chosen.language(reader),
  );
  const criticalWork = createCriticalWork(() => {
    // The screen is drawn elsewhere, and shows the failure if storage takes nothing at all.
    if (!ending.isScreen()) say(storesAgain);
  });
  const sayThatItWaits = (onRead: () => void): void => say(endsOnceStored, onRead);
  const ending = listenForExitSignal({criticalWork, sayThatItWaits}, host);
  const terminal = watchTerminal(host, ending.hangUp);
  let settled: number | null = null;
  let isQuiet = false;
  let rotation: Rotation | null = null;
  const unlessQuiet: Say = (phrase) => {
    if (!isQuiet) say(phrase);
  };
  let parts: typeof import('./load-services.ts') | null = null;
  let services: Services | null = null;
  const load = async (): Promise<void> => {
    parts ??= await import('./load-services.ts');
  };
  const open = ({forScreen} = {forScreen: false}): Services => {
    if (parts === null) throw new Error('the services are not loaded');
    services ??= parts.createServices({
      env,
      folder: chosen.folder(),
      version,
      demo: null,
      criticalWork,
      forScreen,
      debug,
      ...(rotation === null ? {} : {onRotate: rotation}),
    });
    return services;
  };
  const ports = once(() => checkingAfterEditor(withWarnings(open(), say), terminal.look));
  const context: CommandContext = {
    get language() {
      return chosen.language(reader);
    },
    get memoLanguage() {
      return chosen.language('person');
    },
    version,
    get stdin() {
      return host.stdin;
    },
    signal: ending.signal,
    isCancelled: () => ending.exitCode() === exitCode.cancelled,
    ports: ports.get,
    opened: ports.peek,
    settle: (code) => {
      settled = code;
      return code;
    },
    get isQuiet() {
      return isQuiet;
    },
    print: (line) => host.stdout.write(`${lineText(line, hasTones)}\n`),
    output: openCommandOutput(env, host, ending.leaveToChild),
    say,
    hint: unlessQuiet,
    trace: debug?.trace ?? (() => {}),
    note: isTerminal(host, 'stderr') ? unlessQuiet : () => {},
  };
  return {
    env,
    workingFolder: () => host.cwd(),
    chosen,
    context,
    debug,
    prepare: async ({quiet = false, profile, onRotate}) => {
      isQuiet = quiet;
      const unusable = unusablePath(env);
      if (unusable !== null) throw new FailureError({kind: 'invalid-variable', ...unusable});
      rotation = await chooseRotation(env, onRotate, say);
      if (profile !== undefined) chosen.choose(profile);
      await load();
    },
    terminal: {restore: () => {}},
    services: {open, close: () => services?.close()},
    handOverSignals: ending.handOver,
    signalExitCode: ending.exitCode,
    lostTerminalCode: () =>
      terminal.isLost() && !ending.wasHandedOver() ? ending.exitCode() : null,
    leaveTimeToEnd: ending.leaveTime,
    isScreen: ending.isScreen,
    stdout: {isServed: false, isLog: false},
    criticalWork,
    settledCode: () => settled,
    untilSafe: ending.untilSafe,
    exit: ending.exit,
  };
}

type Say = CommandContext['say'];
type Rotation = (refreshToken: string) => void;

/** Passes a new refresh token to the given command; without one, warns that it will be lost. */
async function chooseRotation(
  env: Environment,
  command: string | undefined,
  say: Say,
): Promise<Rotation | null> {
  if (command !== undefined) {
    const {pipeRefreshToken} = await import('./load-system.ts');
    return (refreshToken) => pipeRefreshToken(command, refreshToken);
  }
  if (!env['KAKAO_REFRESH_TOKEN']) return null;
  return () => say(rotationLost);
}

/**
 * Reports damaged preferences, which defaults replace, and a damaged database, which a new one
 * replaces.
 */
function withWarnings({ports, salvage, restored}: Services, say: Say): Ports {
  if (restored) say(usageWords.restored(restored));
  if (salvage !== null) say(usageWords.salvaged(salvage));
  const {preferences} = ports;
  if (preferences.problem() !== null) say(usageWords.preferencesDamaged(preferences.path));
  return ports;
}

/** Checks after each use of the editor whether the terminal still exists. */
function checkingAfterEditor(ports: Ports, checkTerminal: () => void): Ports {
  const {editor} = ports;
  const edit: typeof editor.edit = (text, stop) => editor.edit(text, stop).finally(checkTerminal);
  return {...ports, editor: {...editor, edit}};
}

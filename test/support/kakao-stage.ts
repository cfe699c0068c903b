import {join} from 'node:path';
import type {Ports} from '../../src/app/ports/ports.ts';
import {
  type Emulator,
  type EmulatorOptions,
  startEmulator,
} from '../../src/emulator/start-emulator.ts';
import {createCriticalWork} from '../../src/main/critical-work.ts';
import {createDebugLog} from '../../src/main/debug-log.ts';
import {createServices} from '../../src/main/services.ts';
import {locateDataFolder} from '../../src/storage/base/data-folder.ts';
import type {Environment} from './clean-environment.ts';
import {assertClean} from './cli-result.ts';
import {freePort} from './free-port.ts';
import {appKeys, kakaoEnvironment, logIn, secretsOf} from './local-kakao.ts';
import {remember} from './remember-sent.ts';
import {type CliOptions, type CliResult, type RunningCli, runCli, startCli} from './run.ts';
import {type HereOptions, runHere} from './run-here.ts';
import {assertSound, noted, type Seen, type StageBreaks} from './sound-stage.ts';
import {tempFolder} from './temp-folder.ts';
import type {Terminal} from './terminal.ts';
import {openTui, type TuiOptions} from './tui.ts';

export interface CliRun extends CliOptions {
  readonly input?: string | Buffer;
}

/**
 * The program as processes with a local Kakao, in a folder of their own. When the stage is closed,
 * all that it observed and saved must satisfy the invariants.
 */
export interface KakaoStage extends AsyncDisposable {
  readonly emulator: Emulator;
  readonly home: string;
  readonly redirectUri: string;
  /** The debug file that every program and the ports of `withPorts` write, or null without `traced`. */
  readonly debugFile: string | null;
  /** The environment that points a program at the folder and the local Kakao. */
  readonly env: Environment;
  /** Runs the program in a terminal. */
  open(options?: TuiOptions): Terminal;
  /**
   * Runs the program to its end without a terminal. Fails if it showed a secret, a stack trace or a
   * warning.
   */
  run(args: string[], options?: CliRun): Promise<CliResult>;
  /** The same without a process of its own (`runHere`), for all but what a process does. */
  command(args: string[], options?: HereOptions): Promise<CliResult>;
  start(args: string[], options?: CliRun): RunningCli;
  /** Waits for the end of a started program and makes the same checks as `run`. */
  end(cli: RunningCli): Promise<CliResult>;
  /** The number of requests for this path. */
  asked(path: string): number;
  /** Logs in over HTTP, as an earlier run would have done. */
  logIn(): Promise<void>;
  /** Stores memos as sent in earlier runs, one second apart, the last one now. */
  remember(texts: readonly string[]): Promise<void>;
  /** Passes the ports of another process of the same user to the callback. */
  withPorts<Result>(use: (ports: Ports) => Result | Promise<Result>): Promise<Result>;
}

export interface StageOptions extends EmulatorOptions {
  /** Logs in before the stage is returned; false unless given. */
  readonly loggedIn?: boolean;
  /** Whether the environment names the app's key and secret; true unless given. */
  readonly isSetUp?: boolean;
  /** Makes every program write a debug file; false unless given. */
  readonly traced?: boolean;
  /** The invariants that the test breaks on purpose, each with the reason. */
  readonly breaks?: StageBreaks;
}

/**
 * Starts the local Kakao. The redirect URI has a separate port, so that test files can run in
 * parallel.
 */
export async function openStage(options: StageOptions = {}): Promise<KakaoStage> {
  const {loggedIn = false, isSetUp = true, traced = false, breaks = {}, ...kakao} = options;
  const redirectUri = `http://localhost:${await freePort()}/callback`;
  const emulator = await startEmulator({redirectUris: [redirectUri], ...kakao});
  const home = tempFolder();
  const debugFile = traced ? join(tempFolder(), 'debug.jsonl') : null;
  const env: Environment = {
    ...kakaoEnvironment(emulator, {home, redirectUri}),
    ...(isSetUp ? appKeys(emulator) : {}),
    ...(debugFile === null ? {} : {KAKAO_TUI_DEBUG: debugFile}),
  };
  const seen: Seen = {terminals: new Map(), runs: new Map(), confirmedArrived: new Set()};
  const withPorts: KakaoStage['withPorts'] = (use) =>
    lendPorts({...env, ...appKeys(emulator)}, (ports) => use(noted(ports, seen)));
  const stage: KakaoStage = {
    emulator,
    home,
    redirectUri,
    debugFile,
    env,
    ...programsOn({emulator, env}, seen),
    asked: (path) => emulator.requests.filter((request) => request.path === path).length,
    logIn: () => withPorts(async (ports) => void (await logIn({emulator, ports}))),
    remember: (texts) => withPorts((ports) => remember(ports, texts)),
    withPorts,
    [Symbol.asyncDispose]: async () => {
      try {
        await assertSound(stage, seen, breaks);
      } finally {
        await emulator.close();
      }
    },
  };
  if (loggedIn) await stage.logIn();
  return stage;
}

async function lendPorts<Result>(
  env: Environment,
  use: (ports: Ports) => Result | Promise<Result>,
): Promise<Result> {
  const folder = locateDataFolder(env);
  const debugFile = env['KAKAO_TUI_DEBUG'];
  const debug = debugFile === undefined ? null : createDebugLog(debugFile, {});
  const services = createServices({
    env,
    folder,
    version: '0.0.0-test',
    demo: null,
    criticalWork: createCriticalWork(),
    debug,
  });
  try {
    return await use(services.ports);
  } finally {
    services.close();
    debug?.close();
  }
}

/** The ways to run the program. `seen` collects what is checked at the end. */
function programsOn(
  {emulator, env}: Pick<KakaoStage, 'emulator' | 'env'>,
  seen: Seen,
): Pick<KakaoStage, 'open' | 'run' | 'command' | 'start' | 'end'> {
  const merged = (run: CliRun): CliRun => ({...run, env: {...env, ...run.env}});
  const checked = (result: CliResult, args: readonly string[], given: Environment = {}) => {
    const own = given['KAKAO_CLIENT_SECRET'] ?? '';
    const secrets = [...secretsOf({emulator}), ...(own === '' ? [] : [own])];
    assertClean(result, args[0] === 'token' ? [] : secrets);
    return result;
  };
  return {
    open: (tui = {}) => {
      const terminal = openTui({...tui, env: {...env, ...tui.env}});
      seen.terminals.set(terminal, null);
      void terminal.exit.then((exit) => seen.terminals.set(terminal, exit));
      return terminal;
    },
    command: async (args, here = {}) =>
      checked(await runHere(args, {...here, env: {...env, ...here.env}}), args, here.env),
    run: async (args, run = {}) => checked(await runCli(args, merged(run)), args, run.env),
    start: (args, run = {}) => {
      const cli = startCli(args, merged(run));
      seen.runs.set(cli, args);
      return cli;
    },
    end: async (cli) => {
      const exit = await cli.exit;
      const result = {...exit, stdout: cli.stdout(), stderr: cli.stderr()};
      return checked(result, seen.runs.get(cli) ?? []);
    },
  };
}

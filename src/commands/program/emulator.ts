import {exitCode} from '../../domain/failure/exit-code.ts';
import type {EmulatorFailure, EmulatorFlags} from '../definition/emulator-flags.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {reportFileError} from '../shared/report-file-error.ts';
import {type EmulatorFault, faultWords, portWords} from './emulator-faults.ts';
import {type HandledRequest, logLine} from './emulator-log.ts';
import {printAddresses, type RunningEmulator} from './print-emulator.ts';

/** The options with which the emulator starts; lifetimes are in seconds, the latency in ms. */
export interface EmulatorStart {
  readonly port?: number;
  readonly apiPort?: number;
  readonly restApiKey?: string;
  /** null: the client secret is off. */
  readonly clientSecret?: string | null;
  readonly redirectUris?: readonly string[];
  readonly logoutRedirectUris?: readonly string[];
  readonly webDomains?: readonly string[];
  readonly links?: 'drop' | 'replace';
  readonly enabledScopes?: readonly string[];
  readonly people?: readonly {readonly nickname: string}[];
  readonly joined?: readonly string[];
  readonly friends?: readonly (readonly string[])[];
  readonly friendCache?: number;
  readonly refusing?: readonly string[];
  readonly accessTokenLifetime?: number;
  readonly refreshTokenLifetime?: number;
  readonly quotas?: {readonly sender?: number; readonly pair?: number};
  readonly strictTextLimit?: boolean;
  readonly kakaoLoginOn?: boolean;
  readonly acceptMissingRedirectUri?: boolean;
  readonly nullUserId?: boolean;
  readonly state?: string;
  readonly latency?: number;
  readonly failures?: readonly EmulatorFailure[];
  readonly onRequest?: (request: HandledRequest) => void;
  readonly onSaveError?: (error: unknown) => void;
}

/** How the command starts the emulator. */
export interface EmulatorPorts {
  start(options: EmulatorStart): Promise<RunningEmulator>;
  /** What is wrong with an option, if the error says so. */
  faultOf(error: unknown): {readonly fault: EmulatorFault; readonly value: string} | null;
  /**
   * Locks a state file until the returned function is called. Throws a fault if another emulator
   * has it or its folder cannot be written, and system errors.
   */
  lockState(path: string): () => void;
}

/** `kakao-tui emulator`: prints the emulator's addresses and keys, and runs until it is stopped. */
export async function runEmulator(
  context: CommandContext,
  flags: EmulatorFlags,
  ports: EmulatorPorts,
): Promise<number> {
  let release = () => {};
  try {
    if (flags.state !== undefined) release = ports.lockState(flags.state);
    const emulator = await ports.start(startOf(context, flags));
    printAddresses(context, emulator, flags);
    await untilStopped(context.signal);
    await emulator.close();
    return exitCode.done;
  } catch (error) {
    return reportStart(context, {flags, ports, error});
  } finally {
    release();
  }
}

async function untilStopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => signal.addEventListener('abort', resolve));
}

function startOf(context: CommandContext, flags: EmulatorFlags): EmulatorStart {
  const {clientSecret, person, accessLifetime, refreshLifetime, quotaDay, quotaPair, log} = flags;
  const {port, apiPort, restApiKey, links, state, latency} = flags;
  return definedIn({
    port,
    apiPort,
    restApiKey,
    clientSecret: clientSecret === false ? null : clientSecret,
    redirectUris: flags.redirectUri,
    logoutRedirectUris: flags.logoutRedirectUri,
    webDomains: flags.webDomain,
    links,
    enabledScopes: flags.scopes,
    people: person?.map((nickname) => ({nickname})),
    joined: flags.joined,
    friends: flags.friends,
    friendCache: flags.friendCache,
    refusing: flags.refuses,
    accessTokenLifetime: secondsOf(accessLifetime),
    refreshTokenLifetime: secondsOf(refreshLifetime),
    quotas: definedIn({sender: quotaDay, pair: quotaPair}),
    strictTextLimit: flags.over200 === 'refuse',
    kakaoLoginOn: flags.loginOff !== true,
    acceptMissingRedirectUri: flags.acceptMissingRedirectUri,
    nullUserId: flags.nullUserId,
    state,
    latency,
    failures: flags.fail,
    onSaveError: (error: unknown) => reportSave(context, flags, error),
    onRequest: log ? (request: HandledRequest) => context.say(logLine(request)) : undefined,
  });
}

function secondsOf(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : ms / 1000;
}

type Defined<Values> = {[Name in keyof Values]?: Exclude<Values[Name], undefined>};

function definedIn<Values extends object>(values: Values): Defined<Values> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Defined<Values>;
}

interface FailedStart {
  readonly flags: EmulatorFlags;
  readonly ports: EmulatorPorts;
  readonly error: unknown;
}

/** Says why the emulator did not start; rethrows what no option can change. */
function reportStart(context: CommandContext, {flags, ports, error}: FailedStart): number {
  const found = ports.faultOf(error);
  if (found !== null) {
    context.say(faultWords(found.fault, found.value));
    return exitCode.usage;
  }
  if (!(error instanceof Error && 'syscall' in error)) throw error;
  if (error.syscall === 'listen') {
    const port = 'port' in error ? Number(error.port) : 0;
    context.say(portWords(port, port === flags.apiPort ? '--api-port' : '--port'));
    return exitCode.failure;
  }
  reportSave(context, flags, error);
  return exitCode.usage;
}

function reportSave(context: CommandContext, {state = ''}: EmulatorFlags, error: unknown): void {
  reportFileError(context, {path: state, task: 'write'}, error);
}

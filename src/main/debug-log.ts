import {closeSync, writeSync} from 'node:fs';
import {resolve} from 'node:path';
import type {Ports} from '../app/ports/ports.ts';
import type {PlainFacts, Trace, TraceKind} from '../app/ports/trace-port.ts';
import {jsonLine} from '../commands/shared/command-context.ts';
import {isOwnFile} from '../commands/shared/own-file.ts';
import type {Environment} from '../domain/failure/environment.ts';
import {FailureError} from '../domain/failure/failure.ts';
import {outlineOf} from '../domain/program/outline.ts';
import type {Phrase} from '../domain/program/phrase.ts';
import {redact} from '../domain/text/redact.ts';
import type {WatchExchange} from '../kakao/http/exchange.ts';
import {traceExchanges} from '../kakao/http/trace-exchange.ts';
import {debugFileRefused} from '../messages/subjects/debug-words.ts';
import {locateDataFolder} from '../storage/base/data-folder.ts';
import {createPreferencesStore} from '../storage/base/preferences.ts';
import {openPrivateFile} from '../storage/base/private-paths.ts';
import {asStorageFailure} from '../storage/base/storage-failure.ts';
import {systemClock} from '../system/process/clock.ts';
import {tracedPorts} from './traced-ports.ts';
import {version} from './version.ts';

/** The debug file of KAKAO_TUI_DEBUG, for the parts that write to it. */
export interface DebugLog {
  readonly trace: Trace;
  /** Traces each exchange with Kakao. */
  readonly watchExchange: WatchExchange;
  /** Returns the same ports, some of which trace their calls. */
  adapt(ports: Ports): Ports;
  close(): void;
}

type Opened =
  | {readonly log: DebugLog; readonly warning: null}
  | {readonly log: null; readonly warning: Phrase};

/**
 * Opens the debug file and traces the start and the end of this process in it. A file that cannot
 * be written causes only a warning: the command still runs.
 */
export async function openDebugLog(path: string, env: Environment): Promise<Opened> {
  try {
    await refuseOwnFile(path, env);
    const log = createDebugLog(path, startFacts());
    process.on('exit', (code) => log.trace('exit', {code}));
    return {log, warning: null};
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return {log: null, warning: debugFileRefused(path, error.failure)};
  }
}

/** Opening a lock file already frees locks, and a new file may stop the program. */
async function refuseOwnFile(path: string, env: Environment): Promise<void> {
  // Fails in a working folder that was deleted.
  const file = asStorageFailure(path, () => resolve(path));
  const {data, config} = locateDataFolder(env);
  const preferencesFile = createPreferencesStore(config).path;
  if (!(await isOwnFile(file, {dataFolder: data, preferencesFile}))) return;
  throw new FailureError({kind: 'storage', problem: 'other', path, detail: 'own-file'});
}

function startFacts(): PlainFacts {
  const {platform, stdin, stdout} = process;
  const isTerminal = stdin.isTTY === true && stdout.isTTY === true;
  return {version, node: process.version, platform, isTerminal};
}

/** Throws `FailureError` when the first entry cannot be written. */
export function createDebugLog(path: string, start: PlainFacts): DebugLog {
  const file = openPrivateFile(path, entryStart);
  const write = writeTo(file, path);
  write('start', start);
  const trace = untilRefused(write);
  return {
    trace,
    watchExchange: traceExchanges(trace, elapsed),
    adapt: (ports) => tracedPorts(ports, trace),
    close: () => closeSync(file),
  };
}

/**
 * Throws `FailureError`. Each entry is a single write, so that entries of several processes do not
 * mix.
 */
function writeTo(file: number, path: string): Trace {
  return (kind, facts) => {
    const line = Buffer.from(`${jsonLine(entryOf(kind, facts))}\n`);
    const written = asStorageFailure(path, () => writeSync(file, line));
    if (written === line.length) return;
    throw new FailureError({kind: 'storage', problem: 'full', path, detail: ''});
  };
}

/** Stops writing after the first failure, such as a full disk, without affecting the app. */
function untilRefused(write: Trace): Trace {
  let isRefused = false;
  return (kind, facts) => {
    if (isRefused || isBeat(facts)) return;
    try {
      write(kind, facts);
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      isRefused = true;
    }
  };
}

/** The clock event occurs once a second and adds no information: each entry has its time. */
function isBeat(facts: object): boolean {
  return 'type' in facts && facts.type === 'clock-ticked';
}

/** The first characters of every entry. */
const entryStart = '{"time":"';

const outlined: ReadonlySet<TraceKind> = new Set(['event', 'effect', 'background', 'refresh']);

function entryOf(kind: TraceKind, facts: object): Record<string, unknown> {
  const head = {time: new Date(systemClock.now()).toISOString(), pid: process.pid, kind};
  const {kind: type, ...rest}: Record<string, unknown> = outlined.has(kind)
    ? outlineOf(facts)
    : redacted({...facts});
  return {...head, ...(type === undefined ? {} : {type}), ...rest, ...head};
}

function redacted(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(facts), (_name, value) =>
    typeof value === 'string' ? redact(value) : value,
  );
}

/** Avoids `performance`, whose first use would load much of Node. */
function elapsed(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

import {fstatSync} from 'node:fs';
import {exitCode} from './domain/failure/exit-code.ts';
import {unusablePath} from './domain/login/unusable-variable.ts';
import {setZoneOfSystem} from './domain/schedule/zone.ts';
import {type Cli, createContext} from './main/cli-context.ts';
import {runProgram} from './main/run-program.ts';
import {usageWords} from './messages/subjects/usage-words.ts';
import {absolutePaths} from './system/process/absolute-paths.ts';
import {writeCrashReport} from './system/process/crash-report.ts';
import {makeNewFilesPrivate} from './system/process/new-file-mode.ts';
import {zoneOfSystem} from './system/process/zone-of-system.ts';
import {quietNodeWarnings} from './system/terminal/quiet-warnings.ts';
import {whenOpened} from './system/terminal/standard-streams.ts';

/** Exit codes for SIGPIPE and SIGHUP, as in POSIX shells. */
const closedPipeExit = 141;
const hangupExit = 129;

makeNewFilesPrivate();
quietNodeWarnings();
await main();

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  if (isHookNotify(words)) endWithConsent();
  makePathsAbsolute(process.env);
  if (!process.env['TZ']) setZoneOfSystem(zoneOfSystem());
  const debug = await openDebugLog(process.env);
  const cli = createContext(process.env, debug?.log ?? null);
  if (debug?.warning) cli.context.say(debug.warning);
  const stdout = endOnLostOutput(cli);
  process.on('uncaughtException', (error) => crash(cli, error));
  const code = await runProgram(cli, words);
  await cli.untilSafe();
  cli.services.close();
  const exit = () => setImmediate(() => process.exit(cli.lostTerminalCode() ?? code));
  // The empty write completes after all earlier output; `setImmediate` lets the stream report a
  // closed reader to its listeners before the process exits.
  const opened = stdout();
  if (opened === null) exit();
  else opened.write('', exit);
}

/** Options that every command has may be typed before and between the names. */
function isHookNotify(words: readonly string[]): boolean {
  const names = words.filter(
    (word, at) => !word.startsWith('-') && !/^--(?:profile|lang)$/.test(words[at - 1] ?? ''),
  );
  return names[0] === 'hook' && names[1] === 'notify';
}

/** Agents take any other exit code of a hook for an objection: 2 keeps them from stopping. */
function endWithConsent(): void {
  process.on('exit', () => {
    process.exitCode = 0;
  });
}

/** Changes the environment itself, which started programs inherit. */
function makePathsAbsolute(env: NodeJS.ProcessEnv): void {
  for (const [name, path] of Object.entries(absolutePaths(env))) {
    if (path === undefined) delete env[name];
    else env[name] = path;
  }
}

/** Opens the debug file; its modules are loaded only if the user requested one. */
async function openDebugLog(env: NodeJS.ProcessEnv) {
  const path = env['KAKAO_TUI_DEBUG'];
  // Each command refuses an unusable path with a message.
  if (!path || unusablePath(env) !== null) return null;
  const load = await import('./main/load-system.ts');
  return load.openDebugLog(path, env);
}

/**
 * Returns the exit code for failed output. A reader that closed the pipe is not an error, but a
 * full disk is. EIO on a character device means that the terminal was lost before the program
 * started.
 */
function codeOfLostOutput(fd: number, {code}: NodeJS.ErrnoException): number {
  if (code === 'EPIPE') return closedPipeExit;
  return code === 'EIO' && fstatSync(fd).isCharacterDevice() ? hangupExit : exitCode.failure;
}

/**
 * Returns the exit code of work that is done although its result cannot be written: an error would
 * make a script do it again. Null when nothing is done yet, or when no one reads the result.
 */
function codeOfLostResult({context, settledCode}: Cli, {code = ''}: NodeJS.ErrnoException) {
  const settled = settledCode();
  if (settled === null || code === 'EPIPE') return null;
  context.say(usageWords.resultLost(code));
  return settled;
}

/**
 * Handles a bug: restores the terminal and writes a crash report with more details than the screen
 * shows.
 */
function crash(cli: Cli, error: unknown): void {
  cli.terminal.restore();
  const report = writeCrashReport(cli.chosen.base.data, error, new Date());
  cli.context.trace('crash', {
    error: error instanceof Error ? error.name : typeof error,
    isReported: report !== null,
  });
  cli.context.say(usageWords.crashed(report));
  cli.exit(exitCode.failure);
}

function isDiskFull({code}: NodeJS.ErrnoException): boolean {
  return code === 'ENOSPC' || code === 'EDQUOT';
}

/**
 * Ends quietly for `kakao-tui history | head`, where the reader closes the pipe, which is not a
 * failure. A lost terminal is handled elsewhere with an orderly shutdown, and the screen does not
 * need a redirected stderr. Returns stdout once it is used.
 */
function endOnLostOutput(cli: Cli): () => NodeJS.WriteStream | null {
  const watch = (stream: NodeJS.WriteStream & {fd: number}): void => {
    if (stream.isTTY) return;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (cli.isScreen() || cli.stdout.isServed) return;
      // A server goes on without the lines of its log: it answers its senders that the disk is full.
      if (cli.stdout.isLog && isDiskFull(error)) return;
      cli.exit(
        cli.signalExitCode() ?? codeOfLostResult(cli, error) ?? codeOfLostOutput(stream.fd, error),
      );
    });
  };
  whenOpened('stderr', watch);
  return whenOpened('stdout', watch);
}

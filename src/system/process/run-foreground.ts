import {type ChildProcess, spawn} from 'node:child_process';
import {constants} from 'node:os';
import type {Readable} from 'node:stream';
import type {ForegroundExit} from '../../app/ports/foreground-process-ports.ts';
import type {Environment} from '../../domain/failure/environment.ts';
import {roomIn} from '../terminal/stream-output.ts';
import {withUsersMask} from './new-file-mode.ts';
import {childEnvironment} from './run-command.ts';
import {createTail, type Tail} from './tail.ts';

interface Surroundings {
  readonly env: Environment;
  handOver(handler: (name: NodeJS.Signals) => void): () => void;
}

/** How many bytes of the output are kept: more than the last lines of any memo. */
const maxOutputBytes = 64 * 1024;

/** Exit codes 126 and 127, as in POSIX shells: found but not executable, not found. */
const cannotRunExit = 126;
const notFoundExit = 127;

/**
 * Runs a program in the foreground. Its output comes through pipes, because this program reads it
 * too: programs that check for a terminal write without colors unless FORCE_COLOR or
 * CLICOLOR_FORCE is set.
 */
export async function runForeground(
  argv: readonly string[],
  {env, handOver}: Surroundings,
): Promise<ForegroundExit> {
  const [program = '', ...args] = argv;
  const start = performance.now();
  const tail = createTail(maxOutputBytes);
  const end = (ended: Omit<ForegroundExit, 'duration' | 'output'>): ForegroundExit => ({
    ...ended,
    duration: performance.now() - start,
    output: tail.lines(),
  });
  try {
    const child = withUsersMask(() =>
      spawn(program, args, {
        env: childEnvironment(env),
        stdio: ['inherit', 'pipe', 'pipe'],
      }),
    );
    pass(child.stdout, process.stdout, tail);
    pass(child.stderr, process.stderr, tail);
    const restoreSignals = handOver((name) => forward(child, name));
    try {
      return end(await exitOf(child));
    } finally {
      restoreSignals();
    }
  } catch (error) {
    // A NUL in an argument, or an argument that is too long.
    if (!(error instanceof Error && 'code' in error)) throw error;
    return end(notStarted(String(error.code)));
  }
}

/**
 * The terminal has already sent Ctrl+C and Ctrl+\\ to the program: both are in its foreground
 * process group.
 */
function forward(child: ChildProcess, name: NodeJS.Signals): void {
  const {stdin, stdout, stderr} = process;
  const isFromKeys = name === 'SIGINT' || name === 'SIGQUIT';
  if (isFromKeys && [stdin, stdout, stderr].some(({isTTY}) => isTTY)) return;
  child.kill(name);
}

function pass(from: Readable, to: NodeJS.WriteStream, tail: Tail): void {
  from.on('data', (chunk: Buffer) => {
    tail.add(chunk);
    if (to.write(chunk)) return;
    from.pause();
    // A program that continues after its terminal is lost must not block on its output.
    void roomIn(to).then(() => from.resume());
  });
}

type Ended = Omit<ForegroundExit, 'duration' | 'output'>;

/**
 * Resolves when the program has exited and its output is read. Processes that it leaves behind may
 * hold the pipes as long as they run; this does not wait for them.
 */
function exitOf(child: ChildProcess): Promise<Ended> {
  return new Promise((resolve) => {
    child.once('error', (error: NodeJS.ErrnoException) => resolve(notStarted(error.code ?? '')));
    const settle = (code: number | null, signal: NodeJS.Signals | null): void =>
      resolve({
        code: code ?? 128 + (signal === null ? 0 : constants.signals[signal]),
        signal,
        startProblem: null,
      });
    child.once('close', settle);
    child.once('exit', (code, signal) => {
      setTimeout(() => {
        child.stdout?.destroy();
        child.stderr?.destroy();
        settle(code, signal);
      }, drainTimeoutMs).unref();
    });
  });
}

/** The time (ms) for reading pipes that stay open after the program has exited. */
const drainTimeoutMs = 1000;

function notStarted(code: string): Ended {
  return {code: code === 'ENOENT' ? notFoundExit : cannotRunExit, signal: null, startProblem: code};
}

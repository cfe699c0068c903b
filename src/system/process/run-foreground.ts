import {type ChildProcess, spawn} from 'node:child_process';
import {constants} from 'node:os';
import type {Readable} from 'node:stream';
import type {ForegroundExit} from '../../app/ports/foreground-process-ports.ts';
import type {Environment} from '../../domain/failure/environment.ts';
import {roomIn} from '../terminal/stream-output.ts';
import {childEnvironment} from './run-command.ts';
import {createTail, type Tail} from './tail.ts';

interface Surroundings {
  readonly env: Environment;
  handOver(take: (name: NodeJS.Signals) => void): () => void;
}

/** As shells report a program that cannot be run, and one that is not there. */
const cannotRunExit = 126;
const notFoundExit = 127;

/**
 * Runs a program in our place. Its output comes through pipes, since it is to be read too: programs
 * that look for a terminal there write without colours unless told to (FORCE_COLOR, CLICOLOR_FORCE).
 */
export async function runForeground(
  argv: readonly string[],
  {env, handOver}: Surroundings,
): Promise<ForegroundExit> {
  const [program = '', ...args] = argv;
  const start = performance.now();
  const tail = createTail();
  const end = (ended: Omit<ForegroundExit, 'duration' | 'output'>): ForegroundExit => ({
    ...ended,
    duration: performance.now() - start,
    output: tail.text(),
  });
  try {
    const child = spawn(program, args, {
      env: childEnvironment(env),
      stdio: ['inherit', 'pipe', 'pipe'],
    });
    pass(child.stdout, process.stdout, tail);
    pass(child.stderr, process.stderr, tail);
    const takeBack = handOver((name) => forward(child, name));
    try {
      return end(await exitOf(child));
    } finally {
      takeBack();
    }
  } catch (error) {
    // A NUL in an argument, or one that is too long.
    if (!(error instanceof Error && 'code' in error)) throw error;
    return end(notStarted(String(error.code)));
  }
}

/** The terminal has sent Ctrl+C to the program already: both are of its foreground group. */
function forward(child: ChildProcess, name: NodeJS.Signals): void {
  const {stdin, stdout, stderr} = process;
  if (name === 'SIGINT' && [stdin, stdout, stderr].some(({isTTY}) => isTTY)) return;
  child.kill(name);
}

function pass(from: Readable, to: NodeJS.WriteStream, tail: Tail): void {
  from.on('data', (chunk: Buffer) => {
    tail.add(chunk);
    if (to.write(chunk)) return;
    from.pause();
    // A program that goes on although its terminal is lost must not stand still.
    void roomIn(to).then(() => from.resume());
  });
}

type Ended = Omit<ForegroundExit, 'duration' | 'output'>;

/**
 * When the program has ended and what it wrote is read. What it has left behind may hold the pipes for
 * as long as it lives: that is not waited for.
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

/** How long (ms) pipes that stay open after the program's end are read. */
const drainTimeoutMs = 1000;

function notStarted(code: string): Ended {
  return {code: code === 'ENOENT' ? notFoundExit : cannotRunExit, signal: null, startProblem: code};
}

import {type ChildProcessWithoutNullStreams, spawn} from 'node:child_process';
import {once} from 'node:events';
import {cleanEnvironment, type Environment} from './clean-environment.ts';
import {closeAtEnd} from './open-resources.ts';
import {type ProgramCommand, programCommand, sourceCommand} from './program-command.ts';
import {readText, type TextStream} from './text-stream.ts';

export {type ProgramCommand, programCommand, sourceCommand};

export interface CliOptions {
  env?: Environment;
  cwd?: string;
  program?: ProgramCommand;
}

export interface CliExit {
  /** Null when a signal ended the program. */
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface CliResult extends CliExit {
  stdout: string;
  stderr: string;
}

/** A program that runs with pipes in place of a terminal. */
export interface RunningCli extends AsyncDisposable {
  readonly pid: number;
  /** Settles when the program has ended and both its streams are read to their ends. */
  readonly exit: Promise<CliExit>;
  stdout(): string;
  stderr(): string;
  /** Waits for a match within finished lines; `deadline` in milliseconds, 25 seconds if absent. */
  untilStdout: TextStream['until'];
  untilStderr: TextStream['until'];
  /** Writes text or bytes to the program's stdin. */
  write(data: string | Buffer): void;
  /** Ends the program's stdin. */
  end(): void;
  kill(signal?: NodeJS.Signals): void;
  /** Kills the program and waits for its end; `await using` does so too. */
  close(): Promise<void>;
}

const defaultTimeoutMs = 40_000;

/** Starts the program without a terminal, in a clean environment. */
export function startCli(args: string[], options: CliOptions = {}): RunningCli {
  const {program = programCommand(), cwd = process.cwd()} = options;
  const child = spawn(program.command, [...program.args, ...args], {
    cwd,
    env: cleanEnvironment(options.env),
  });
  // A program may end before it has read its input; the write error is not a failure of the test.
  child.stdin.on('error', () => {});
  const describe = () => `stdout:\n${stdout.text()}\nstderr:\n${stderr.text()}`;
  const stdout = readText(child.stdout, describe);
  const stderr = readText(child.stderr, describe);
  const exit = exitOf(child);
  const close = async () => {
    child.kill('SIGKILL');
    // A grandchild may keep the pipes open for as long as it runs.
    child.stdout.destroy();
    child.stderr.destroy();
    await exit;
  };
  return {
    pid: child.pid ?? -1,
    exit,
    stdout: stdout.text,
    stderr: stderr.text,
    untilStdout: stdout.until,
    untilStderr: stderr.until,
    write: (data) => child.stdin.write(data),
    end: () => child.stdin.end(),
    kill: (signal) => child.kill(signal),
    close,
    [Symbol.asyncDispose]: close,
  };
}

/**
 * Runs the program to its end; stdin holds `input` and then ends.
 *
 * Rejects, with the output so far, if the program has not ended after `timeout` ms (40 seconds
 * unless given).
 */
export async function runCli(
  args: string[],
  options: CliOptions & {input?: string | Buffer; timeout?: number} = {},
): Promise<CliResult> {
  const {input = '', timeout = defaultTimeoutMs, ...rest} = options;
  const cli = startCli(args, rest);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    void cli.close();
  }, timeout);
  cli.write(input);
  cli.end();
  const exit = await cli.exit.finally(() => clearTimeout(timer));
  const result = {...exit, stdout: cli.stdout(), stderr: cli.stderr()};
  if (!late) return result;
  const words = args.join(' ');
  throw new Error(
    `'${words}' did not end within ${timeout} ms\n${result.stdout}\n${result.stderr}`,
  );
}

async function exitOf(child: ChildProcessWithoutNullStreams): Promise<CliExit> {
  const forget = closeAtEnd(() => child.kill('SIGKILL'));
  try {
    const [code, signal] = await once(child, 'close');
    return {code, signal};
  } finally {
    forget();
  }
}

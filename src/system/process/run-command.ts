import {type ChildProcess, spawn} from 'node:child_process';
import type {CommandEnd, CommandRunner, GivenCommand} from '../../app/ports/command-ports.ts';
import type {Environment} from '../../domain/failure/environment.ts';
import {environmentWithoutSecrets} from './environment-without-secrets.ts';
import {withUsersMask} from './new-file-mode.ts';
import {createTail} from './tail.ts';

/** The maximum number of bytes of output: more than any memo that is accepted. */
const maxOutputBytes = 1_000_000;
const maxStderrBytes = 4000;

/** The time (ms) that a program may take to exit after SIGTERM. */
const killAfterMs = 1000;

/**
 * The data folder, the profile and the debug file are not secret, and the child process may run
 * this program again.
 */
const inheritedNames = ['KAKAO_TUI_HOME', 'KAKAO_TUI_PROFILE', 'KAKAO_TUI_DEBUG'] as const;

/** Creates a runner of programs in this environment. */
export function createCommandRunner(env: Environment): CommandRunner {
  return (command) => runCommand(command, env);
}

function runCommand(command: GivenCommand, env: Environment): Promise<CommandEnd> {
  const {argv, folder, signal} = command;
  const [program = '', ...args] = argv;
  if (signal.aborted) return Promise.resolve({kind: 'stopped'});
  let child: ChildProcess;
  try {
    child = withUsersMask(() =>
      spawn(program, args, {
        cwd: folder,
        env: childEnvironment(env),
        stdio: ['ignore', 'pipe', 'pipe'],
        // A process group, so that the child's own processes can be ended together with it.
        detached: true,
      }),
    );
  } catch (error) {
    // A NUL in an argument, or an argument that is too long.
    if (!(error instanceof Error && 'code' in error)) throw error;
    return Promise.resolve({kind: 'not-started', detail: String(error.code)});
  }
  return ended(child, command);
}

function ended(child: ChildProcess, {timeout, signal}: GivenCommand): Promise<CommandEnd> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const stderr = createTail(maxStderrBytes);
    let cut: CommandEnd | null = null;
    const stop = (reason: CommandEnd): void => {
      cut ??= reason;
      endGroup(child);
    };
    const onAbort = (): void => stop({kind: 'stopped'});
    const timer = setTimeout(() => stop({kind: 'timed-out'}), timeout);
    signal.addEventListener('abort', onAbort);
    child.stdout?.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxOutputBytes) stop({kind: 'too-much'});
      else chunks.push(chunk);
    });
    child.stderr?.on('data', (chunk: Buffer) => stderr.add(chunk));
    const finish = (end: CommandEnd): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      resolve(cut ?? end);
    };
    child.once('error', (error: NodeJS.ErrnoException) =>
      finish({kind: 'not-started', detail: error.code ?? ''}),
    );
    child.once('close', (code, name) =>
      finish({
        kind: 'ended',
        code,
        signal: name,
        stdout: Buffer.concat(chunks),
        stderr: stderr.lines().text,
      }),
    );
  });
}

/** Sends SIGTERM to the program and its child processes, and later SIGKILL. */
function endGroup(child: ChildProcess): void {
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => {
    signalGroup(child, 'SIGKILL');
    // A process outside the group may hold the pipes as long as it runs.
    child.stdout?.destroy();
    child.stderr?.destroy();
  }, killAfterMs);
  child.once('close', () => clearTimeout(timer));
}

function signalGroup({pid}: ChildProcess, name: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, name);
  } catch (error) {
    // The group has exited already.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

/**
 * The environment of a program that the user names: without this program's secrets, but with its
 * data folder, profile and debug file.
 */
export function childEnvironment(env: Environment): NodeJS.ProcessEnv {
  const inherited = inheritedNames.flatMap((name) =>
    env[name] === undefined ? [] : [[name, env[name]]],
  );
  return {...environmentWithoutSecrets(process.env), ...Object.fromEntries(inherited)};
}

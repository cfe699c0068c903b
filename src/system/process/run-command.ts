import {type ChildProcess, spawn} from 'node:child_process';
import type {CommandEnd, CommandRunner, GivenCommand} from '../../app/ports/command-ports.ts';
import type {Environment} from '../../domain/failure/environment.ts';
import {environmentWithoutSecrets} from './environment-without-secrets.ts';

/** Most bytes of output: more than any memo that is accepted. */
const maxOutputBytes = 1_000_000;
const maxStderrBytes = 4000;

/** How long (ms) a program may take to end when it is asked to. */
const killAfterMs = 1000;

/** Where the program keeps its things is no secret, and what it starts may start it again. */
const handedOn = ['KAKAO_TUI_HOME', 'KAKAO_TUI_PROFILE', 'KAKAO_TUI_DEBUG'] as const;

/** Makes what starts programs in this environment. */
export function createCommandRunner(env: Environment): CommandRunner {
  return (command) => runCommand(command, env);
}

function runCommand(command: GivenCommand, env: Environment): Promise<CommandEnd> {
  const {argv, folder, signal} = command;
  const [program = '', ...args] = argv;
  if (signal.aborted) return Promise.resolve({kind: 'stopped'});
  let child: ChildProcess;
  try {
    child = spawn(program, args, {
      cwd: folder,
      env: childEnvironment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that what it starts ends with it.
      detached: true,
    });
  } catch (error) {
    // A NUL in an argument, or one that is too long.
    if (!(error instanceof Error && 'code' in error)) throw error;
    return Promise.resolve({kind: 'not-started', detail: String(error.code)});
  }
  return ended(child, command);
}

function ended(child: ChildProcess, {timeout, signal}: GivenCommand): Promise<CommandEnd> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let stderr = '';
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
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr = (stderr + chunk.toString('utf8')).slice(-maxStderrBytes);
    });
    const finish = (end: CommandEnd): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      resolve(cut ?? end);
    };
    child.once('error', (error: NodeJS.ErrnoException) =>
      finish({kind: 'not-started', detail: error.code ?? ''}),
    );
    child.once('close', (code, name) =>
      finish({kind: 'ended', code, signal: name, stdout: Buffer.concat(chunks), stderr}),
    );
  });
}

/** Asks the program and what it started to end, and ends them when they do not. */
function endGroup(child: ChildProcess): void {
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => {
    signalGroup(child, 'SIGKILL');
    // Somebody outside the group may hold the pipes for as long as he lives.
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
    // It has ended by itself.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

/** Of a program that the person names: without our secrets, with the place of our things. */
export function childEnvironment(env: Environment): NodeJS.ProcessEnv {
  const kept = handedOn.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]));
  return {...environmentWithoutSecrets(process.env), ...Object.fromEntries(kept)};
}

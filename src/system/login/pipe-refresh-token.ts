import {spawnSync} from 'node:child_process';
import {constants} from 'node:os';
import {FailureError} from '../../domain/failure/failure.ts';
import {splitCommand} from '../../domain/program/split-command.ts';
import {environmentWithoutSecrets} from '../process/environment-without-secrets.ts';

/** The maximum time (ms) that the command may take; it blocks everything else. */
const commandTimeoutMs = 60_000;

/**
 * Passes a new refresh token to a command of the user on its stdin, never in its arguments or its
 * environment, and waits for its exit. Throws `FailureError` if the command failed: the old token
 * is invalid, so the failure must not go unnoticed.
 */
export function pipeRefreshToken(command: string, refreshToken: string): void {
  let ended = run(command, refreshToken);
  // Ctrl+C reaches every process of the terminal: the first one must not cost the token.
  if (isInterrupted(ended)) ended = run(command, refreshToken);
  if (ended.status === 0) return;
  const {error, status, signal} = ended;
  const code = error !== undefined && 'code' in error ? String(error.code) : null;
  // If the command exited by itself, an EPIPE means only that it did not read all of its input.
  const detail = status !== null ? String(status) : (code ?? signal ?? '');
  throw new FailureError({kind: 'rotation-not-handed-over', detail});
}

type Ended = ReturnType<typeof run>;

function run(command: string, refreshToken: string) {
  const [program = '', ...words] = splitCommand(command);
  return spawnSync(program, words, {
    input: refreshToken,
    env: environmentWithoutSecrets(process.env),
    // The command's output must not mix with this program's results.
    stdio: ['pipe', 'ignore', 'inherit'],
    timeout: commandTimeoutMs,
  });
}

const interrupts = ['SIGINT', 'SIGHUP', 'SIGQUIT'] as const;

/** Whether a signal of the terminal ended the command, or a command of it, as shells report it. */
function isInterrupted({signal, status}: Ended): boolean {
  return interrupts.some((name) => signal === name || status === 128 + constants.signals[name]);
}

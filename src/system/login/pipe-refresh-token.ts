import {spawnSync} from 'node:child_process';
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
  const [program = '', ...words] = splitCommand(command);
  const ended = spawnSync(program, words, {
    input: refreshToken,
    env: environmentWithoutSecrets(process.env),
    // The command's output must not mix with this program's results.
    stdio: ['pipe', 'ignore', 'inherit'],
    timeout: commandTimeoutMs,
  });
  if (ended.status === 0) return;
  const {error, status, signal} = ended;
  const code = error !== undefined && 'code' in error ? String(error.code) : null;
  // If the command exited by itself, an EPIPE means only that it did not read all of its input.
  const detail = status !== null ? String(status) : (code ?? signal ?? '');
  throw new FailureError({kind: 'rotation-not-handed-over', detail});
}

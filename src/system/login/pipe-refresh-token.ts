import {spawnSync} from 'node:child_process';
import {FailureError} from '../../domain/failure/failure.ts';
import {splitCommand} from '../../domain/program/split-command.ts';
import {environmentWithoutSecrets} from '../process/environment-without-secrets.ts';

/** Longest time (ms) that the command may take; everything else waits for it. */
const commandTimeoutMs = 60_000;

/**
 * Gives a new refresh token to a command of the person's on its stdin, never among its arguments or
 * in its environment, and waits for its end. Throws `FailureError` when it did not end well: the old
 * token is dead, so that must not go unnoticed.
 */
export function pipeRefreshToken(command: string, refreshToken: string): void {
  const [program = '', ...words] = splitCommand(command);
  const ended = spawnSync(program, words, {
    input: refreshToken,
    env: environmentWithoutSecrets(process.env),
    // What it prints must not stand among our results.
    stdio: ['pipe', 'ignore', 'inherit'],
    timeout: commandTimeoutMs,
  });
  if (ended.status === 0) return;
  const {error, status, signal} = ended;
  const code = error !== undefined && 'code' in error ? String(error.code) : null;
  // Where it ended by itself, an EPIPE says only that it did not read all.
  const detail = status !== null ? String(status) : (code ?? signal ?? '');
  throw new FailureError({kind: 'rotation-not-handed-over', detail});
}

import {spawn} from 'node:child_process';
import type {Environment} from '../../domain/failure/environment.ts';

/**
 * Starts a program in a session of its own: it outlives this process, the terminal and the agent,
 * and holds none of their files open. A program that cannot be started is left out silently.
 */
export function startDetached(argv: readonly string[], env: Environment): void {
  const [program = '', ...words] = argv;
  try {
    const child = spawn(program, words, {detached: true, stdio: 'ignore', env: {...env}});
    child.on('error', () => {});
    child.unref();
  } catch {
    // An argument that is too long, or no more processes.
  }
}

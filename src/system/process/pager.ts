import {type ChildProcess, spawn} from 'node:child_process';
import type {Writable} from 'node:stream';
import type {TextOutput} from '../../app/ports/system-ports.ts';
import type {Environment} from '../../domain/failure/environment.ts';
import {streamOutput} from '../terminal/stream-output.ts';
import {environmentWithoutSecrets} from './environment-without-secrets.ts';

/**
 * `-F`: one screenful needs no pager; `-R`: colors pass through; `-X`: the text stays on the
 * screen.
 */
const usualPager = ['less', '-FRX'] as const;

/**
 * Starts the user's pager (PAGER, parsed by the shell, as in git), or `less` if it is installed.
 * Returns null if there is no pager or it is turned off (an empty PAGER, or `cat`).
 */
export async function openPager(env: Environment): Promise<TextOutput | null> {
  const chosen = env['PAGER']?.trim();
  if (chosen === '' || chosen === 'cat') return null;
  const child = start(chosen ?? null, env);
  if (!(await hasStarted(child)) || child.stdin === null) return null;
  return pagedOutput(child, child.stdin);
}

function start(chosen: string | null, env: Environment): ChildProcess {
  const [less, ...flags] = usualPager;
  const [command, args] = chosen === null ? [less, flags] : [chosen, []];
  return spawn(command, args, {
    stdio: ['pipe', 'inherit', 'inherit'],
    // If the locale is not installed, less would show the bytes of Hangul as numbers. As in git, a
    // pager that the user names without options passes colors on.
    env: {LESSCHARSET: 'utf-8', LESS: 'FRX', LV: '-c', ...environmentWithoutSecrets(env)},
    shell: chosen !== null,
  });
}

function hasStarted(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    child.once('spawn', () => resolve(true));
    child.once('error', () => resolve(false));
  });
}

function pagedOutput(child: ChildProcess, stdin: Writable): TextOutput {
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  // A user who quits the pager has read enough: the closed pipe is not a failure.
  stdin.on('error', () => {});
  const output = streamOutput(stdin);
  return {
    write: output.write,
    end: async () => {
      stdin.end();
      await ended;
    },
  };
}

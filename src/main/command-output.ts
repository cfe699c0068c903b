import type {TextOutput} from '../app/ports/system-ports.ts';
import type {CommandOutput, LineOutput} from '../commands/shared/command-context.ts';
import {lineText} from '../commands/shared/styled-line.ts';
import type {Environment} from '../domain/failure/environment.ts';
import {readColorSupport} from '../domain/text/color-support.ts';
import {printable, printableLine} from '../domain/text/printable.ts';
import {isTerminal as isTerminalStream, type Stdio} from '../system/terminal/standard-streams.ts';
import {streamOutput} from '../system/terminal/stream-output.ts';

/** The stdout, pager and progress line of a process; `leaveToChild` leaves Ctrl+C to the pager. */
export function openCommandOutput(
  env: Environment,
  host: Stdio,
  leaveToChild: () => () => void,
): CommandOutput {
  const isTerminal = isTerminalStream(host, 'stdout');
  return {
    isTerminal,
    get columns() {
      return isTerminal ? host.stdout.columns : 80;
    },
    open: async (use) => {
      const isPaged = use === 'reading' && isTerminal;
      const paged = isPaged ? await openPaged(env, leaveToChild) : null;
      return withLines(paged ?? streamOutput(host.stdout), isColored(env, isTerminal));
    },
    progress: (line) => {
      if (isTerminalStream(host, 'stderr')) host.stderr.write(`\r\u001b[K${printableLine(line)}`);
    },
  };
}

/**
 * Whether lines show their tones: on a terminal, unless NO_COLOR (no-color.org) or its type
 * forbids.
 */
export function isColored(env: Environment, isTerminal: boolean): boolean {
  return isTerminal && !readColorSupport(env).isOff && env['TERM'] !== 'dumb';
}

function withLines(output: TextOutput, hasTones: boolean): LineOutput {
  return {
    ...output,
    write: (text) => output.write(printable(text)),
    writeLines: (lines) =>
      output.write(lines.map((line) => `${lineText(line, hasTones)}\n`).join('')),
  };
}

async function openPaged(
  env: Environment,
  leaveToChild: () => () => void,
): Promise<TextOutput | null> {
  const {openPager} = await import('./load-system.ts');
  const pager = await openPager(env);
  if (pager === null) return null;
  const takeBack = leaveToChild();
  return {write: pager.write, end: () => pager.end().finally(takeBack)};
}

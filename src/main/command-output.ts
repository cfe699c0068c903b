import type {TextOutput} from '../app/ports/system-ports.ts';
import type {CommandOutput} from '../commands/shared/command-context.ts';
import type {Environment} from '../domain/failure/environment.ts';
import {printable, printableLine} from '../domain/text/printable.ts';
import {streamOutput} from '../system/terminal/stream-output.ts';

/** The stdout, pager and progress line of a process; `leaveToChild` leaves Ctrl+C to the pager. */
export function openCommandOutput(
  env: Environment,
  {stdout, stderr}: Pick<NodeJS.Process, 'stdout' | 'stderr'>,
  leaveToChild: () => () => void,
): CommandOutput {
  return {
    columns: stdout.columns ?? 80,
    open: async (use) => {
      const isPaged = use === 'reading' && stdout.isTTY === true;
      const paged = isPaged ? await openPaged(env, leaveToChild) : null;
      return checked(paged ?? streamOutput(stdout));
    },
    progress: (line) => {
      if (stderr.isTTY === true) stderr.write(`\r\u001b[K${printableLine(line)}`);
    },
  };
}

function checked(output: TextOutput): TextOutput {
  return {...output, write: (text) => output.write(printable(text))};
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

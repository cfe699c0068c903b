import {setTimeout as sleep} from 'node:timers/promises';

const deadlineMs = 25_000;
const pauseMs = 10;

/**
 * Waits for something outside this process, or behind a callback, to happen.
 *
 * The deadline bounds how long a failing test takes and makes no claim about speed.
 */
export async function untilSeen(
  what: string,
  holds: () => boolean | Promise<boolean>,
  deadline = deadlineMs,
): Promise<void> {
  const end = performance.now() + deadline;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`not seen within ${deadline} ms: ${what}`);
    await sleep(pauseMs);
  }
}

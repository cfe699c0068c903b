import {maxTimerMs} from '../../domain/program/max-timer.ts';

/**
 * The rounds of the event loop after a timer: one accepts a connection, one reads its request, one
 * is for what waits for it.
 */
const readingRounds = 3;

/**
 * Resolves after `ms`, or immediately when `signal` is or becomes aborted; never rejects. What has
 * arrived by then is read first: a timer runs before the event loop reads sockets, so after a sleep
 * of the machine a time limit would be over before the response that was there in time.
 */
export function wait(ms: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const endAfter = (rounds: number): void => {
      if (rounds === 0) end();
      else setImmediate(endAfter, rounds - 1);
    };
    const timer = setTimeout(endAfter, Math.min(ms, maxTimerMs), readingRounds);
    signal?.addEventListener('abort', end);
  });
}

import type {Clock} from '../../src/app/ports/system-ports.ts';

/** Real time that a test can move forward. A wait ends as soon as its time has come. */
export interface TurnableClock extends Clock {
  wait(ms: number, signal?: AbortSignal): Promise<void>;
  /** Moves the clock forward (or, if negative, back) by ms and ends the waits that are due. */
  turn(ms: number): void;
}

export function turnableClock(): TurnableClock {
  return clockOn(Date.now, (end, ms) => {
    const timer = setTimeout(end, ms);
    return () => clearTimeout(timer);
  });
}

/** A clock that moves only when a test turns it, for tests of how much happens in a given time. */
export function stoppedClock(): TurnableClock {
  const start = Date.now();
  return clockOn(
    () => start,
    () => () => {},
  );
}

/** `endAfter` ends a wait when its real time has come, and returns a function that cancels it. */
function clockOn(
  readTime: () => number,
  endAfter: (end: () => void, ms: number) => () => void,
): TurnableClock {
  let ahead = 0;
  const now = (): number => readTime() + ahead;
  const waits = new Set<{readonly due: number; end(): void}>();
  const wait = (ms: number, signal?: AbortSignal): Promise<void> => {
    if (signal?.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const end = (): void => {
        cancel();
        signal?.removeEventListener('abort', end);
        waits.delete(waiting);
        resolve();
      };
      const waiting = {due: now() + ms, end};
      const cancel = endAfter(end, ms);
      signal?.addEventListener('abort', end);
      waits.add(waiting);
    });
  };
  const turn = (ms: number): void => {
    ahead += ms;
    for (const waiting of [...waits]) if (waiting.due <= now()) waiting.end();
  };
  return {now, wait, turn};
}

/** A timer for a period without input. */
export interface QuietTimer {
  /** Starts the timer; a previous period is canceled. */
  restart(ms: number): void;
  stop(): void;
}

/**
 * Calls `onQuiet` when the time has passed. Input that arrived while the program was suspended is
 * read first, because a timer that is due runs before the reads: that input may be what the caller
 * waits for.
 */
export function createQuietTimer(onQuiet: () => void): QuietTimer {
  let timer: NodeJS.Timeout | undefined;
  let afterReads: NodeJS.Immediate | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    clearImmediate(afterReads);
  };
  return {
    restart: (ms) => {
      stop();
      timer = setTimeout(() => {
        afterReads = setImmediate(onQuiet);
      }, ms);
    },
    stop,
  };
}

/** A time without input. */
export interface QuietTimer {
  /** Begins to wait; what was waited for before is forgotten. */
  restart(ms: number): void;
  stop(): void;
}

/**
 * Calls `onQuiet` when the time is over. What arrived while the program stood still is read first
 * (a timer that is due runs before the reads): it may be what was waited for.
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

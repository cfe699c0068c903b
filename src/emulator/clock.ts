/** The emulator's clock: the real time plus an offset. */
export interface EmulatorClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Sets the clock forward by `ms` milliseconds. */
  advance(ms: number): void;
  /** Calls back after the clock was set forward; returns a function that unsubscribes. */
  watch(onAdvance: () => void): () => void;
}

export function startClock(): EmulatorClock {
  let ahead = 0;
  const watchers = new Set<() => void>();
  return {
    now: () => Date.now() + ahead,
    advance: (ms) => {
      ahead += ms;
      for (const notify of watchers) notify();
    },
    watch: (onAdvance) => {
      watchers.add(onAdvance);
      return () => watchers.delete(onAdvance);
    },
  };
}

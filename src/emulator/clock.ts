/** The emulator's clock: the real time plus an offset. */
export interface EmulatorClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Sets the clock forward by `ms` milliseconds. */
  advance(ms: number): void;
}

export function startClock(): EmulatorClock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    advance: (ms) => {
      ahead += ms;
    },
  };
}

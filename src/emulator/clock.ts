/** The emulator's own time: runs with the real clock and can be put forward. */
export interface EmulatorClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Puts the clock forward by so many milliseconds. */
  advance(ms: number): void;
}

/** Starts a clock at the real time. */
export function startClock(): EmulatorClock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    advance: (ms) => {
      ahead += ms;
    },
  };
}

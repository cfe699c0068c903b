/** How a program ended that ran in our place; `code` as a shell would tell it (128 + signal, 126, 127). */
export interface ForegroundExit {
  readonly code: number;
  /** The signal that ended it; null when none did. */
  readonly signal: string | null;
  /** The system's code when it could not be started, such as ENOENT; else null. */
  readonly startProblem: string | null;
  /** ms. */
  readonly duration: number;
  /** The end of what it printed on both streams, in the order in which it came. */
  readonly output: string;
}

/** Runs a program with our stdin, shows what it prints as it comes, and hands it our signals. */
export type RunForeground = (argv: readonly string[]) => Promise<ForegroundExit>;

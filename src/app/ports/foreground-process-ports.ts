import type {ReadableLines} from '../../domain/text/decode-utf8.ts';

/**
 * How a program that ran in the foreground ended; `code` as in POSIX shells (128 + signal, 126,
 * 127).
 */
export interface ForegroundExit {
  readonly code: number;
  /** The signal that ended the program, or null. */
  readonly signal: string | null;
  /**
   * The system's error code if the program could not be started, such as ENOENT; otherwise null.
   */
  readonly startProblem: string | null;
  /** Milliseconds. */
  readonly duration: number;
  /** The end of the output of both streams, in the order in which it arrived. */
  readonly output: ReadableLines;
}

/**
 * Runs a program with this process's stdin, shows its output as it arrives, and forwards signals to
 * it.
 */
export type RunForeground = (argv: readonly string[]) => Promise<ForegroundExit>;

/**
 * Work that the end of the program must not cut off: what Kakao gives only once, such as the tokens
 * for an authorization code or for a refresh token that it replaces, until it is stored.
 */
export interface CriticalWork {
  /** Runs the work. The program does not end before it has settled. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Says that storage does not take new tokens yet, and that the program tries again. */
  reportRetry(): void;
  /** Resolves when the work that is running now has settled; null when none is running. */
  pending(): Promise<void> | null;
}

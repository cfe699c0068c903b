/** A keyboard that is read by the line, with the terminal's own line editing. */
export interface LineInput {
  /** Lines that came at once come together, as a paste does; `onEnd`: there will be no more. */
  listen(onLines: (lines: readonly string[]) => void, onEnd: () => void): void;
  /** Whether a line is as long as the terminal lets any line be, so that its end may be missing. */
  isFull(line: string): boolean;
  /** Whether what is typed is shown. */
  show(isShown: boolean): void;
  /** Leaves the terminal to another program until it has ended. */
  lend<Result>(use: () => Promise<Result>): Promise<Result>;
  close(): void;
}

/** What is read out, a line an event. */
export interface LineOutput {
  say(lines: readonly string[]): void;
  /** Told that the person has ended a line: what is said now stands on a line of its own. */
  entered(): void;
}

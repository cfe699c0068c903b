/** Lines that arrive at once. */
export interface TypedLines {
  readonly lines: readonly string[];
  /** Whether they are pasted: there are several, or the terminal marks them. */
  readonly isPasted: boolean;
}

/** A keyboard that is read line by line, with the terminal's own line editing. */
export interface LineInput {
  /** `onEnd` is called when no more lines will follow. */
  listen(onLines: (lines: TypedLines) => void, onEnd: () => void): void;
  /** Whether a line has the maximum length of the terminal, so that its end may be missing. */
  isFull(line: string): boolean;
  /** Sets whether typed text is shown. */
  show(isShown: boolean): void;
  /** Leaves the terminal to another program until that has ended. */
  lend<Result>(use: () => Promise<Result>): Promise<Result>;
  close(): void;
}

/** Output that is read aloud, one line per event. */
export interface LineOutput {
  say(lines: readonly string[]): void;
  /** Called when the user has ended a line: the next output starts on its own line. */
  entered(): void;
}

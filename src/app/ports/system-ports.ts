/** Wall clock, ms since the epoch. */
export interface Clock {
  now(): number;
}

/** Who was given a text to copy: nobody when there is neither. */
export interface Copying {
  /** The system's tool that took it. */
  readonly tool: string | null;
  /** Whether the terminal was asked (OSC 52); it does not tell whether it did. */
  readonly terminal: boolean;
}

/** Copies text where the person can paste it. */
export interface Clipboard {
  copy(text: string): Promise<Copying>;
}

/** Where a long result goes, bit by bit. */
export interface TextOutput {
  /** Resolves when there is room for more; false when nobody reads any more. */
  write(text: string): Promise<boolean>;
  /** Resolves when a pager was left; a plain stream stays open. */
  end(): Promise<void>;
}

/** Wall clock, ms since the epoch. */
export interface Clock {
  now(): number;
}

/** Copies text where the person can paste it; tells whether anything took it. */
export interface Clipboard {
  copy(text: string): Promise<boolean>;
}

/** Where a long result goes, bit by bit. */
export interface TextOutput {
  /** Resolves when there is room for more; false when nobody reads any more. */
  write(text: string): Promise<boolean>;
  /** Resolves when a pager was left; a plain stream stays open. */
  end(): Promise<void>;
}

/** Wall clock, ms since the epoch. */
export interface Clock {
  now(): number;
}

/** Copies text where the person can paste it; tells whether anything took it. */
export interface Clipboard {
  copy(text: string): Promise<boolean>;
}

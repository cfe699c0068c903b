/** The wall clock in milliseconds since the epoch. */
export interface Clock {
  now(): number;
}

/** The recipients of a copied text; there may be none. */
export interface Copying {
  /** The system's clipboard tool that accepted the text. */
  readonly tool: string | null;
  /** Whether the text was sent to the terminal (OSC 52), which does not report success. */
  readonly terminal: boolean;
}

/** Copies text to where the user can paste it. */
export interface Clipboard {
  copy(text: string): Promise<Copying>;
}

/** A destination for long output, which is written incrementally. */
export interface TextOutput {
  /** Resolves when there is room for more; false when the reader has gone. */
  write(text: string): Promise<boolean>;
  /** Resolves when the user has left the pager; a plain stream stays open. */
  end(): Promise<void>;
}

/** The keyboard as the terminal reports it. */
export interface Keyboard {
  /** Whether Ctrl+Enter can be distinguished from Enter; null without a terminal. */
  distinguishesEnterKeys(): Promise<boolean | null>;
}

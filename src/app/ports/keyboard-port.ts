/** The keyboard as the terminal reports it. */
export interface Keyboard {
  /** Whether Ctrl+Enter can be distinguished from Enter; null without a terminal. */
  distinguishesEnterKeys(): Promise<boolean | null>;
}

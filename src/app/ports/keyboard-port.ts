/** The keyboard as the terminal hands it over. */
export interface Keyboard {
  /** Whether Ctrl+Enter can be told from Enter; null where nobody sits at a terminal. */
  distinguishesEnterKeys(): Promise<boolean | null>;
}

/** What the last Tab made of what was typed; it ends with the next change of the text. */
export interface Completion {
  readonly typed: string;
  readonly text: string;
}

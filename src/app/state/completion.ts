/** What the last Tab made of what was typed; it ends with the next change of the text. */
export interface CommandCompletion {
  readonly typed: string;
  readonly text: string;
}

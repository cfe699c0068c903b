/** The result of the last Tab; discarded with the next change of the text. */
export interface CommandCompletion {
  readonly typed: string;
  readonly text: string;
  /** What the paths that were read complete the text to. */
  readonly candidates?: readonly string[];
}

/** Why nothing came back from the person's editor; the text in the box is as it was. */
export type EditorProblem =
  | {readonly problem: 'missing'; readonly command: string}
  /** It ended at once and changed nothing, as one does that only tells a window to open the file. */
  | {readonly problem: 'did-not-wait'; readonly command: string}
  /** It ended with an error; what it had written, if anything, is kept at a path. */
  | {readonly problem: 'failed'; readonly command: string; readonly keptAt: string | null};

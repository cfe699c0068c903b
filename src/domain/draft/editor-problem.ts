/** Why the user's editor returned no text; the text in the box is unchanged. */
export type EditorProblem =
  | {readonly problem: 'missing'; readonly command: string}
  /**
   * The editor exited immediately without a change, like a launcher that opens the file in a
   * running window.
   */
  | {readonly problem: 'did-not-wait'; readonly command: string}
  /** The editor saved bytes that are not UTF-8; the file is kept at a path. */
  | {readonly problem: 'not-text'; readonly keptAt: string}
  /** kakao-tui was killed while the editor was open; its text was saved as a draft. */
  | {readonly problem: 'recovered'}
  /** The same, and the editor left files other than the text in a folder. */
  | {readonly problem: 'other-files'; readonly keptAt: string}
  /** The editor failed; if it wrote something, the file is kept at a path. */
  | {readonly problem: 'failed'; readonly command: string; readonly keptAt: string | null};

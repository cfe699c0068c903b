import type {EditorProblem} from '../../domain/draft/editor-problem.ts';
import type {Decoded} from '../../domain/text/decode-utf8.ts';

export type EditorOutcome =
  | {readonly kind: 'edited'; readonly text: string}
  | {readonly kind: 'trouble'; readonly trouble: EditorProblem};

/** The user's own editor (VISUAL, EDITOR). */
export interface ExternalEditor {
  /**
   * Lets the user edit a text; resolves when the editor has exited, which `stop` triggers. Throws
   * `FailureError` (storage) when the text could not be written to a file.
   */
  edit(text: string, stop: AbortSignal): Promise<EditorOutcome>;
  /**
   * The texts that an editor was opened on and that are still there, without those whose path the
   * user was given and those that an editor still has open, as far as the system shows that.
   */
  listLeft(): Promise<readonly LeftText[]>;
}

/** A text in an editor; it is left behind if the process that opened the editor has ended. */
export interface LeftText {
  /** The id of the process, which holds the lock `editor-…` while it waits for the editor. */
  readonly owner: string;
  readonly path: string;
  /** The folder of the text alone, in which editors put files of their own. */
  readonly folder: string;
  /** The saved text, or null if there is none. */
  read(): Decoded | null;
  removeText(): void;
  /** Removes the folder if it is empty; returns whether it is gone. */
  removeFolder(): boolean;
  /** Notes that the user is given the path: it is listed no more. */
  markGiven(): void;
}

/** The terminal, which can be lent to another program. */
export interface ScreenPort {
  /** Releases the terminal and takes it back when `use` has finished. */
  lend<Result>(use: () => Promise<Result>): Promise<Result>;
}

export type EditorEvent =
  | {type: 'editor-requested'}
  | {type: 'editor-closed'; outcome: EditorOutcome | null};

import type {EditorProblem} from '../../domain/draft/editor-problem.ts';

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
}

/** The terminal, which can be lent to another program. */
export interface ScreenPort {
  /** Releases the terminal and takes it back when `use` has finished. */
  lend<Result>(use: () => Promise<Result>): Promise<Result>;
}

export type EditorEvent =
  | {type: 'editor-requested'}
  | {type: 'editor-closed'; outcome: EditorOutcome | null};

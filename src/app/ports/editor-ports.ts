import type {EditorProblem} from '../../domain/draft/editor-problem.ts';

export type EditorOutcome =
  | {readonly kind: 'edited'; readonly text: string}
  | {readonly kind: 'trouble'; readonly trouble: EditorProblem};

/** The person's own editor (VISUAL, EDITOR). */
export interface ExternalEditor {
  /**
   * Has the person edit a text; resolves when their editor has ended, which `stop` brings about.
   * Throws `FailureError` (storage) when the text could not be written to a file.
   */
  edit(text: string, stop: AbortSignal): Promise<EditorOutcome>;
}

/** The terminal, as it can be lent to another program. */
export interface ScreenPort {
  /** Gives it away, and takes it back when `use` has ended. */
  lend<Result>(use: () => Promise<Result>): Promise<Result>;
}

export type EditorEvent =
  | {type: 'editor-requested'}
  | {type: 'editor-closed'; outcome: EditorOutcome | null};

/** Why a command's output could not be sent. */
export type CommandProblem =
  | 'exit-code'
  | 'killed'
  | 'not-started'
  | 'timed-out'
  | 'too-much'
  | 'not-text'
  | 'broken-off';

/** The same for a watch, which reports a list or picture that cannot be read as a failed run. */
export type RunProblem = CommandProblem | 'not-items' | 'no-picture';

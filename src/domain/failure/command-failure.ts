/** Why a command's output could not be sent. */
export type CommandProblem =
  | 'exit-code'
  | 'killed'
  | 'not-started'
  | 'timed-out'
  | 'too-much'
  | 'not-text'
  | 'broken-off';

/** Why what a command was to print could not be sent. */
export type CommandProblem =
  | 'exit-code'
  | 'killed'
  | 'not-started'
  | 'timed-out'
  | 'too-much'
  | 'not-text'
  | 'broken-off';

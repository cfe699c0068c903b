/** Why a user's input is not a valid schedule. */
export type ScheduleProblem =
  | 'time-unreadable'
  | 'time-past'
  | 'clock-unreadable'
  | 'day-unreadable'
  | 'interval-unreadable'
  | 'pattern-unreadable'
  | 'zone-unknown'
  | 'zone-alone'
  | 'until-unreadable'
  | 'never-due'
  | 'rule-missing'
  | 'rules-many'
  | 'nothing-to-send'
  | 'text-and-command'
  | 'command-missing'
  | 'repeat-unreadable';

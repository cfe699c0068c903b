/** Why a reminder cannot be put into the calendar. */
export type ReminderProblem =
  /** It would come more often than once a day. */
  | 'too-often'
  /** No RRULE says the same as its rule. */
  | 'not-repeatable'
  /** Its last time is before its first. */
  | 'never'
  | 'too-long'
  /** Only a time is given. */
  | 'no-text'
  /** Another account has it in its calendar. */
  | 'other-account'
  /** Another process is working on the calendar. */
  | 'busy';

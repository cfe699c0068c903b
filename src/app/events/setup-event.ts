import type {Failure} from '../../domain/failure/failure.ts';
import type {SetupStep} from '../../domain/failure/setup-step.ts';
import type {SetupField, SetupNote, SetupProblem} from '../state/setup-state.ts';

/** Values typed on the first-run screen; passed to storage and never kept in the state. */
export interface SetupValues {
  readonly restApiKey: string;
  /** Null when left blank: there is no secret, or the one stored for this key stays. */
  readonly clientSecret: string | null;
  readonly redirectUri: string;
}

export type SetupEvent =
  | {type: 'setup-step-left'; towards: 'next' | 'previous'}
  | {type: 'setup-left'}
  | {type: 'setup-edited'}
  /**
   * Enter: checks the current step against Kakao; at the last step, checks everything and then
   * saves it.
   */
  | {type: 'setup-entered'; values: SetupValues}
  /** Like `setup-entered`, but regardless of Kakao's response. */
  | {type: 'setup-insisted'; values: SetupValues}
  | {type: 'setup-checked'; turn: number; remark: SetupNote | null}
  | {type: 'setup-refused'; field: SetupField; problem: SetupProblem}
  | {type: 'setup-doubted'; turn: number; step: SetupStep; problem: Failure | SetupProblem}
  | {type: 'setup-saved'; turn: number}
  | {type: 'setup-failed'; failure: Failure};

export type SetupEffect =
  | {type: 'check-setup'; turn: number; step: SetupStep; values: SetupValues}
  | {type: 'save-setup'; turn: number; isChecked: boolean; values: SetupValues};

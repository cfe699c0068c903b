import type {Failure} from '../../domain/failure/failure.ts';
import type {SetupStep} from '../../domain/failure/setup-step.ts';
import type {SetupField, SetupNote, SetupProblem} from '../state/setup-state.ts';

/** What was typed on the first-run screen; on its way to storage, never kept in the state. */
export interface SetupValues {
  readonly restApiKey: string;
  /** Null: left blank, so there is none or the one that is stored for this key stays. */
  readonly clientSecret: string | null;
  readonly redirectUri: string;
}

export type SetupEvent =
  | {type: 'setup-step-left'; towards: 'next' | 'previous'}
  | {type: 'setup-left'}
  | {type: 'setup-edited'}
  /** Enter: the step is checked from outside; at the last one everything, and then it is stored. */
  | {type: 'setup-entered'; values: SetupValues}
  /** As `setup-entered`, whatever Kakao said. */
  | {type: 'setup-insisted'; values: SetupValues}
  | {type: 'setup-checked'; turn: number; remark: SetupNote | null}
  | {type: 'setup-refused'; field: SetupField; problem: SetupProblem}
  | {type: 'setup-doubted'; turn: number; step: SetupStep; problem: Failure | SetupProblem}
  | {type: 'setup-saved'; turn: number}
  | {type: 'setup-failed'; failure: Failure};

export type SetupEffect =
  | {type: 'check-setup'; turn: number; step: SetupStep; values: SetupValues}
  | {type: 'save-setup'; turn: number; isChecked: boolean; values: SetupValues};

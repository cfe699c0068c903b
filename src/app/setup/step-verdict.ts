import type {Failure} from '../../domain/failure/failure.ts';
import type {SetupStep} from '../../domain/failure/setup-step.ts';
import type {SetupNote, SetupProblem} from '../state/setup-state.ts';

/** What a step came to: on with a remark, or what is wrong and at which step. */
export type StepVerdict =
  | {readonly kind: 'passed'; readonly remark: SetupNote | null}
  | {readonly kind: 'doubted'; readonly step: SetupStep; readonly problem: Failure | SetupProblem};

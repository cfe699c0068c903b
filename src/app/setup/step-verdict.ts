import type {Failure} from '../../domain/failure/failure.ts';
import type {SetupStep} from '../../domain/failure/setup-step.ts';
import type {SetupNote, SetupProblem} from '../state/setup-state.ts';

/** The result of a step: passed with a remark, or the problem and the step that it belongs to. */
export type StepVerdict =
  | {readonly kind: 'passed'; readonly remark: SetupNote | null}
  | {readonly kind: 'doubted'; readonly step: SetupStep; readonly problem: Failure | SetupProblem};

import type {Failure} from '../../domain/failure/failure.ts';
import type {SetupStep} from '../../domain/failure/setup-step.ts';

export const setupSteps: readonly SetupStep[] = [
  'app',
  'rest-api-key',
  'client-secret',
  'redirect-uri',
  'switches',
];

/** The next step (1) or the one before (-1); the same at the end of the row. */
export function stepBeside(step: SetupStep, by: 1 | -1): SetupStep {
  return setupSteps[setupSteps.indexOf(step) + by] ?? step;
}

/** The steps that ask for a value. */
export type SetupField = Exclude<SetupStep, 'app' | 'switches'>;

export function fieldOfStep(step: SetupStep): SetupField | null {
  return step === 'app' || step === 'switches' ? null : step;
}

/** `rest-api-key-unusual`: taken when the person says so once more. */
export type SetupProblem =
  | 'rest-api-key-empty'
  | 'rest-api-key-unusual'
  | 'redirect-uri-unusable'
  | PortTaken;

/** `offered`: the same address on a free port; null when none was found. Enter again keeps the port. */
export interface PortTaken {
  readonly kind: 'port-taken';
  readonly port: number;
  readonly offered: string | null;
}

/** What was learnt from outside about the step before. */
export type SetupNote =
  /** The key is right; whether its client secret is needed. */
  | {readonly kind: 'key-known'; readonly needsSecret: boolean}
  | {readonly kind: 'credentials-accepted'}
  | {readonly kind: 'port-free'; readonly port: number}
  | {readonly kind: 'paste-only'}
  /** Kakao could not be asked; the tour goes on all the same. */
  | {readonly kind: 'unchecked'};

export interface Setup {
  readonly step: SetupStep;
  readonly problem: Failure | SetupProblem | null;
  readonly remark: SetupNote | null;
  readonly isChecking: boolean;
  /** Counts what was asked, so that an answer to an earlier question is known. */
  readonly turn: number;
}

export function setupAt(step: SetupStep): Setup {
  return {step, problem: null, remark: null, isChecking: false, turn: 0};
}

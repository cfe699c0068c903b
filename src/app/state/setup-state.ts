import type {Failure} from '../../domain/failure/failure.ts';
import type {SetupStep} from '../../domain/failure/setup-step.ts';

export const setupSteps: readonly SetupStep[] = [
  'app',
  'rest-api-key',
  'client-secret',
  'redirect-uri',
  'switches',
];

/** The next step (1) or the previous one (-1); the same step at either end. */
export function adjacentStep(step: SetupStep, by: 1 | -1): SetupStep {
  return setupSteps[setupSteps.indexOf(step) + by] ?? step;
}

/** The steps that ask for a value. */
export type SetupField = Exclude<SetupStep, 'app' | 'switches'>;

export function fieldOfStep(step: SetupStep): SetupField | null {
  return step === 'app' || step === 'switches' ? null : step;
}

/** `rest-api-key-unusual` is accepted when the user confirms it. */
export type SetupProblem =
  | 'rest-api-key-empty'
  | 'rest-api-key-unusual'
  | 'redirect-uri-unusable'
  | PortTaken;

/**
 * `offered` is the same address with a free port; null when none was found. Enter again keeps the
 * original port.
 */
export interface PortTaken {
  readonly kind: 'port-taken';
  readonly port: number;
  readonly offered: string | null;
}

/** The result of the previous step's check. */
export type SetupNote =
  /** The key is valid; `needsSecret` says whether it requires its client secret. */
  | {readonly kind: 'key-known'; readonly needsSecret: boolean}
  | {readonly kind: 'credentials-accepted'}
  | {readonly kind: 'port-free'; readonly port: number}
  | {readonly kind: 'paste-only'}
  /** Kakao could not be reached; the tour continues anyway. */
  | {readonly kind: 'unchecked'};

export interface Setup {
  readonly step: SetupStep;
  readonly problem: Failure | SetupProblem | null;
  readonly remark: SetupNote | null;
  readonly isChecking: boolean;
  /** The number of the current check, which identifies responses to earlier ones. */
  readonly turn: number;
}

export function setupAt(step: SetupStep): Setup {
  return {step, problem: null, remark: null, isChecking: false, turn: 0};
}

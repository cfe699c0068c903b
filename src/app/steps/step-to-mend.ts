import type {Failure} from '../../domain/failure/failure.ts';
import type {SetupStep} from '../state/setup-state.ts';

/** Where in the tour each of Kakao's codes about the console is mended. */
const steps: ReadonlyMap<string | number | null, SetupStep> = new Map<string, SetupStep>([
  ['KOE008', 'rest-api-key'],
  ['KOE009', 'rest-api-key'],
  ['KOE101', 'rest-api-key'],
  ['KOE010', 'client-secret'],
  ['KOE006', 'redirect-uri'],
  ['KOE303', 'redirect-uri'],
  ['KOE004', 'switches'],
  ['KOE205', 'switches'],
]);

/** The step at which a failure is mended; null when none is to blame. */
export function stepToMend(failure: Failure): SetupStep | null {
  if (failure.kind === 'invalid-redirect-uri') return 'redirect-uri';
  if (failure.kind === 'setup-missing') return 'rest-api-key';
  const isCoded = failure.kind === 'kakao' || failure.kind === 'koe-page';
  return isCoded ? (steps.get(failure.code) ?? null) : null;
}

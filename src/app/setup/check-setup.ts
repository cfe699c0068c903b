import type {SetupStep} from '../../domain/failure/setup-step.ts';
import type {SetupValues} from '../events/setup-event.ts';
import {clientSecretOf} from '../login/app-credentials.ts';
import type {Ports} from '../ports/ports.ts';
import type {SetupNote} from '../state/setup-state.ts';
import {setupStepForFailure} from '../steps/setup-step-for-failure.ts';
import {checkCredentials, type OutsideCheck} from './check-credentials.ts';
import {checkLoginPage} from './check-login-page.ts';
import {checkPort} from './find-free-port.ts';
import type {StepVerdict} from './step-verdict.ts';

/** Checks the value of one step as far as possible from outside; without a network it passes. */
export async function checkStep(
  ports: Pick<Ports, 'environment' | 'login' | 'probes' | 'sessions'>,
  step: SetupStep,
  values: SetupValues,
): Promise<StepVerdict> {
  switch (step) {
    case 'rest-api-key':
      return checkKey(ports, values);
    case 'client-secret':
      return verdictOf(await askForCredentials(ports, values), step, {
        kind: 'credentials-accepted',
      });
    case 'redirect-uri':
      return checkPort(ports, values.redirectUri);
    default:
      return {kind: 'passed', remark: null};
  }
}

/** Runs every check that is possible from outside, before the browser opens. */
export async function checkWhole(
  ports: Pick<Ports, 'environment' | 'probes' | 'sessions'>,
  values: SetupValues,
  signal: AbortSignal,
): Promise<StepVerdict> {
  const credentials = verdictOf(await askForCredentials(ports, values), 'client-secret', null);
  if (credentials.kind === 'doubted') return credentials;
  const page = await checkLoginPage(await ports.probes(), {...values, signal});
  return verdictOf(page, 'switches', null);
}

/** Checks the key without a secret: for a known key, Kakao reports whether it requires one. */
async function checkKey(ports: Pick<Ports, 'probes'>, values: SetupValues): Promise<StepVerdict> {
  const {restApiKey, redirectUri} = values;
  const credentials = {restApiKey, clientSecret: null};
  const check = await checkCredentials(await ports.probes(), credentials, redirectUri);
  if (check.kind === 'refused' && setupStepForFailure(check.failure) === 'client-secret') {
    return {kind: 'passed', remark: {kind: 'key-known', needsSecret: true}};
  }
  return verdictOf(check, 'rest-api-key', {kind: 'key-known', needsSecret: false});
}

async function askForCredentials(
  ports: Pick<Ports, 'environment' | 'probes' | 'sessions'>,
  values: SetupValues,
): Promise<OutsideCheck> {
  const {restApiKey, redirectUri} = values;
  const clientSecret = secretFor(ports, values);
  return checkCredentials(await ports.probes(), {restApiKey, clientSecret}, redirectUri);
}

/** A blank field keeps the secret that is stored for this key. */
export function secretFor(
  ports: Pick<Ports, 'environment' | 'sessions'>,
  {restApiKey, clientSecret}: SetupValues,
): string | null {
  return clientSecret ?? clientSecretOf(ports, restApiKey);
}

function verdictOf(check: OutsideCheck, step: SetupStep, remark: SetupNote | null): StepVerdict {
  if (check.kind === 'passed') return {kind: 'passed', remark};
  if (check.kind === 'unasked') return {kind: 'passed', remark: {kind: 'unchecked'}};
  const {failure} = check;
  return {kind: 'doubted', step: setupStepForFailure(failure) ?? step, problem: failure};
}

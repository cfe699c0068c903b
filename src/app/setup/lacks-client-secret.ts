import {redirectUriOf} from '../login/app-credentials.ts';
import type {AppCredentials} from '../ports/kakao-ports.ts';
import type {Ports} from '../ports/ports.ts';
import {setupStepForFailure} from '../steps/setup-step-for-failure.ts';
import {checkCredentials} from './check-credentials.ts';

/**
 * Whether Kakao rejects the client secret of these credentials, or its absence. The tokens are not
 * used: a refresh would only fail for this reason once the access token has expired.
 */
export async function lacksClientSecret(
  ports: Pick<Ports, 'environment' | 'preferences' | 'probes'>,
  credentials: AppCredentials,
): Promise<boolean> {
  const check = await checkCredentials(await ports.probes(), credentials, redirectUriOf(ports));
  return check.kind === 'refused' && setupStepForFailure(check.failure) === 'client-secret';
}

import {succeeded} from '../../domain/failure/result.ts';
import type {AppCredentials} from '../ports/kakao-ports.ts';
import type {Ports} from '../ports/ports.ts';
import {storageResult} from '../shared/storage-result.ts';

/**
 * Keeps a client secret that Kakao accepted, because later refreshes may run without the
 * environment of this one. Without it nothing fails: only the tokens matter.
 */
export async function keepSecret(
  {sessions}: Pick<Ports, 'sessions'>,
  {restApiKey, clientSecret}: AppCredentials,
): Promise<void> {
  await storageResult(() => {
    if (clientSecret !== null && sessions.readClientSecret(restApiKey) !== clientSecret) {
      sessions.saveClientSecret(restApiKey, clientSecret);
    }
    return succeeded(null);
  });
}

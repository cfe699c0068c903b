import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {AppCredentials} from '../ports/kakao-ports.ts';
import type {Ports} from '../ports/ports.ts';
import type {SetupField} from '../state/setup-state.ts';

/**
 * The Kakao app to log in with: the environment takes precedence over the values stored by the
 * first run.
 */
export function appCredentials(
  ports: Pick<Ports, 'environment' | 'preferences' | 'sessions'>,
): Result<AppCredentials> {
  const restApiKey = ports.environment.restApiKey ?? ports.preferences.read().restApiKey;
  if (restApiKey === null) return failed({kind: 'setup-missing', missing: 'rest-api-key'});
  return succeeded({restApiKey, clientSecret: clientSecretOf(ports, restApiKey)});
}

/**
 * The client secret for this key. A secret from the environment applies to the key that is set
 * there too, or to any key when it is set alone.
 */
export function clientSecretOf(
  ports: Pick<Ports, 'environment' | 'sessions'>,
  restApiKey: string,
): string | null {
  const {restApiKey: ownKey, clientSecret} = ports.environment;
  if (clientSecret !== null && (ownKey === null || ownKey === restApiKey)) return clientSecret;
  return ports.sessions.readClientSecret(restApiKey) ?? null;
}

export function redirectUriOf(ports: Pick<Ports, 'environment' | 'preferences'>): string {
  return ports.environment.redirectUri ?? ports.preferences.read().redirectUri;
}

/** The setup fields that the environment sets. */
export function setByEnvironment({environment}: Pick<Ports, 'environment'>): readonly SetupField[] {
  const {restApiKey, clientSecret, redirectUri} = environment;
  const values = [
    ['rest-api-key', restApiKey],
    ['client-secret', clientSecret],
    ['redirect-uri', redirectUri],
  ] as const;
  return values.flatMap(([field, value]) => (value === null ? [] : [field]));
}

import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {type Tokens, tokensOfGrant} from '../../domain/login/tokens.ts';
import type {CodeExchange} from '../ports/kakao-ports.ts';
import type {Ports} from '../ports/ports.ts';
import type {StoredSession} from '../ports/storage-ports.ts';
import {storageResult} from '../shared/storage-result.ts';
import {unstorableLogin} from './environment-login.ts';
import {keepFound} from './keep-found.ts';
import {withOneMoreRefresh} from './one-more-refresh.ts';
import {completeSession, rememberApp, type StoreOptions, storeLogin} from './store-login.ts';

/** The ports that a login needs once it has the code. */
export type CompletionPorts = Pick<
  Ports,
  | 'api'
  | 'auth'
  | 'clock'
  | 'criticalWork'
  | 'locks'
  | 'memos'
  | 'preferences'
  | 'reminders'
  | 'sessions'
  | 'wait'
>;

/**
 * Exchanges the authorization code and stores the login. The tokens are on disk before they are
 * used; the account and the consents are read afterwards, and the login is valid without them.
 */
export function completeLogin(
  ports: CompletionPorts,
  exchange: CodeExchange,
  options?: StoreOptions,
): Promise<Result<StoredSession>> {
  return storageResult(async () => {
    const unstorable = unstorableLogin(ports);
    if (unstorable !== null) return failed(unstorable);
    ports.sessions.proveWritable();
    const stored = await ports.criticalWork.run(() => exchangeAndStore(ports, exchange, options));
    return stored.ok ? succeeded(await completeSession(ports, stored.value)) : stored;
  });
}

async function exchangeAndStore(
  ports: CompletionPorts,
  exchange: CodeExchange,
  options: StoreOptions | undefined,
): Promise<Result<Tokens>> {
  const {credentials, redirectUri} = exchange;
  const answer = await ports.auth.exchangeCode(exchange);
  const keep = keepFound(ports, credentials, null);
  const granted = await withOneMoreRefresh(ports, answer, {credentials, refreshToken: null, keep});
  if (!granted.ok) return granted;
  const tokens = tokensOfGrant(credentials.restApiKey, granted.value, ports.clock.now());
  await storeLogin(ports, {tokens, credentials}, options);
  await rememberApp(ports, credentials, redirectUri);
  return succeeded(tokens);
}

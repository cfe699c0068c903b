import {type Result, succeeded} from '../../domain/result.ts';
import {type Tokens, tokensOfGrant} from '../../domain/tokens.ts';
import type {CodeExchange} from '../kakao-ports.ts';
import type {Ports} from '../ports.ts';
import type {StoredSession} from '../storage-ports.ts';
import {endRest} from './pause-sending.ts';
import {storageResult} from './storage-result.ts';

/**
 * Exchanges the authorization code and stores the login. The tokens are on disk before they are
 * used; who it is and what was agreed is asked afterwards, and a login stands without that answer.
 */
export function completeLogin(
  ports: Ports,
  exchange: CodeExchange,
): Promise<Result<StoredSession>> {
  return storageResult(async () => {
    ports.sessions.proveWritable();
    const granted = await ports.auth.exchangeCode(exchange);
    if (!granted.ok) return granted;
    const {restApiKey, clientSecret} = exchange.credentials;
    const tokens = tokensOfGrant(restApiKey, granted.value, ports.clock.now());
    await storeLogin(ports, tokens);
    await rememberApp(ports, exchange, clientSecret);
    return succeeded(await completeSession(ports, tokens));
  });
}

/** Under the lock of the refresh, so that a refresh of the old login cannot overwrite the new one. */
async function storeLogin(ports: Ports, tokens: Tokens): Promise<void> {
  const lock = await ports.locks.acquire('refresh', 40_000);
  try {
    ports.sessions.save({tokens, account: null});
    endRest(ports);
  } finally {
    lock?.release();
  }
}

/** Later commands refresh without the environment that this login had. */
async function rememberApp(
  ports: Ports,
  {credentials, redirectUri}: CodeExchange,
  clientSecret: string | null,
): Promise<void> {
  const {restApiKey} = credentials;
  ports.sessions.saveClientSecret(restApiKey, clientSecret);
  const known = ports.preferences.read();
  if (known.restApiKey === restApiKey && known.redirectUri === redirectUri) return;
  // The login stands without them: the tokens name their key.
  await storageResult(async () => {
    await ports.preferences.save({restApiKey, redirectUri});
    return succeeded(null);
  });
}

async function completeSession(ports: Ports, tokens: Tokens): Promise<StoredSession> {
  const account = await ports.api.readAccount(tokens.accessToken);
  const scopes = await ports.api.readScopes(tokens.accessToken);
  const session = {
    tokens: {...tokens, scopes: scopes.ok ? scopes.value : tokens.scopes},
    account: account.ok ? account.value : null,
  };
  ports.sessions.update((held) =>
    held.tokens.accessToken === tokens.accessToken ? session : null,
  );
  return session;
}

import {classOf} from '../../domain/failure/kakao-code.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {TokenFile} from '../../domain/login/token-file/token-file.ts';
import {applyGrant, type Tokens} from '../../domain/login/tokens.ts';
import type {AppCredentials} from '../ports/kakao-ports.ts';
import type {Ports} from '../ports/ports.ts';
import type {StoredSession} from '../ports/storage-ports.ts';
import {storageResult} from '../shared/storage-result.ts';
import {redirectUriOf} from './app-credentials.ts';
import {unstorableLogin} from './environment-login.ts';
import {keepFound} from './keep-found.ts';
import {withOneMoreRefresh} from './one-more-refresh.ts';
import type {RefreshPorts} from './refresh-tokens.ts';
import {completeSession, rememberApp, storeLogin} from './store-login.ts';

type ImportPorts = RefreshPorts & Pick<Ports, 'preferences' | 'reminders'>;

export interface TokenImport {
  readonly file: TokenFile;
  /**
   * The time (ms) at which the file was last written; replaces the time of issue if the file has
   * none.
   */
  readonly writtenAt: number | null;
  readonly credentials: AppCredentials;
  /** Stores the values of the file without asking Kakao. */
  readonly isOffline: boolean;
}

/** The stored login, and how its tokens were verified. */
export interface ImportedTokens {
  readonly session: StoredSession;
  readonly proof: 'asked' | 'refreshed' | 'none';
  /** The id of the Kakao app that the access token was issued to; null when Kakao was not asked. */
  readonly appId: string | null;
}

/**
 * Stores the tokens of another program's file as the login. Kakao is asked first: a valid access
 * token is stored with the remaining lifetime that Kakao reports, an expired one is refreshed
 * immediately. Nothing is stored when Kakao rejects both or is unreachable.
 */
export function importTokens(
  ports: ImportPorts,
  adoption: TokenImport,
): Promise<Result<ImportedTokens>> {
  return storageResult(async () => {
    const unstorable = unstorableLogin(ports);
    if (unstorable !== null) return failed(unstorable);
    ports.sessions.proveWritable();
    const known = adoption.isOffline ? unproved(adoption) : await prove(ports, adoption);
    if (!known.ok) return known;
    const stored =
      known.value === null
        ? await ports.criticalWork.run(() => refreshAndStore(ports, adoption))
        : await store(ports, adoption, known.value);
    if (!stored.ok) return stored;
    const {tokens, proof, appId} = stored.value;
    const session: StoredSession =
      proof === 'none' ? {tokens, account: null} : await completeSession(ports, tokens);
    return succeeded({session, proof, appId});
  });
}

async function store(
  ports: ImportPorts,
  {credentials}: TokenImport,
  proved: Proved,
): Promise<Result<Proved>> {
  await storeLogin(ports, {tokens: proved.tokens, credentials});
  await rememberApp(ports, credentials, redirectUriOf(ports));
  return succeeded(proved);
}

/** Runs without a lock until the tokens are stored: they are not yet the stored login. */
async function refreshAndStore(ports: ImportPorts, adoption: TokenImport): Promise<Result<Proved>> {
  const refreshed = await refreshFirst(ports, adoption);
  return refreshed.ok ? store(ports, adoption, refreshed.value) : refreshed;
}

interface Proved {
  readonly tokens: Tokens;
  readonly proof: ImportedTokens['proof'];
  readonly appId: string | null;
}

function unproved(adoption: TokenImport): Result<Proved> {
  const {accessToken} = adoption.file;
  if (accessToken === null) return failed({kind: 'logged-out', cause: null});
  const issuedAt = adoption.file.issuedAt ?? adoption.writtenAt;
  return succeeded({tokens: tokensOf(adoption, accessToken, issuedAt), proof: 'none', appId: null});
}

/** Asks Kakao about the access token; returns null when only a refresh can help. */
async function prove(
  ports: Pick<Ports, 'api' | 'clock'>,
  adoption: TokenImport,
): Promise<Result<Proved | null>> {
  const {accessToken} = adoption.file;
  if (accessToken === null) return succeeded(null);
  const info = await ports.api.readTokenInfo(accessToken);
  if (!info.ok) return classOf(info.failure) === 'access-token' ? succeeded(null) : info;
  const {expiresIn, appId} = info.value;
  if (expiresIn === null) {
    const issuedAt = adoption.file.issuedAt ?? adoption.writtenAt;
    return succeeded({tokens: tokensOf(adoption, accessToken, issuedAt), proof: 'asked', appId});
  }
  const left = expiresIn * 1000;
  const tokens = tokensOf(adoption, accessToken, issueTime(ports, adoption, left));
  const expiresAt = ports.clock.now() + left;
  return succeeded({tokens: {...tokens, accessTokenExpiresAt: expiresAt}, proof: 'asked', appId});
}

/**
 * Derives the time of issue from the lifetime in the file and the remaining time that Kakao
 * reports.
 */
function issueTime(
  ports: Pick<Ports, 'clock'>,
  {file, writtenAt}: TokenImport,
  left: number,
): number | null {
  if (file.issuedAt !== null) return file.issuedAt;
  if (file.expiresIn === null) return writtenAt;
  const issuedAt = Math.round(ports.clock.now() + left - file.expiresIn * 1000);
  return Math.min(issuedAt, ports.clock.now());
}

async function refreshFirst(ports: RefreshPorts, adoption: TokenImport): Promise<Result<Proved>> {
  const {file, credentials} = adoption;
  const {refreshToken} = file;
  if (refreshToken === null) return failed({kind: 'logged-out', cause: null});
  const answer = await ports.auth.refresh(credentials, refreshToken);
  const keep = keepFound(ports, credentials, refreshToken);
  const granted = await withOneMoreRefresh(ports, answer, {credentials, refreshToken, keep});
  if (!granted.ok) return granted;
  const now = ports.clock.now();
  const stored = tokensOf(adoption, '', file.issuedAt ?? adoption.writtenAt);
  const tokens = applyGrant(stored, granted.value, now);
  return succeeded({tokens, proof: 'refreshed', appId: null});
}

function tokensOf(
  {file, credentials}: TokenImport,
  accessToken: string,
  issuedAt: number | null,
): Tokens {
  const after = (seconds: number | null): number | null =>
    issuedAt === null || seconds === null ? null : Math.round(issuedAt + seconds * 1000);
  return {
    restApiKey: credentials.restApiKey,
    accessToken,
    accessTokenExpiresAt: file.expiresAt ?? after(file.expiresIn),
    accessTokenIssuedAt: issuedAt,
    refreshToken: file.refreshToken,
    refreshTokenExpiresAt: file.refreshTokenExpiresAt ?? after(file.refreshTokenExpiresIn),
    refreshTokenIssuedAt: file.refreshToken === null ? null : issuedAt,
    scopes: file.scopes,
    lastRefreshedAt: null,
  };
}

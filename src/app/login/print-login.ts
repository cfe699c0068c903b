import {type Result, succeeded} from '../../domain/failure/result.ts';
import type {Ports} from '../ports/ports.ts';
import {storageResult} from '../shared/storage-result.ts';
import {authorizationRequest, type RequestOptions} from './authorization-request.ts';

/** The time (ms) for which another process can complete a login whose address was printed. */
export const printedLoginMs = 10 * 60_000;

/** A login page for another process or another computer. */
export interface PrintedLogin {
  readonly url: string;
  readonly redirectUri: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/**
 * Makes the address of a login that another process completes with `finishPrintedLogin`: state and
 * verifier are stored. Earlier addresses stay valid, because each process may have its own.
 */
export function printLogin(
  ports: Pick<
    Ports,
    'auth' | 'clock' | 'environment' | 'login' | 'pendingLogins' | 'preferences' | 'sessions'
  >,
  options: RequestOptions,
): Promise<Result<PrintedLogin>> {
  return storageResult(async () => {
    const made = authorizationRequest(ports, options);
    if (!made.ok) return made;
    const {url, redirectUri, state, codeVerifier, credentials} = made.value;
    const startedAt = ports.clock.now();
    const expiresAt = startedAt + printedLoginMs;
    const {restApiKey} = credentials;
    const times = {startedAt, expiresAt, isUsed: false};
    ports.pendingLogins.add({state, restApiKey, redirectUri, codeVerifier, ...times});
    return succeeded({url, redirectUri, expiresAt});
  });
}

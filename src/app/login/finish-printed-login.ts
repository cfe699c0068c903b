import type {Failure, LoginAddressProblem} from '../../domain/failure/failure.ts';
import {failed, type Result} from '../../domain/failure/result.ts';
import {type PastedCode, readPastedCode} from '../../domain/login/read-pasted-code.ts';
import type {PendingLogin} from '../ports/pending-login-ports.ts';
import type {Ports} from '../ports/ports.ts';
import type {StoredSession} from '../ports/storage-ports.ts';
import {storageResult} from '../shared/storage-result.ts';
import {appCredentials, clientSecretOf, redirectUriOf} from './app-credentials.ts';
import {type CompletionPorts, completeLogin} from './complete-login.ts';
import {explainRefusedCode} from './explain-refused-code.ts';
import {pasteFailure} from './paste-failure.ts';

type FinishPorts = CompletionPorts & Pick<Ports, 'environment' | 'pendingLogins'>;

/**
 * Exchanges a pasted address or code for the tokens of a login whose address `printLogin` made,
 * here or in another process. An address belongs to the login with its state; a bare code to the
 * newest one that waits. A login is used up when it succeeds.
 */
export function finishPrintedLogin(
  ports: FinishPorts,
  text: string,
): Promise<Result<StoredSession>> {
  return storageResult(async () => {
    const pending = ports.pendingLogins.list();
    for (const login of pending) {
      const pasted = readFor(ports, text, login);
      if (pasted.kind === 'code' && pasted.stateChecked) return redeem(ports, login, pasted);
    }
    const now = ports.clock.now();
    const newest = pending.find((login) => problemOf(login, now) === null) ?? pending[0] ?? null;
    const pasted = readFor(ports, text, newest);
    if (pasted.kind !== 'code') return failed(failureOf(pasted));
    if (newest === null) return failed({kind: 'login-address', problem: 'none'});
    return redeem(ports, newest, pasted);
  });
}

/**
 * Exchanges a code that was obtained with an address of the user's own, whose state, if it had one,
 * is not known here, and which had no PKCE.
 */
export function finishForeignLogin(
  ports: FinishPorts,
  text: string,
): Promise<Result<StoredSession>> {
  return storageResult(async () => {
    const credentials = appCredentials(ports);
    if (!credentials.ok) return credentials;
    const pasted = readFor(ports, text, null);
    if (pasted.kind !== 'code') return failed(pasteFailure(pasted));
    const outcome = await completeLogin(ports, {
      credentials: credentials.value,
      redirectUri: redirectUriOf(ports),
      authorizationCode: pasted.code,
      codeVerifier: null,
    });
    return explainRefusedCode(outcome, {hasVerifier: false});
  });
}

/** Reads a paste for one login; without one, any state or none is accepted. */
function readFor(ports: FinishPorts, text: string, login: PendingLogin | null): PastedCode {
  const redirectUri = login?.redirectUri ?? redirectUriOf(ports);
  const state = login?.state ?? null;
  return readPastedCode(text, {redirectUri, state, authOrigin: ports.auth.origin});
}

/** An address without a state cannot come from a printed login either. */
function failureOf(pasted: Exclude<PastedCode, {kind: 'code'}>): Failure {
  const isForeign =
    pasted.kind === 'refused' &&
    (pasted.reason === 'wrong-state' || pasted.reason === 'missing-state');
  return isForeign ? {kind: 'login-address', problem: 'foreign'} : pasteFailure(pasted);
}

function problemOf(login: PendingLogin, now: number): LoginAddressProblem | null {
  if (login.isUsed) return 'used';
  return login.expiresAt <= now ? 'expired' : null;
}

async function redeem(
  ports: FinishPorts,
  login: PendingLogin,
  {code: authorizationCode, stateChecked}: Extract<PastedCode, {kind: 'code'}>,
): Promise<Result<StoredSession>> {
  const problem = problemOf(login, ports.clock.now());
  if (problem !== null) return failed({kind: 'login-address', problem});
  const taken = ports.pendingLogins.take(login.state);
  if (taken === null) return failed({kind: 'login-address', problem: 'used'});
  const {restApiKey, redirectUri, codeVerifier} = taken;
  const credentials = {restApiKey, clientSecret: clientSecretOf(ports, restApiKey)};
  const exchange = {credentials, redirectUri, authorizationCode, codeVerifier};
  const outcome = await completeLogin(ports, exchange);
  if (!outcome.ok) ports.pendingLogins.giveBack(taken);
  const hasVerifier = codeVerifier !== null;
  return stateChecked ? outcome : explainRefusedCode(outcome, {hasVerifier});
}

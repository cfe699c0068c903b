import type {Failure} from '../../domain/failure/failure.ts';
import {failed, type Result} from '../../domain/failure/result.ts';
import {readPastedCode} from '../../domain/login/read-pasted-code.ts';
import type {AppCredentials} from '../ports/kakao-ports.ts';
import type {CallbackListener, PasteOnlyReason} from '../ports/login-ports.ts';
import type {Ports} from '../ports/ports.ts';
import type {StoredSession} from '../ports/storage-ports.ts';
import {type CompletionPorts, completeLogin} from './complete-login.ts';

/** An authorization request that waits for its code, by callback or by paste. */
export interface LoginAttempt {
  readonly url: string;
  readonly redirectUri: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly browser: 'opened' | 'none' | 'failed';
  readonly listening: {kind: 'listening'} | {kind: 'paste-only'; reason: PasteOnlyReason};
  /** Resolves once, when the login has succeeded or can no longer succeed. */
  readonly outcome: Promise<Result<StoredSession>>;
  /**
   * Returns why a pasted line is rejected (the wait continues), or null when its code is being
   * exchanged.
   */
  paste(text: string): Failure | null;
  /** Registers a listener for the moment when the code has arrived and the tokens are requested. */
  onExchange(listener: () => void): void;
  cancel(failure: Failure): void;
}

/** The ports of a pending login. */
export type AttemptPorts = CompletionPorts & Pick<Ports, 'wait'>;

interface AttemptParts {
  ports: AttemptPorts;
  credentials: AppCredentials;
  request: {url: string; redirectUri: string; state: string; codeVerifier: string | null};
  listener: CallbackListener;
  browser: 'opened' | 'none' | 'failed';
  expiresAt: number;
  forConsent: boolean;
}

/** Joins the callback, the paste and the time limit into one outcome; the first code wins. */
export function loginAttempt(parts: AttemptParts): LoginAttempt {
  const {ports, credentials, request, listener, forConsent} = parts;
  const {promise: outcome, resolve} = Promise.withResolvers<Result<StoredSession>>();
  const timer = new AbortController();
  let onExchange = (): void => {};
  let isExchanging = false;
  let settled = false;
  const settle = (result: Result<StoredSession> | Promise<Result<StoredSession>>): void => {
    if (settled) return;
    settled = true;
    timer.abort();
    const closed = listener.kind === 'listening' ? listener.close() : Promise.resolve();
    resolve(closed.then(() => result));
  };
  const exchange = (authorizationCode: string): void => {
    if (settled) return;
    isExchanging = true;
    onExchange();
    const {redirectUri, codeVerifier} = request;
    const exchangeRequest = {credentials, redirectUri, authorizationCode, codeVerifier};
    settle(completeLogin(ports, exchangeRequest, {forConsent}));
  };
  void waitForCallback(listener, exchange, (failure) => settle(failed(failure)));
  void ports
    .wait(Math.max(0, parts.expiresAt - ports.clock.now()), timer.signal)
    .then(() => settle(failed({kind: 'login-timed-out'})));
  return {
    url: request.url,
    redirectUri: request.redirectUri,
    expiresAt: parts.expiresAt,
    browser: parts.browser,
    listening: listener.kind === 'listening' ? {kind: 'listening'} : pasteOnly(listener),
    outcome,
    paste: (text) => readPaste({text, parts, exchange}),
    onExchange: (listen) => {
      onExchange = listen;
      // The browser may have returned before a listener was registered.
      if (isExchanging) listen();
    },
    cancel: (failure) => settle(failed(failure)),
  };
}

function pasteOnly(listener: Extract<CallbackListener, {kind: 'unavailable'}>) {
  return {kind: 'paste-only', reason: listener.reason} as const;
}

async function waitForCallback(
  listener: CallbackListener,
  exchange: (code: string) => void,
  refuse: (failure: Failure) => void,
): Promise<void> {
  if (listener.kind !== 'listening') return;
  const callback = await listener.result;
  if (callback.kind === 'code') exchange(callback.code);
  else refuse({...callback, kind: 'login-denied'});
}

interface Paste {
  text: string;
  parts: AttemptParts;
  exchange: (code: string) => void;
}

function readPaste({text, parts, exchange}: Paste): Failure | null {
  const {redirectUri, state} = parts.request;
  const pasted = readPastedCode(text, {redirectUri, state, authOrigin: parts.ports.auth.origin});
  switch (pasted.kind) {
    case 'code':
      exchange(pasted.code);
      return null;
    case 'koe':
      return {kind: 'koe-page', code: pasted.code};
    case 'denied':
      return {kind: 'login-denied', error: pasted.error, description: pasted.description};
    case 'empty':
      return {kind: 'paste-refused', problem: 'empty'};
    case 'refused':
      return {kind: 'paste-refused', problem: pasted.reason};
  }
}

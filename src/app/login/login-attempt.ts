import type {Failure} from '../../domain/failure/failure.ts';
import {failed, type Result} from '../../domain/failure/result.ts';
import {createPasteReader, type PasteProgress} from '../../domain/login/paste-reader.ts';
import {readPastedCode} from '../../domain/login/read-pasted-code.ts';
import {canSend} from '../../domain/login/session.ts';
import type {CallbackListener, PasteOnlyReason} from '../ports/login-ports.ts';
import type {Ports} from '../ports/ports.ts';
import type {StoredSession} from '../ports/storage-ports.ts';
import type {AuthorizationRequest} from './authorization-request.ts';
import {type CompletionPorts, completeLogin} from './complete-login.ts';
import {explainRefusedCode} from './explain-refused-code.ts';
import {pasteFailure} from './paste-failure.ts';

/** What became of a pasted line; `waiting` expects further lines or an empty one. */
export type PastedLine =
  | {readonly kind: 'waiting'; readonly hasCode: boolean}
  | {readonly kind: 'refused'; readonly failure: Failure}
  | {readonly kind: 'accepted'};

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
   * Returns why a pasted text is rejected (the wait continues), or null when its code is being
   * exchanged.
   */
  paste(text: string): Failure | null;
  /** The same for a text that arrives line by line; null is the end of the input. */
  pasteLine(line: string | null): PastedLine;
  /** Opens the login page in the browser, again if need be. */
  openPage(): Promise<'opened' | 'none' | 'failed'>;
  /** Registers a listener for the moment when the code has arrived and the tokens are requested. */
  onExchange(listener: () => void): void;
  cancel(failure: Failure): void;
}

/** The ports of a pending login. */
export type AttemptPorts = CompletionPorts & Pick<Ports, 'wait'>;

interface AttemptParts {
  ports: AttemptPorts;
  request: AuthorizationRequest;
  listener: CallbackListener;
  browser: 'opened' | 'none' | 'failed';
  openPage: LoginAttempt['openPage'];
  expiresAt: number;
  forConsent: boolean;
  /** Called when the login has ended; true if it lacks the consent to messages. */
  onEnd: (lacksConsent: boolean) => void;
}

/** Joins the callback, the paste and the time limit into one outcome; the first code wins. */
export function loginAttempt(parts: AttemptParts): LoginAttempt {
  const {ports, request, listener, forConsent, onEnd} = parts;
  const {promise: outcome, resolve} = Promise.withResolvers<Result<StoredSession>>();
  const timer = new AbortController();
  let onExchange = (): void => {};
  let isExchanging = false;
  let settled = false;
  const settle = (result: Result<StoredSession> | Promise<Result<StoredSession>>): void => {
    if (settled) return;
    settled = true;
    timer.abort();
    void Promise.resolve(result).then(
      (end) => onEnd(end.ok && !canSend(end.value.tokens)),
      () => onEnd(false),
    );
    const closed = listener.kind === 'listening' ? listener.close() : Promise.resolve();
    resolve(closed.then(() => result));
  };
  const exchange = ({code: authorizationCode, isBare}: ReceivedCode): void => {
    if (settled) return;
    isExchanging = true;
    onExchange();
    const {credentials, redirectUri, codeVerifier} = request;
    const exchangeRequest = {credentials, redirectUri, authorizationCode, codeVerifier};
    const login = completeLogin(ports, exchangeRequest, {forConsent});
    const hasVerifier = codeVerifier !== null;
    settle(isBare ? login.then((end) => explainRefusedCode(end, {hasVerifier})) : login);
  };
  const paste = createPaste(parts, exchange);
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
    openPage: parts.openPage,
    ...paste,
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
  exchange: (received: ReceivedCode) => void,
  refuse: (failure: Failure) => void,
): Promise<void> {
  if (listener.kind !== 'listening') return;
  const callback = await listener.result;
  if (callback.kind === 'code') exchange({code: callback.code, isBare: false});
  else refuse({...callback, kind: 'login-denied'});
}

interface ReceivedCode {
  readonly code: string;
  /** Whether it came without a state, so that it may be of another login address. */
  readonly isBare: boolean;
}

/** The two ways to paste, which read alike. */
function createPaste(
  {ports, request}: AttemptParts,
  exchange: (received: ReceivedCode) => void,
): Pick<LoginAttempt, 'paste' | 'pasteLine'> {
  const {redirectUri, state, url} = request;
  const expected = {redirectUri, state, url, authOrigin: ports.auth.origin};
  const reader = createPasteReader(expected);
  const take = (pasted: PasteProgress): PastedLine => {
    if (pasted.kind === 'more') return {kind: 'waiting', hasCode: pasted.hasCode};
    if (pasted.kind !== 'code') return {kind: 'refused', failure: pasteFailure(pasted)};
    exchange({code: pasted.code, isBare: !pasted.stateChecked});
    return {kind: 'accepted'};
  };
  return {
    paste: (text) => {
      const taken = take(readPastedCode(text, expected));
      return taken.kind === 'refused' ? taken.failure : null;
    },
    pasteLine: (line) => take(line === null ? reader.end() : reader.line(line)),
  };
}

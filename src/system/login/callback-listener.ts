import {createServer, type ServerResponse} from 'node:http';
import type {CallbackListener, CallbackResult} from '../../app/ports/login-ports.ts';
import {type CallbackAddress, readRedirectUri} from '../../domain/login/redirect-uri.ts';
import type {Language} from '../../domain/program/language.ts';
import {callbackPage, type FixedResponse, plainRefusal, redirection} from './callback-page.ts';
import type {CallbackOutcome} from './callback-page-words.ts';
import {type CallbackRequest, judgeCallback} from './callback-request.ts';
import {createLocalLinks, type LocalLinks} from './local-links.ts';
import {openLoopbackServers} from './loopback-servers.ts';

export type CallbackListenerOptions = {
  redirectUri: string;
  state: string;
  language: Language;
  /** Whether the login lacks the consent to messages, which the page then says. */
  lacksConsent?: Promise<boolean>;
  /** The time that a client may take to send its request, in milliseconds. */
  clientTimeout?: number;
  /** The time that the page waits for `lacksConsent`, in milliseconds. */
  endTimeout?: number;
};

const clientTimeoutMs = 5000;
const flushTimeoutMs = 200;
/** A page that shows nothing for longer looks broken. */
const endTimeoutMs = 3000;

/**
 * Listens on loopback for the redirect of one login (RFC 8252 section 7.3).
 *
 * `result` settles once, when the code arrives; any other request gets a response and the listener
 * keeps waiting. `result` stays pending after `close`, which frees the port immediately, lets the
 * browser receive its page, and may be called twice. The page never claims that the login
 * succeeded.
 */
export async function listenForCallback(
  options: CallbackListenerOptions,
): Promise<CallbackListener> {
  const reading = readRedirectUri(options.redirectUri);
  if (!reading.ok || reading.listener === null) {
    return {kind: 'unavailable', reason: 'not-loopback'};
  }
  const {listener} = reading;
  const {promise, resolve} = Promise.withResolvers<CallbackResult>();
  const links = createLocalLinks(new URL(reading.uri).origin, listener);
  let shown = Promise.resolve();
  const answer = answererOf({address: listener, links}, options, (callback, page) => {
    shown = page;
    resolve(callback);
  });
  const servers = await openLoopbackServers(listener.port, () =>
    createServer(limitsOf(options), answer),
  );
  return servers.kind === 'open'
    ? {
        kind: 'listening',
        port: listener.port,
        result: promise,
        linkTo: links.add,
        close: () => servers.close(shown),
      }
    : {...servers, port: listener.port};
}

function limitsOf({clientTimeout = clientTimeoutMs}: CallbackListenerOptions) {
  return {
    maxHeaderSize: 16_384,
    headersTimeout: clientTimeout,
    requestTimeout: clientTimeout,
    // A request without Host gets this listener's own response, like every other unexpected
    // request.
    requireHostHeader: false,
    connectionsCheckingInterval: Math.min(1000, clientTimeout),
  };
}

function answererOf(
  {address, links}: {address: CallbackAddress; links: LocalLinks},
  {state, language, lacksConsent = Promise.resolve(false), endTimeout}: CallbackListenerOptions,
  settle: (result: CallbackResult, shown: Promise<void>) => void,
): (request: CallbackRequest, response: ServerResponse) => void {
  let isUsed = false;
  const page = (outcome: CallbackOutcome) => callbackPage(outcome, language);
  const received = lacksConsent.then((lacks) => page(lacks ? 'no-consent' : 'received'));
  return (request, response) => {
    const link = links.follow(request);
    if (link !== null) {
      return send(response, link.kind === 'to' ? redirection(link.url) : page('opened'));
    }
    const verdict = judgeCallback(request, address, state);
    if (verdict.kind === 'not-a-callback') {
      return send(response, plainRefusal(verdict.status));
    }
    if (verdict.kind === 'wrong-answer') {
      return send(response, page('refused'));
    }
    if (isUsed) {
      return send(response, page('used'));
    }
    isUsed = true;
    const end = verdict.kind === 'code' ? received : Promise.resolve(page('denied'));
    settle(verdict, show(response, end, {early: page('received'), endTimeout}));
  };
}

function send(response: ServerResponse, {status, headers, body}: FixedResponse): void {
  response.writeHead(status, {...headers, 'Content-Length': String(Buffer.byteLength(body))});
  response.end(body);
}

/**
 * Sends the page as soon as it is known, or `early` if that takes too long. A browser that does not
 * read it, or has disconnected, is not waited for.
 */
async function show(
  response: ServerResponse,
  page: Promise<FixedResponse>,
  {early, endTimeout = endTimeoutMs}: {early: FixedResponse; endTimeout: number | undefined},
): Promise<void> {
  const gone = new Promise<void>((resolve) => response.once('close', resolve));
  const known = Promise.race([page, gone.then(() => early)]);
  send(response, await within(endTimeout, known, early));
  await within(flushTimeoutMs, gone, undefined);
}

function within<Value>(ms: number, value: Promise<Value>, otherwise: Value): Promise<Value> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(otherwise), ms);
    void value.then((known) => {
      clearTimeout(timer);
      resolve(known);
    });
  });
}

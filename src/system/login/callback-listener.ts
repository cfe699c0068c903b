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
  /** The time that a client may take to send its request, in milliseconds. */
  clientTimeout?: number;
};

const clientTimeoutMs = 5000;
const flushTimeoutMs = 200;

/**
 * Listens on loopback for the redirect of one login (RFC 8252 section 7.3).
 *
 * `result` settles once, after the browser has received its page; any other request gets a response
 * and the listener keeps waiting. `result` stays pending after `close`, which frees the port
 * immediately and may be called twice. The code in `result` is not exchanged yet: the page never
 * claims that the login succeeded.
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
  const answer = answererOf({address: listener, links}, options, resolve);
  const servers = await openLoopbackServers(listener.port, () =>
    createServer(limitsOf(options), answer),
  );
  return servers.kind === 'open'
    ? {
        kind: 'listening',
        port: listener.port,
        result: promise,
        linkTo: links.add,
        close: servers.close,
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
  {state, language}: CallbackListenerOptions,
  settle: (result: CallbackResult) => void,
): (request: CallbackRequest, response: ServerResponse) => void {
  let isUsed = false;
  const page = (outcome: CallbackOutcome) => callbackPage(outcome, language);
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
    whenSent(response, () => settle(verdict));
    send(response, page(verdict.kind === 'code' ? 'received' : 'denied'));
  };
}

function send(response: ServerResponse, {status, headers, body}: FixedResponse): void {
  response.writeHead(status, {...headers, 'Content-Length': String(Buffer.byteLength(body))});
  response.end(body);
}

/**
 * A browser that does not read the response, or has disconnected, must not block a received code.
 */
function whenSent(response: ServerResponse, settle: () => void): void {
  const timer = setTimeout(settle, flushTimeoutMs);
  response.once('close', () => {
    clearTimeout(timer);
    settle();
  });
}

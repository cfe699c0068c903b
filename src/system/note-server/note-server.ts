import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {Socket} from 'node:net';
import type {NoteServer, NoteServerOptions} from '../../app/ports/program-note-ports.ts';
import {openLoopbackServers} from '../login/loopback-servers.ts';
import {type Answer, answerOf} from './answer-request.ts';
import {createJudge} from './judge-request.ts';

/** How long a client may take to send a request (ms). */
const clientTimeoutMs = 10_000;

/** How long requests that were begun may take once the server closes (ms). */
const closeTimeoutMs = 2000;

/** Senders are few; more connections at once are a mistake or an attack. */
const maxConnections = 100;

/**
 * Listens on loopback for notes. A client that is slow, or that says nothing any more, is
 * disconnected.
 */
export async function openNoteServer(options: NoteServerOptions): Promise<NoteServer> {
  const {port, clientTimeout = clientTimeoutMs} = options;
  const judge = createJudge(options);
  const servers = await openLoopbackServers(port, () => {
    const take = (request: IncomingMessage, response: ServerResponse): void => {
      void answerOf(request, judge, options).then((answer) => {
        // A connection that stays open would delay the end of the server.
        const isLast = answer?.isLast || !server.listening;
        if (answer !== null) send(request, response, {...answer, isLast});
      });
    };
    const server = createServer(
      {
        maxHeaderSize: 16_384,
        headersTimeout: clientTimeout,
        requestTimeout: clientTimeout,
        keepAliveTimeout: clientTimeout,
        connectionsCheckingInterval: Math.min(1000, clientTimeout),
        // A request without Host gets this server's own answer.
        requireHostHeader: false,
      },
      take,
    );
    // Node.js would refuse an `Expect` that it does not know without a sentence and a line in the log.
    server.on('checkExpectation', take);
    server.maxConnections = maxConnections;
    server.setTimeout(3 * clientTimeout);
    server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
      refuseBroken(error, socket, options);
    });
    return server;
  });
  if (servers.kind !== 'open') return servers;
  return {kind: 'open', close: () => servers.close(after(closeTimeoutMs))};
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  {answer, headers, isLast}: Answer,
): void {
  // RFC 9110, section 8.6: a 204 has no length.
  const content =
    answer.status === 204
      ? {}
      : {
          'Content-Type': answer.contentType,
          'Content-Length': String(Buffer.byteLength(answer.body)),
        };
  response.writeHead(answer.status, {
    ...content,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...(answer.retryAfter === undefined ? {} : {'Retry-After': String(answer.retryAfter)}),
    ...(isLast ? {Connection: 'close'} : {}),
    ...headers,
  });
  response.end(request.method === 'HEAD' ? '' : answer.body);
}

/** The client has left in the middle of a request. */
const leaving: ReadonlySet<string> = new Set(['ECONNRESET', 'HPE_INVALID_EOF_STATE']);

/** A request that is no HTTP, or not complete in time. */
function refuseBroken(
  error: NodeJS.ErrnoException,
  socket: Socket,
  {explain, onAnswer}: NoteServerOptions,
): void {
  if (leaving.has(error.code ?? '') || !socket.writable) {
    socket.destroy();
    return;
  }
  const isSlow = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const [status, reason] = isSlow
    ? ([408, 'Request Timeout'] as const)
    : ([400, 'Bad Request'] as const);
  const outcome = isSlow ? 'too-slow' : 'not-http';
  const body = `${JSON.stringify({error: explain(outcome)})}\n`;
  const head = [
    `HTTP/1.1 ${status} ${reason}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
  onAnswer({method: '', format: null, status, outcome});
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}

import type {Socket} from 'node:net';
import {type Duplex, Readable} from 'node:stream';
import {Client, type Dispatcher} from 'undici';
import {breakFailure} from './broken-response.ts';
import {ConnectFailure, codeOf, detailOf, stopped} from './connect-failure.ts';
import type {
  ExchangeWatch,
  HttpBreak,
  HttpRequest,
  ReadResponse,
  Received,
  RequestBody,
} from './exchange.ts';
import {watchHead} from './head-watch.ts';
import type {Route} from './open-route.ts';
import {TappedConnection} from './tapped-connection.ts';
import type {Stopper} from './timeouts.ts';

export interface ExchangeSettings<A> {
  readonly timer: Stopper;
  readonly userAgent: string;
  readonly read: ReadResponse<A>;
  readonly received?: Received<A | HttpBreak> | undefined;
  readonly watch: ExchangeWatch;
}

interface Exchange<A> {
  readonly route: Route;
  readonly request: HttpRequest;
  readonly settings: ExchangeSettings<A>;
}

/**
 * Sends one request over an open connection, reads the response and closes the connection. Throws
 * `ConnectFailure` if the request's head was not sent.
 */
export async function exchangeOn<A>(
  route: Route,
  request: HttpRequest,
  settings: ExchangeSettings<A>,
): Promise<A | HttpBreak> {
  const {received} = settings;
  const connection = new TappedConnection(route.socket, received);
  try {
    const outcome = await exchangeOver(connection, {route, request, settings});
    if (received !== undefined && !received.isEnough(outcome)) {
      await connection.drain({
        stop: settings.timer.signal,
        isEnough: () => received.isEnough(outcome),
        mayEnd: () => received.mayEnd(outcome),
      });
    }
    return outcome;
  } finally {
    connection.destroy();
    route.socket.destroy();
  }
}

async function exchangeOver<A>(
  connection: TappedConnection,
  {route: {socket, lookup, connect}, request, settings}: Exchange<A>,
): Promise<A | HttpBreak> {
  const {timer, userAgent, read, watch} = settings;
  const head = watchHead(connection, () => {
    timer.headSent(socket);
    watch.enter('answer');
  });
  const client = new Client(request.url.origin, clientOptions(connection));
  const close = () => void client.destroy();
  timer.signal.addEventListener('abort', close);
  let status: number | null = null;
  try {
    timer.signal.throwIfAborted();
    const start = timer.elapsed();
    const answer = await client.request(undiciRequest(request, {userAgent, timer}));
    status = answer.statusCode;
    timer.received();
    socket.on('readable', timer.received);
    watch.enter('body', status);
    return await read(answer, {lookup, connect, answer: timer.elapsed() - start});
  } catch (error) {
    if (!head.sent) throw unsentFailure(error, timer.signal);
    return {
      kind: 'broken',
      sent: true,
      failure: breakFailure({error, stop: timer.signal, status}),
    };
  } finally {
    head.end();
    close();
  }
}

/** An argument that undici rejects is a bug of the program, not a network failure. */
function unsentFailure(error: unknown, stop: AbortSignal): unknown {
  if (stop.aborted) return stopped(stop);
  return codeOf(error) === 'UND_ERR_INVALID_ARG'
    ? error
    : new ConnectFailure('reset', detailOf(error));
}

/**
 * HTTP/1.1 on the single connection. Later calls of `connect` fail, because undici puts a request
 * that it considers unsent back into its queue and would repeat it on a new connection.
 */
function clientOptions(connection: TappedConnection): Client.Options {
  let handedOver = false;
  return {
    maxHeaderSize: 16 * 1024,
    // `timer` has the limits: undici's would discard a response that has arrived but is unread.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: (_options, callback) => {
      const again = handedOver;
      handedOver = true;
      // Deferred, because undici is not ready for a synchronous callback.
      queueMicrotask(() => {
        if (again) callback(new Error('the connection closed before the request'), null);
        // undici uses nothing of a socket but what a stream has.
        else callback(null, connection as Duplex as Socket);
      });
    },
  };
}

function undiciRequest(
  request: HttpRequest,
  {userAgent, timer}: Pick<ExchangeSettings<never>, 'userAgent' | 'timer'>,
): Dispatcher.RequestOptions {
  const {method, url, accept = 'application/json'} = request;
  const {headers, body} = content(request, timer);
  return {
    method,
    path: `${url.pathname}${url.search}`,
    // Asks the server to close the connection after its response.
    reset: true,
    headers: {
      accept,
      'accept-encoding': 'identity',
      'user-agent': userAgent,
      ...authorization(request),
      ...headers,
    },
    body,
  };
}

function authorization({accessToken, appKey}: HttpRequest): Record<string, string> {
  if (appKey !== undefined) return {authorization: `KakaoAK ${appKey}`};
  return accessToken === undefined ? {} : {authorization: `Bearer ${accessToken}`};
}

function content(
  {form, body}: HttpRequest,
  timer: Stopper,
): {headers: Record<string, string>; body: Readable | string | null} {
  if (body !== undefined) {
    const headers = {'content-type': body.type, 'content-length': String(body.length)};
    return {headers, body: Readable.from(timedPieces(body, timer), {highWaterMark: 1})};
  }
  if (form === undefined) return {headers: {}, body: null};
  const type = 'application/x-www-form-urlencoded;charset=utf-8';
  return {headers: {'content-type': type}, body: form.toString()};
}

/** undici reads the next piece when the connection has taken those before it. */
function* timedPieces({pieces}: RequestBody, timer: Stopper): Iterable<Uint8Array> {
  for (const piece of pieces) {
    yield piece;
    timer.progressed();
  }
}

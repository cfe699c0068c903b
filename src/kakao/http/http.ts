import {ConnectFailure, stopped} from './connect-failure.ts';
import type {
  ExchangeOutcome,
  ExchangeWatch,
  Http,
  HttpBreak,
  HttpRequest,
  ReadResponse,
  Received,
  WatchExchange,
} from './exchange.ts';
import {openRoute, type RouteOptions} from './open-route.ts';
import {readBody} from './response-body.ts';
import {defaultTimeouts, type HttpTimeouts, startTimer, uploadTimeouts} from './timeouts.ts';

/**
 * `env`: contains HTTPS_PROXY, HTTP_PROXY and NO_PROXY. `ca`: certificates (PEM) that replace the
 * default ones.
 */
export interface HttpOptions extends RouteOptions {
  /** The version in the User-Agent header: `kakao-tui/<version>`. */
  readonly version: string;
  readonly timeouts?: Partial<HttpTimeouts>;
  readonly watch?: WatchExchange | undefined;
}

const unwatched: ExchangeWatch = {enter: () => {}, ended: () => {}};

export function createHttp(options: HttpOptions): Http {
  return (request, received) => exchange(request, options, {read: readBody, received});
}

/** How the response of one exchange is read. */
interface Reading<A> {
  readonly read: ReadResponse<A>;
  readonly received?: Received<A | HttpBreak> | undefined;
}

/**
 * Runs one exchange with Kakao; `read` converts its response. Every request has its own connection,
 * because a kept-alive one may have closed unnoticed, and then the outcome of a memo would be
 * unknown.
 */
export async function exchange<A extends ExchangeOutcome>(
  request: HttpRequest,
  options: HttpOptions,
  reading: Reading<A>,
): Promise<A | HttpBreak> {
  const watch = options.watch?.(request) ?? unwatched;
  const outcome = await runExchange(request, options, {...reading, watch});
  watch.ended(outcome);
  return outcome;
}

async function runExchange<A>(
  request: HttpRequest,
  options: HttpOptions,
  {watch, ...reading}: Reading<A> & {readonly watch: ExchangeWatch},
): Promise<A | HttpBreak> {
  const usual = request.body === undefined ? defaultTimeouts : uploadTimeouts;
  const limits = {...usual, ...options.timeouts};
  const userAgent = `kakao-tui/${options.version}`;
  const timer = startTimer(limits, request.signal);
  try {
    timer.signal.throwIfAborted();
    // Loaded while connecting, and never by commands without network access.
    const [route, {exchangeOn}] = await Promise.all([
      openRoute(request.url, options, {timer, watch}),
      import('./request-on-socket.ts'),
    ]);
    return await exchangeOn(route, request, {timer, userAgent, watch, ...reading});
  } catch (error) {
    return notSent(error, timer.signal);
  } finally {
    timer.end();
  }
}

/** Every error that reaches this was thrown before the request's head was sent. */
function notSent(error: unknown, stop: AbortSignal): HttpBreak {
  const failure = stop.aborted ? stopped(stop) : error;
  if (!(failure instanceof ConnectFailure)) throw failure;
  const {reason, message: detail} = failure;
  return {kind: 'broken', sent: false, failure: {kind: 'network', reason, detail}};
}

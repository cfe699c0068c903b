import {ConnectFailure, stopped} from './connect-failure.ts';
import type {
  ExchangeOutcome,
  ExchangeWatch,
  Http,
  HttpBreak,
  HttpRequest,
  ReadResponse,
  WatchExchange,
} from './exchange.ts';
import {openRoute, type RouteOptions} from './open-route.ts';
import {readBody} from './response-body.ts';
import {defaultTimeouts, type HttpTimeouts, startTimer} from './timeouts.ts';

/** `env`: where HTTPS_PROXY, HTTP_PROXY and NO_PROXY are read from. `ca`: PEM, in place of the usual. */
export interface HttpOptions extends RouteOptions {
  /** Names the program to Kakao: `kakao-tui/<version>`. */
  readonly version: string;
  readonly timeouts?: Partial<HttpTimeouts>;
  readonly watch?: WatchExchange | undefined;
}

const unwatched: ExchangeWatch = {enter: () => {}, ended: () => {}};

/** The way to Kakao. */
export function createHttp(options: HttpOptions): Http {
  return (request) => exchange(request, options, readBody);
}

/**
 * One exchange with Kakao, whose answer `read` makes into a value. Every request gets a connection of
 * its own that is closed after it: one that is kept may have died unseen, and then nobody could tell
 * whether a memo arrived.
 */
export async function exchange<A extends ExchangeOutcome>(
  request: HttpRequest,
  options: HttpOptions,
  read: ReadResponse<A>,
): Promise<A | HttpBreak> {
  const watch = options.watch?.(request) ?? unwatched;
  const outcome = await carry(request, options, {read, watch});
  watch.ended(outcome);
  return outcome;
}

async function carry<A>(
  request: HttpRequest,
  options: HttpOptions,
  {read, watch}: {readonly read: ReadResponse<A>; readonly watch: ExchangeWatch},
): Promise<A | HttpBreak> {
  const limits = {...defaultTimeouts, ...options.timeouts};
  const userAgent = `kakao-tui/${options.version}`;
  const timer = startTimer(limits, request.signal);
  try {
    timer.signal.throwIfAborted();
    // Loaded while the connection is made, and not at all by commands that ask Kakao nothing.
    const [route, {exchangeOn}] = await Promise.all([
      openRoute(request.url, options, {timer, watch}),
      import('./request-on-socket.ts'),
    ]);
    return await exchangeOn(route, request, {limits, timer, userAgent, read, watch});
  } catch (error) {
    return notSent(error, timer.signal);
  } finally {
    timer.end();
  }
}

/** Whatever is thrown was thrown before the request's head went out. */
function notSent(error: unknown, stop: AbortSignal): HttpBreak {
  const failure = stop.aborted ? stopped(stop) : error;
  if (!(failure instanceof ConnectFailure)) throw failure;
  const {reason, message: detail} = failure;
  return {kind: 'broken', sent: false, failure: {kind: 'network', reason, detail}};
}

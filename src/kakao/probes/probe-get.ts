import {lookup} from 'node:dns/promises';
import {type IncomingMessage, request as startRequest} from 'node:http';
import type {Socket} from 'node:net';
import type {ProbeAnswer} from '../../domain/doctor/diagnosis-kakao-facts.ts';
import {type Failure, FailureError} from '../../domain/failure/failure.ts';
import {breakFailure, notKakao} from '../http/answer-break.ts';
import {ConnectFailure, codeOf, stopped} from '../http/connect-failure.ts';
import type {HttpOptions} from '../http/http.ts';
import {openRoute} from '../http/open-route.ts';
import {bareHost} from '../http/open-socket.ts';
import {startTimer, type TimeLimits, usualTimeLimits} from '../http/time-limits.ts';
import {probeProxy} from './probe-proxy.ts';

/** Most bytes of a page that are read: what is looked for stands at its beginning. */
const textLimit = 64 * 1024;

/**
 * One GET by the same route as the program's requests (proxy, TLS, certificates), with the times of
 * its steps in ms. A redirect is told and not followed; no cookie and no token goes along.
 */
export async function probeGet(
  url: URL,
  options: HttpOptions,
  signal?: AbortSignal,
): Promise<ProbeAnswer> {
  const limits = {...usualTimeLimits, ...options.timeouts};
  const timer = startTimer(limits, signal);
  let socket: Socket | null = null;
  try {
    const isDirect = probeProxy(url.origin, options.env).address === null;
    const looked = isDirect ? await timeLookup(url, timer.signal) : null;
    const start = performance.now();
    socket = await openRoute(url, options, timer.signal);
    const connect = since(start);
    timer.headSent();
    const answer = await ask(url, {socket, limits, signal: timer.signal, version: options.version});
    return {kind: 'answered', lookup: looked, connect, ...answer};
  } catch (error) {
    return {kind: 'broken', failure: failureOf(error, timer.signal)};
  } finally {
    timer.end();
    socket?.destroy();
  }
}

function since(start: number): number {
  return Math.round(performance.now() - start);
}

/** The time only: a name that cannot be looked up fails again, in words, when it is connected to. */
async function timeLookup(url: URL, signal: AbortSignal): Promise<number> {
  const start = performance.now();
  const ended = Promise.withResolvers<void>();
  signal.addEventListener('abort', () => ended.resolve());
  await Promise.race([lookup(bareHost(url)).catch(() => {}), ended.promise]);
  return since(start);
}

interface Asking {
  readonly socket: Socket;
  readonly limits: TimeLimits;
  readonly signal: AbortSignal;
  readonly version: string;
}

async function ask(url: URL, {socket, limits, signal, version}: Asking) {
  const start = performance.now();
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = startRequest({
      host: bareHost(url),
      path: `${url.pathname}${url.search}`,
      createConnection: () => socket,
      headers: {
        host: url.host,
        accept: 'text/html, application/json',
        'accept-encoding': 'identity',
        'user-agent': `kakao-tui/${version}`,
        connection: 'close',
      },
      signal: AbortSignal.any([signal, AbortSignal.timeout(limits.headers)]),
    });
    // A tunnel is handed over paused, and Node's HTTP does not resume what others paused.
    sent.on('socket', () => socket.resume());
    sent.on('response', resolve).on('error', reject).end();
  });
  const answer = since(start);
  const {statusCode: status = 0, headers} = response;
  const date = Date.parse(headers.date ?? '');
  return {
    status,
    answer,
    date: Number.isNaN(date) ? null : date,
    location: headers.location ?? null,
    text: await beginningOf(response),
  };
}

/** What broke after its beginning is still a beginning. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response) {
      chunks.push(chunk);
      size += chunk.byteLength;
      if (size >= textLimit) break;
    }
  } catch {
    // The head has answered the question; the page is only looked into.
  }
  return Buffer.concat(chunks).subarray(0, textLimit).toString('utf8');
}

function failureOf(error: unknown, stop: AbortSignal): Failure {
  if (error instanceof FailureError) return error.failure;
  if (error instanceof ConnectFailure) {
    const failure = stop.aborted ? stopped(stop) : error;
    return {kind: 'network', reason: failure.reason, detail: failure.message};
  }
  // Node's parser, unlike undici's, names what it does not understand by a code only.
  if (codeOf(error).startsWith('HPE_')) return notKakao(null, 'unexpected-shape');
  return breakFailure({error, stop, status: null});
}

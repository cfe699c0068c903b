import type {IncomingMessage} from 'node:http';
import type {CallbackResult} from '../../app/ports/login-ports.ts';
import {readCallbackQuery} from '../../domain/login/callback-query.ts';
import type {CallbackAddress} from '../../domain/login/redirect-uri.ts';

export type CallbackVerdict =
  | CallbackResult
  | {kind: 'wrong-answer'}
  | {kind: 'not-a-callback'; status: 400 | 404 | 405 | 414};

export type CallbackRequest = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders'>;

const maxUrlLength = 8192;
const speculationHeaders = ['purpose', 'sec-purpose', 'x-purpose', 'x-moz'];

/**
 * Decides whether a request is the expected redirect: a GET by a user's browser, on the exact path,
 * to a loopback name (against DNS rebinding), with the state that was sent (RFC 8252 section 8.3,
 * RFC 9700 section 4.7).
 */
export function judgeCallback(
  request: CallbackRequest,
  address: CallbackAddress,
  state: string,
): CallbackVerdict {
  const status = findObstacle(request, address);
  if (status !== null) {
    return {kind: 'not-a-callback', status};
  }
  const {query} = splitTarget(request.url ?? '');
  const answer = readCallbackQuery(new URLSearchParams(query), state);
  return answer.kind === 'refused' ? {kind: 'wrong-answer'} : answer;
}

/** Why a request is not a GET by a user's browser on the path of `address`; null if it is. */
export function findObstacle(
  request: CallbackRequest,
  address: CallbackAddress,
): 400 | 404 | 405 | 414 | null {
  if (!hasHostOf(request, address)) {
    return 400;
  }
  if ((request.url ?? '').length > maxUrlLength) {
    return 414;
  }
  if (splitTarget(request.url ?? '').path !== address.path) {
    return 404;
  }
  if (request.method !== 'GET') {
    return 405;
  }
  return isSpeculative(request) ? 400 : null;
}

/** Two Host headers are an attack, and Node.js would show only the first (RFC 9112 section 3.2). */
function hasHostOf(request: CallbackRequest, address: CallbackAddress): boolean {
  const names = request.rawHeaders.filter((_, index) => index % 2 === 0);
  const hosts = names.filter((name) => name.toLowerCase() === 'host').length;
  return hosts === 1 && address.hosts.includes(request.headers.host?.toLowerCase() ?? '');
}

/** A prefetched page is not shown yet, and perhaps never: it must not consume the state. */
function isSpeculative(request: CallbackRequest): boolean {
  return speculationHeaders.some((name) =>
    /prefetch|prerender|preview/i.test(String(request.headers[name] ?? '')),
  );
}

/** The path that a request asks for. */
export function pathOf(request: CallbackRequest): string {
  return splitTarget(request.url ?? '').path;
}

/** `URL` is not used because it parses `//evil.example/callback` as another host. */
function splitTarget(target: string): {path: string; query: string} {
  const mark = target.indexOf('?');
  return mark === -1
    ? {path: target, query: ''}
    : {path: target.slice(0, mark), query: target.slice(mark + 1)};
}

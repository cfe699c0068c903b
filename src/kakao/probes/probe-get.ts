import type {Dispatcher} from 'undici';
import type {ProbeResponse} from '../../app/ports/probe-ports.ts';
import type {ExchangeTimes} from '../http/exchange.ts';
import {exchange, type HttpOptions} from '../http/http.ts';

/** The maximum number of bytes to read of a page; the relevant part is at its beginning. */
const maxTextBytes = 64 * 1024;

/**
 * Sends one GET like all requests of the program (proxy, TLS, certificates) and measures its steps.
 * A redirect is reported, not followed; no cookie and no token is sent.
 */
export async function probeGet(
  url: URL,
  options: HttpOptions,
  signal?: AbortSignal,
): Promise<ProbeResponse> {
  // Loaded first, so that loading the program's own code is not part of the measured times.
  await import('../http/request-on-socket.ts');
  const accept = 'text/html, application/json';
  const request = {method: 'GET', url, accept, ...(signal === undefined ? {} : {signal})} as const;
  const answer = await exchange(request, options, {read: readPage});
  if (answer.kind === 'answered') return answer;
  const {failure} = answer;
  // A page with an invalid head is not Kakao's, regardless of what is invalid.
  const isStrange = failure.kind === 'not-kakao';
  return {kind: 'broken', failure: isStrange ? {...failure, problem: 'unexpected-shape'} : failure};
}

async function readPage(answer: Dispatcher.ResponseData, times: ExchangeTimes) {
  const {statusCode: status, headers, body} = answer;
  const date = Date.parse(firstOf(headers['date']) ?? '');
  const {lookup, connect, answer: waited} = times;
  return {
    kind: 'answered',
    status,
    lookup: lookup === null ? null : Math.round(lookup),
    connect: Math.round(connect),
    answer: Math.round(waited),
    date: Number.isNaN(date) ? null : date,
    location: firstOf(headers['location']),
    text: await beginningOf(body),
  } as const;
}

function firstOf(header: string | string[] | undefined): string | null {
  return [header].flat()[0] ?? null;
}

/** The beginning of a body, even if the connection breaks after it. */
async function beginningOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      chunks.push(chunk);
      size += chunk.byteLength;
      if (size >= maxTextBytes) break;
    }
  } catch {
    // Ignored: the head is sufficient, and the page is only searched for details.
  }
  return Buffer.concat(chunks).subarray(0, maxTextBytes).toString('utf8');
}

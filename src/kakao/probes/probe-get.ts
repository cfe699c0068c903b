import type {Dispatcher} from 'undici';
import type {ProbeResponse} from '../../app/ports/probe-ports.ts';
import type {ExchangeTimes} from '../http/exchange.ts';
import {exchange, type HttpOptions} from '../http/http.ts';

/** Most bytes of a page that are read: what is looked for stands at its beginning. */
const maxTextBytes = 64 * 1024;

/**
 * One GET as the program's requests go (proxy, TLS, certificates), with the times of its steps. A
 * redirect is told and not followed; no cookie and no token goes along.
 */
export async function probeGet(
  url: URL,
  options: HttpOptions,
  signal?: AbortSignal,
): Promise<ProbeResponse> {
  // What it takes to load the program's own code is no time of Kakao's.
  await import('../http/request-on-socket.ts');
  const accept = 'text/html, application/json';
  const request = {method: 'GET', url, accept, ...(signal === undefined ? {} : {signal})} as const;
  const answer = await exchange(request, options, readPage);
  if (answer.kind === 'answered') return answer;
  const {failure} = answer;
  // Whatever is wrong with its head, the page is none of Kakao's.
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

/** What broke after its beginning is still a beginning. */
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
    // The head has answered the question; the page is only looked into.
  }
  return Buffer.concat(chunks).subarray(0, maxTextBytes).toString('utf8');
}

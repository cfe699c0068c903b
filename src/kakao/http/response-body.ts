import type {Dispatcher} from 'undici';
import {notKakao} from './broken-response.ts';
import type {HttpResult} from './exchange.ts';

/** The maximum size of a response body in bytes; Kakao's are below 10 KB. */
const maxBodyBytes = 1024 * 1024;

/** The longest wait (ms) for the body of a redirect. */
const redirectBodyMs = 500;

/** Reads the complete response. Throws if the connection breaks; the caller always closes it. */
export async function readBody(answer: Dispatcher.ResponseData): Promise<HttpResult> {
  const {statusCode: status, headers, body} = answer;
  const retryAfter = headers['retry-after'];
  const head = {
    kind: 'answered',
    status,
    retryAfter: typeof retryAfter === 'string' ? retryAfter : null,
  } as const;
  if (status >= 300 && status < 400) return {...head, body: await received(body)};
  if (isEncoded(headers['content-encoding'])) {
    return {kind: 'broken', sent: true, failure: notKakao(status, 'unexpected-shape')};
  }
  const bytes = await collect(body);
  if (bytes === null) return {kind: 'broken', sent: true, failure: notKakao(status, 'too-large')};
  return {...head, body: bytes};
}

/**
 * The request does not accept compression, so a compressed body is rejected and cannot expand to
 * gigabytes.
 */
function isEncoded(encoding: string | string[] | undefined): boolean {
  const named = String(encoding ?? '')
    .trim()
    .toLowerCase();
  return named !== '' && named !== 'identity';
}

/**
 * The body of a redirect as far as it comes in a moment. The status alone says that it is one, so
 * that neither the end of its connection nor a body without end is waited for.
 */
async function received(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const wait = Promise.withResolvers<void>();
  const timer = setTimeout(wait.resolve, redirectBodyMs);
  const isRead = collect(body, chunks).catch(() => null);
  await Promise.race([isRead, wait.promise]);
  clearTimeout(timer);
  return Buffer.concat(chunks);
}

async function collect(
  body: AsyncIterable<Uint8Array>,
  chunks: Uint8Array[] = [],
): Promise<Uint8Array | null> {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maxBodyBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

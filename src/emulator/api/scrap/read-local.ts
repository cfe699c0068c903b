import {once} from 'node:events';
import {get, type IncomingMessage} from 'node:http';

/** What was read, and the address that it was read from in the end. */
export interface LocalFile {
  readonly url: string;
  readonly contentType: string;
  readonly body: Buffer;
}

export interface ReadOptions {
  /** The Accept header. */
  readonly accept: string;
  /** The body is cut behind this many bytes. */
  readonly maxBytes: number;
  readonly signal?: AbortSignal;
}

const timeoutMs = 3000;
const mostRedirects = 5;
const loopbackHosts: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * Reads an address of this machine. Null if it is on another host, which is never requested, or if
 * it cannot be read within three seconds.
 */
export async function readLocal(address: string, options: ReadOptions): Promise<LocalFile | null> {
  const {accept, maxBytes, signal = AbortSignal.timeout(timeoutMs)} = options;
  let url = URL.parse(address);
  try {
    for (let requests = 0; requests <= mostRedirects; requests += 1) {
      if (url === null || url.protocol !== 'http:' || !loopbackHosts.has(url.hostname)) return null;
      const response = await request(url, {accept, signal});
      if (response.headers.location === undefined) return await readBody(url, response, maxBytes);
      response.destroy();
      url = URL.parse(response.headers.location, url.href);
    }
    return null;
  } catch {
    // Kakao too shows the card without what cannot be read.
    return null;
  }
}

// Without an agent, no proxy of the environment gets the request.
async function request(
  url: URL,
  {accept, signal}: {readonly accept: string; readonly signal: AbortSignal},
): Promise<IncomingMessage> {
  const sent = get(url, {agent: false, signal, headers: {accept}});
  const [response]: IncomingMessage[] = await once(sent, 'response');
  if (response === undefined) throw new Error('a response event without a response');
  return response;
}

async function readBody(
  {href}: URL,
  response: IncomingMessage,
  maxBytes: number,
): Promise<LocalFile | null> {
  if (response.statusCode !== 200) {
    response.destroy();
    return null;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.length;
    if (size >= maxBytes) break;
  }
  const body = Buffer.concat(chunks).subarray(0, maxBytes);
  return {url: href, contentType: response.headers['content-type'] ?? '', body};
}

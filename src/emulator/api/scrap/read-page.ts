import {once} from 'node:events';
import {get, type IncomingMessage} from 'node:http';
import {decodePage} from './decode-page.ts';

/** A page as it was read, and the address that it was read from in the end. */
export interface WebPage {
  readonly url: string;
  readonly html: string;
}

const timeoutMs = 3000;
const maxPageBytes = 1024 * 1024;
const mostRedirects = 5;
const loopbackHosts: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * Reads a page of this machine, or its first MiB. Null if it is on another host, which is never
 * requested, or if it cannot be read within three seconds.
 */
export async function readPage(
  address: string,
  signal = AbortSignal.timeout(timeoutMs),
): Promise<WebPage | null> {
  let url = URL.parse(address);
  try {
    for (let requests = 0; requests <= mostRedirects; requests += 1) {
      if (url === null || url.protocol !== 'http:' || !loopbackHosts.has(url.hostname)) return null;
      const response = await request(url, signal);
      if (response.headers.location === undefined) return await readBody(url, response);
      response.destroy();
      url = URL.parse(response.headers.location, url.href);
    }
    return null;
  } catch {
    // Kakao shows the card without a preview too, when the page cannot be read.
    return null;
  }
}

// Without an agent, no proxy of the environment gets the request.
async function request(url: URL, signal: AbortSignal): Promise<IncomingMessage> {
  const sent = get(url, {agent: false, signal, headers: {accept: 'text/html'}});
  const [response]: IncomingMessage[] = await once(sent, 'response');
  if (response === undefined) throw new Error('a response event without a response');
  return response;
}

async function readBody({href}: URL, response: IncomingMessage): Promise<WebPage | null> {
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
    if (size >= maxPageBytes) break;
  }
  const body = Buffer.concat(chunks).subarray(0, maxPageBytes);
  return {url: href, html: decodePage(body, response.headers['content-type'] ?? '')};
}

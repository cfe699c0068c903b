import type {IncomingHttpHeaders, IncomingMessage} from 'node:http';

/** One request with its complete body. */
export interface EmulatedRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Empty unless the body is form-encoded, the only encoding that Kakao reads. */
  readonly form: URLSearchParams;
  /** Query and form, in this order: endpoints take a parameter from either, as servlets do. */
  readonly parameters: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const maxBodyBytes = 1024 * 1024;

/** Reads a request with its body; null if the client disconnected or sent more than 1 MiB. */
export async function readExchange(request: IncomingMessage): Promise<EmulatedRequest | null> {
  const body = await readBody(request);
  if (body === null) return null;
  const [path = '/', search = ''] = splitOnce(request.url ?? '/', '?');
  const query = new URLSearchParams(search);
  const form = new URLSearchParams(isForm(request.headers) ? body : '');
  return {
    method: request.method ?? 'GET',
    path,
    query,
    form,
    parameters: new URLSearchParams([...query, ...form]),
    headers: request.headers,
    body,
  };
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > maxBodyBytes) return null;
      chunks.push(bytes);
    }
  } catch (error) {
    // The client disconnected during its request, so no response is possible.
    if (request.destroyed) return null;
    throw error;
  }
  return Buffer.concat(chunks).toString('utf8');
}

function isForm(headers: IncomingHttpHeaders): boolean {
  const [mediaType = ''] = splitOnce(headers['content-type'] ?? '', ';');
  return mediaType.trim().toLowerCase() === 'application/x-www-form-urlencoded';
}

function splitOnce(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}

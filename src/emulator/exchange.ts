import type {IncomingHttpHeaders, IncomingMessage} from 'node:http';
import {uploadPath} from './picture/picture-paths.ts';

/** One request with its complete body. */
export interface EmulatedRequest {
  readonly method: string;
  /** The origin of this host, by the name that the client uses for this computer. */
  readonly origin: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Empty unless the body is form-encoded, the only encoding that Kakao reads. */
  readonly form: URLSearchParams;
  /** Query and form, in this order: endpoints take a parameter from either, as servlets do. */
  readonly parameters: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Empty for an upload. */
  readonly body: string;
  /** The body at the path that takes files. */
  readonly upload?: Body;
}

interface Body {
  readonly bytes: Buffer;
  /** Whether more bytes were sent than are read. */
  readonly isCut: boolean;
}

const maxBodyBytes = 1024 * 1024;

/** The largest picture, 5 MiB, and the rest of its form. */
const maxUploadBytes = 5 * 1024 * 1024 + 64 * 1024;

/**
 * Reads a request with its body; null if the client disconnected or sent more than 1 MiB. An upload
 * of any size is read to its end, because it gets a response.
 */
export async function readExchange(request: IncomingMessage): Promise<EmulatedRequest | null> {
  const [path = '/', search = ''] = splitOnce(request.url ?? '/', '?');
  const isUpload = path === uploadPath;
  const limit = {bytes: isUpload ? maxUploadBytes : maxBodyBytes, readsOn: isUpload};
  const read = await readBody(request, limit);
  if (read === null || (read.isCut && !isUpload)) return null;
  const body = isUpload ? '' : read.bytes.toString('utf8');
  const query = new URLSearchParams(search);
  const form = new URLSearchParams(isForm(request.headers) ? body : '');
  return {
    method: request.method ?? 'GET',
    origin: originOf(request),
    path,
    query,
    form,
    parameters: new URLSearchParams([...query, ...form]),
    headers: request.headers,
    body,
    ...(isUpload ? {upload: read} : {}),
  };
}

/** A client may leave out the host (HTTP/1.0) or send one that is no host. */
function originOf({headers, socket}: IncomingMessage): string {
  const own = `http://127.0.0.1:${socket.localPort}`;
  return URL.parse(`http://${headers.host ?? ''}`)?.origin ?? own;
}

interface Limit {
  readonly bytes: number;
  /** Whether more bytes are read and dropped; otherwise the reading ends. */
  readonly readsOn: boolean;
}

/** Null if the client disconnected. */
async function readBody(request: IncomingMessage, limit: Limit): Promise<Body | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size <= limit.bytes) chunks.push(bytes);
      else if (!limit.readsOn) break;
    }
  } catch (error) {
    // The client disconnected during its request, so no response is possible.
    if (request.destroyed) return null;
    throw error;
  }
  return {bytes: Buffer.concat(chunks), isCut: size > limit.bytes};
}

function isForm(headers: IncomingHttpHeaders): boolean {
  const [mediaType = ''] = splitOnce(headers['content-type'] ?? '', ';');
  return mediaType.trim().toLowerCase() === 'application/x-www-form-urlencoded';
}

function splitOnce(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}

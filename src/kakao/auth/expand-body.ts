/** The maximum size of an expanded body in bytes; Kakao's are below 10 KB. */
const maxOutputLength = 1024 * 1024;

type Zlib = typeof import('node:zlib');
type Decoder = (body: Uint8Array, zlib: Zlib) => Uint8Array;

/** A body that is cut off is expanded as far as it was received. */
const decoders: ReadonlyMap<string, Decoder> = new Map<string, Decoder>([
  ['gzip', (body, zlib) => zlib.gunzipSync(body, partly(zlib.constants.Z_SYNC_FLUSH))],
  ['deflate', (body, zlib) => zlib.inflateSync(body, partly(zlib.constants.Z_SYNC_FLUSH))],
  [
    'br',
    (body, zlib) => zlib.brotliDecompressSync(body, partly(zlib.constants.BROTLI_OPERATION_FLUSH)),
  ],
  ['zstd', (body, zlib) => zlib.zstdDecompressSync(body, partly(zlib.constants.ZSTD_e_flush))],
]);

function partly(finishFlush: number) {
  return {maxOutputLength, finishFlush};
}

/**
 * The text of a body that was compressed although the request does not accept it; '' if it is not
 * compressed. `head`: the status line and the headers.
 */
export async function expanded(head: string, received: Uint8Array): Promise<string> {
  const body = /^transfer-encoding:.*chunked/im.test(head) ? unchunked(received) : received;
  const decode = decoders.get(encodingOf(head, body));
  if (decode === undefined) return '';
  // Loaded on demand, because Kakao's responses are not compressed.
  const zlib = await import('node:zlib');
  try {
    return Buffer.from(decode(body, zlib)).toString('latin1');
  } catch {
    return '';
  }
}

/** The encoding that the head names, or the one that the body shows. */
function encodingOf(head: string, body: Uint8Array): string {
  const headers = head.matchAll(/^(?:content|transfer)-encoding:(.*)$/gim);
  const names = [...headers].flatMap(([, list = '']) => list.toLowerCase().match(/\w+/g) ?? []);
  const isGzip = body[0] === 0x1f && body[1] === 0x8b;
  return names.find((name) => decoders.has(name)) ?? (isGzip ? 'gzip' : '');
}

/** Joins the chunks of a body, as far as they were received (RFC 9112, section 7.1). */
function unchunked(body: Uint8Array): Uint8Array {
  const bytes = Buffer.from(body);
  const chunks: Uint8Array[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = bytes.indexOf('\r\n', at);
    const size = lineEnd < 0 ? 0 : Number.parseInt(bytes.toString('latin1', at, lineEnd), 16);
    if (!(size > 0)) return Buffer.concat(chunks);
    chunks.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
}

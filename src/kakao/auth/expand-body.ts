/** The maximum size of an expanded body in bytes; Kakao's are below 10 KB. */
const maxOutputLength = 1024 * 1024;

/** A body may be compressed by Kakao and again by a proxy. */
const maxLayers = 2;

type Zlib = typeof import('node:zlib');
type Decoder = (body: Uint8Array, zlib: Zlib) => Uint8Array;

/** A body that is cut off is expanded as far as it was received. */
const decoders: readonly Decoder[] = [
  (body, zlib) => zlib.gunzipSync(body, partly(zlib.constants.Z_SYNC_FLUSH)),
  (body, zlib) => zlib.inflateSync(body, partly(zlib.constants.Z_SYNC_FLUSH)),
  // What many servers send as "deflate": without the header of zlib (RFC 9110, section 8.4.1.2).
  (body, zlib) => zlib.inflateRawSync(body, partly(zlib.constants.Z_SYNC_FLUSH)),
  (body, zlib) => zlib.brotliDecompressSync(body, partly(zlib.constants.BROTLI_OPERATION_FLUSH)),
  (body, zlib) => zlib.zstdDecompressSync(body, partly(zlib.constants.ZSTD_e_flush)),
];

function partly(finishFlush: number) {
  return {maxOutputLength, finishFlush};
}

/**
 * The texts of a body that HTTP could not read: its chunks joined, and what is in it if it was
 * compressed although the request does not accept that. `head`: the status line and the headers.
 */
export async function expanded(head: string, received: Uint8Array): Promise<readonly string[]> {
  const isChunked = /^transfer-encoding:.*chunked/im.test(head);
  const body = isChunked ? unchunked(received) : received;
  const joined = isChunked ? [latin1(body)] : [];
  if (!mayBeCompressed(head, body)) return joined;
  // Loaded on demand, because Kakao's responses are not compressed.
  const zlib = await import('node:zlib');
  return [...joined, ...layersIn(body, zlib, maxLayers).map(latin1)];
}

/** Whether the head names an encoding, or the body has control characters, which no text has. */
function mayBeCompressed(head: string, body: Uint8Array): boolean {
  const isNamed = /^(?:content|transfer)-encoding:.*(?:gzip|deflate|br|zstd)/im.test(head);
  return isNamed || body.some((byte) => byte < 0x09);
}

/** Expands with every decoder, because a head may name another encoding than the body has. */
function layersIn(body: Uint8Array, zlib: Zlib, layers: number): readonly Uint8Array[] {
  if (layers === 0) return [];
  return decoders.flatMap((decode) => {
    const inner = attempt(() => decode(body, zlib));
    return inner.length === 0 ? [] : [inner, ...layersIn(inner, zlib, layers - 1)];
  });
}

function attempt(decode: () => Uint8Array): Uint8Array {
  try {
    return decode();
  } catch {
    return new Uint8Array();
  }
}

/**
 * Joins the chunks of a body, as far as they were received (RFC 9112, section 7.1). A size may have
 * spaces around it, and a line may end without a carriage return.
 */
function unchunked(body: Uint8Array): Uint8Array {
  const bytes = Buffer.from(body);
  const chunks: Uint8Array[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = bytes.indexOf('\n', at);
    const size = lineEnd < 0 ? 0 : Number.parseInt(bytes.toString('latin1', at, lineEnd), 16);
    if (!(size > 0)) return Buffer.concat(chunks);
    const end = lineEnd + 1 + size;
    chunks.push(bytes.subarray(lineEnd + 1, end));
    at = end + (bytes[end] === 0x0d ? 2 : 1);
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

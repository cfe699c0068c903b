import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib';

/** The maximum size of an expanded body in bytes; Kakao's are below 10 KB. */
const maxOutputLength = 1024 * 1024;

/** What was expanded of a body that is cut off counts too. */
const decoders: Readonly<Record<string, (body: Uint8Array) => Uint8Array>> = {
  gzip: (body) => gunzipSync(body, {maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH}),
  deflate: (body) => inflateSync(body, {maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH}),
  br: (body) =>
    brotliDecompressSync(body, {
      maxOutputLength,
      finishFlush: constants.BROTLI_OPERATION_FLUSH,
    }),
  zstd: (body) => zstdDecompressSync(body, {maxOutputLength}),
};

/**
 * The text of a body that was compressed although the request does not accept it; '' if it is not
 * compressed. `head`: the status line and the headers.
 */
export function expanded(head: string, body: Uint8Array): string {
  const encoding = /^content-encoding:\s*(?:x-)?(\w+)/im.exec(head)?.[1]?.toLowerCase() ?? '';
  const decode = decoders[encoding];
  if (decode === undefined) return '';
  const isChunked = /^transfer-encoding:.*chunked/im.test(head);
  try {
    const bytes = decode(isChunked ? unchunked(body) : body);
    return Buffer.from(bytes).toString('latin1');
  } catch {
    return '';
  }
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

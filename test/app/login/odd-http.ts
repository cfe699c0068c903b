import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib';

import {answer, crlf, type OddAnswer} from './odd-answer.ts';

const headed =
  (...headers: readonly string[]): OddAnswer =>
  (_grant, text) =>
    answer(text, {headers});

const withStatus =
  (status: string): OddAnswer =>
  (_grant, text) =>
    answer(text, {status});

const packed =
  (encoding: string, pack: (text: string) => Uint8Array): OddAnswer =>
  (_grant, text) =>
    answer(pack(text), {headers: [`Content-Encoding: ${encoding}`]});

function chunks(text: string, size: number, afterSize = crlf, afterPart = crlf): string {
  const parts = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
  return parts.map((part) => part.length.toString(16) + afterSize + part + afterPart).join('');
}

const chunkedHead = `HTTP/1.1 200 OK${crlf}Transfer-Encoding: chunked${crlf}${crlf}`;
const continued = `HTTP/1.1 100 Continue${crlf}${crlf}`;

/** Answers in which HTTP itself is odd, and the body is Kakao's. */
export const oddHttp: Readonly<Record<string, OddAnswer>> = {
  'status 201': withStatus('201 Created'),
  'status 202': withStatus('202 Accepted'),
  'status 204': withStatus('204 No Content'),
  'status 302': withStatus('302 Found'),
  'status 400 without a code': withStatus('400 Bad Request'),
  'status 304': withStatus('304 Not Modified'),
  'status 429': withStatus('429 Too Many Requests'),
  'status 500': withStatus('500 Internal Server Error'),
  'status 502': withStatus('502 Bad Gateway'),
  'an empty content-encoding': headed('Content-Encoding: '),
  'an unknown content-encoding': headed('Content-Encoding: kakao'),
  'a wrong content-encoding': headed('Content-Encoding: br'),
  'the content-encoding utf-8': headed('Content-Encoding: utf-8'),
  gzip: packed('gzip', gzipSync),
  deflate: packed('deflate', deflateSync),
  'deflate without the header of zlib': packed('deflate', deflateRawSync),
  'gzip twice': packed('gzip, gzip', (text) => gzipSync(gzipSync(text))),
  'gzip with the name br': packed('br', gzipSync),
  brotli: packed('br', brotliCompressSync),
  zstd: packed('zstd', zstdCompressSync),
  'gzip in chunks': (_grant, text) => [
    chunkedHead.replace('chunked', `chunked${crlf}Content-Encoding: gzip`),
    ...[gzipSync(text)].flatMap((body) => [`${body.length.toString(16)}${crlf}`, body, crlf]),
    `0${crlf}${crlf}`,
  ],
  'gzip without a word of it': (_grant, text) => answer(gzipSync(text)),
  'deflate without a word of it': (_grant, text) => answer(deflateSync(text)),
  'zstd without a word of it': (_grant, text) => answer(zstdCompressSync(text)),
  'identity, gzip': packed('identity, gzip', gzipSync),
  'x-gzip': packed('x-gzip', gzipSync),
  'gzip, cut off at its end': (_grant, text) =>
    answer(gzipSync(text).subarray(0, -8), {headers: ['Content-Encoding: gzip']}),
  'a content-type of a page': headed('Content-Type: text/html; charset=euc-kr'),
  'content-length twice': headed('Content-Length: 12'),
  'content-length in words': headed('Content-Length: many'),
  'content-length 0': (_grant, text) => answer(text, {length: 0}),
  'content-length too short': (_grant, text) => answer(text, {length: 10}),
  'content-length too long': (_grant, text) => answer(text, {length: 100_000}),
  'a header without a name': headed(': x'),
  'a header with a control character': headed('X-Odd: a\u0001b'),
  'a header of 40 KB': headed(`X-Long: ${'x'.repeat(40_000)}`),
  'line feeds only': (_grant, text) => [`HTTP/1.1 200 OK\nContent-Length: 9\n\n${text}`],
  'line feeds only, in chunks': (_grant, text) => [
    chunkedHead.replaceAll(crlf, '\n') + chunks(text, 7, '\n', '\n'),
  ],
  'HTTP/0.9': (_grant, text) => [text],
  'HTTP/1.0 without a length': (_grant, text) => [`HTTP/1.0 200 OK${crlf}${crlf}${text}`],
  'a status without a reason': (_grant, text) => [`HTTP/1.1 200${crlf}${crlf}${text}`],
  'a strange version': (_grant, text) => [`HTTP/7.1 200 OK${crlf}${crlf}${text}`],
  '100 Continue first': (_grant, text) => [continued, ...answer(text)],
  '100 Continue in the same packet': (_grant, text) => [
    Buffer.concat([Buffer.from(continued), ...answer(text).map((part) => Buffer.from(part))]),
  ],
  '100 Continue twice, in pieces': (_grant, text) => [
    continued.slice(0, 9),
    continued.slice(9),
    'HTTP/1.1 100\r\nX: y\r\n\r\n',
    ...answer(text),
  ],
  '103 first': (_grant, text) => [`HTTP/1.1 103 Early Hints${crlf}${crlf}`, ...answer(text)],
  '101 first': (_grant, text) => [
    `HTTP/1.1 101 Switching Protocols${crlf}Upgrade: x${crlf}Connection: upgrade${crlf}${crlf}`,
    ...answer(text),
  ],
  'small chunks': (_grant, text) => [chunkedHead, chunks(text, 7), `0${crlf}${crlf}`],
  'chunks, cut off behind the JSON': (_grant, text) => [chunkedHead + chunks(text, 50)],
  'chunks with a wrong size at the end': (_grant, text) => [chunkedHead, chunks(text, 50), 'zz'],
  'chunks, the second head in the first': (_grant, text) => [
    chunkedHead + chunks(text, 20).replace(crlf, `;name=value${crlf}`),
  ],
  'chunks, spaces behind each size': (_grant, text) => [chunkedHead, chunks(text, 7, `  ${crlf}`)],
  'chunks with line feeds only': (_grant, text) => [chunkedHead, chunks(text, 7, '\n', '\n')],
  'chunks with long extensions': (_grant, text) => [
    `${chunkedHead}${chunks(text, 7, ` ;x=${'y'.repeat(200)}${crlf}`)}zz`,
  ],
  'byte after byte at the start': (_grant, text) => {
    const [whole = ''] = answer(text);
    const bytes = Buffer.from(whole);
    return [...Array.from(bytes.subarray(0, 20), (byte) => Buffer.of(byte)), bytes.subarray(20)];
  },
};

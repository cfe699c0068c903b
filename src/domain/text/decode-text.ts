import {type Decoded, decodeUtf8} from './decode-utf8.ts';

const marks = [
  {start: [0xef, 0xbb, 0xbf], encoding: 'utf-8'},
  {start: [0xff, 0xfe], encoding: 'utf-16le'},
  {start: [0xfe, 0xff], encoding: 'utf-16be'},
] as const;

export type TextEncodingName = (typeof marks)[number]['encoding'];

/**
 * The encoding of a text by its byte order mark, or, without one, by the zero bytes that UTF-16 has
 * in its first ASCII characters. Editors and shells of Windows write all of these.
 */
export function encodingOf(bytes: Uint8Array): TextEncodingName {
  const marked = marks.find(({start}) => start.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return marked.encoding;
  const [first, second, third, fourth] = bytes;
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  return first === 0 && second !== 0 && third === 0 && fourth !== 0 ? 'utf-16be' : 'utf-8';
}

/**
 * The decoder of files and of standard input: UTF-8 or UTF-16, without its byte order mark. Bytes
 * that are neither fail as in `decodeUtf8`.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8') return decodeUtf8(bytes);
  try {
    return {ok: true, text: new TextDecoder(encoding, {fatal: true}).decode(bytes)};
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return decodeUtf8(bytes);
  }
}

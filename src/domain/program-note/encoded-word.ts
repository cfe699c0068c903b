import {decodeUtf8} from '../text/decode-utf8.ts';

const encodedWord = /=\?([\w-]{1,40})(?:\*[\w-]{0,20})?\?([bq])\?([^?\s]{0,4000})\?=/gi;

/** White space between two encoded words is not part of the text. */
const between = /\?=[ \t\r\n]{1,10}(?==\?[\w-]{1,40}\?[bq]\?)/gi;

/**
 * Decodes `=?UTF-8?B?…?=` and `=?UTF-8?Q?…?=` in a value of a header; what cannot be decoded stays
 * as it is.
 *
 * @see https://www.rfc-editor.org/rfc/rfc2047
 */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return value;
  return value
    .replace(between, '?=')
    .replace(encodedWord, (all, charset: string, encoding: string, text: string) => {
      const bytes = /b/i.test(encoding) ? Buffer.from(text, 'base64') : quotedBytes(text);
      try {
        return new TextDecoder(charset, {fatal: true}).decode(bytes);
      } catch {
        return all;
      }
    });
}

function quotedBytes(text: string): Buffer {
  const plain = text
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return Buffer.from(plain, 'latin1');
}

/**
 * A value of a header as its sender wrote it. HTTP passes bytes, which Node.js shows as Latin-1;
 * curl and others send UTF-8 as it is, or encoded words.
 */
export function headerText(value: string): string {
  if (!/[\x80-\xff]/.test(value) || /[^\0-\xff]/.test(value)) return decodeWords(value);
  const decoded = decodeUtf8(Buffer.from(value, 'latin1'));
  return decodeWords(decoded.ok ? decoded.text : value);
}

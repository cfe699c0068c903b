import {Buffer} from 'node:buffer';

/** UTF-8 of two to four bytes, as one character for each byte (latin1). */
const multibyte = '[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}';

const characters = new RegExp(multibyte, 'g');
const characterOrByte = new RegExp(`${multibyte}|[\\xa0-\\xff]`, 'g');

/** The beginning of such a character at the end of a text. */
const cutAtEnd = /(?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf4][\x80-\xbf]{0,2})$/;

/** Joins the bytes of UTF-8 characters in a text that has one character for each byte. */
export function joinBytes(text: string): string {
  return text.replace(characters, (bytes) => {
    const character = Buffer.from(bytes, 'latin1').toString('utf8');
    return character.includes('\ufffd') ? bytes : character;
  });
}

/** The bytes at the end of such a text whose character is not complete. */
export function cutBytes(text: string): string {
  return cutAtEnd.exec(text)?.[0] ?? '';
}

/** Decodes a stream of bytes that may be cut anywhere. */
export interface InputDecoder {
  decode(chunk: Uint8Array): string;
}

/**
 * Decodes UTF-8. A byte that is no UTF-8 becomes U+FFFD, except the control characters of the range
 * C1, which some terminals send as single bytes (xterm, "8-bit controls").
 */
export function createInputDecoder(): InputDecoder {
  const strict = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});
  let pending: Uint8Array = new Uint8Array();
  return {
    decode: (chunk) => {
      const bytes = Buffer.concat([pending, chunk]);
      const cut = cutBytes(bytes.subarray(-3).toString('latin1')).length;
      pending = bytes.subarray(bytes.length - cut);
      const complete = bytes.subarray(0, bytes.length - cut);
      try {
        return strict.decode(complete);
      } catch {
        return decodeLoosely(complete.toString('latin1'));
      }
    },
  };
}

/** Decodes what is valid; an overlong or impossible sequence is invalid too. */
function decodeLoosely(bytes: string): string {
  return bytes.replace(characterOrByte, (piece) => {
    const text = piece.length === 1 ? piece : joinBytes(piece);
    return text === piece ? piece.replace(/[\xa0-\xff]/g, '\ufffd') : text;
  });
}

/** A report of the mouse, and the introducers and the terminator of sequences (ECMA-48, 5.3). */
const mouseOrControl = /\u001b\[M[^\u001b]{0,3}|\u009bM[^\u001b]{0,3}|[\x8f\x90\x98\x9b-\x9f]/g;

/** The beginning of a report of the mouse at the end of a text. */
const mouseAtEnd = /\u001b(?:\[(?:M[^\u001b]{0,2})?)?$/;

/**
 * Writes 8-bit sequences with Esc, as nearly every terminal sends them. The coordinates of the
 * mouse may be such controls, and remain.
 */
export function createSevenBitForm(): (chunk: string) => string {
  let begun = '';
  return (chunk) => {
    const text = begun + chunk;
    const converted = text.replace(mouseOrControl, (piece) => {
      if (piece.startsWith('\u001b')) return piece;
      return `\u001b${String.fromCharCode(piece.charCodeAt(0) - 0x40)}${piece.slice(1)}`;
    });
    const written = converted.slice(begun.length);
    begun = mouseAtEnd.exec(converted.slice(-5))?.[0] ?? '';
    return written;
  };
}

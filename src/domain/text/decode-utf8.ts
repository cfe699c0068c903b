/** A text, or the offset of the first byte that is not UTF-8. */
export type Decoded =
  | {readonly ok: true; readonly text: string}
  | {readonly ok: false; readonly byte: number};

const strict = new TextDecoder('utf-8', {fatal: true});
const lenient = new TextDecoder('utf-8', {ignoreBOM: true});
const replacement = '\uFFFD';
const newline = 0x0a;

/**
 * The decoder of all text from outside. It rejects bytes that are not UTF-8 (a Korean text in
 * CP949), which another decoder replaces by U+FFFD without an error; a U+FFFD that the text
 * contains is a character like any other. Removes a byte order mark.
 */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    return {ok: true, text: strict.decode(bytes)};
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return {ok: false, byte: firstBadByte(bytes)};
  }
}

/** Finds the first U+FFFD that is not in the input, because TextDecoder reports no offset. */
function firstBadByte(bytes: Uint8Array): number {
  let byte = 0;
  for (const character of lenient.decode(bytes)) {
    if (character === replacement && !isReplacementAt(bytes, byte)) return byte;
    byte += lengthInUtf8(character.codePointAt(0) ?? 0);
  }
  return byte;
}

function isReplacementAt(bytes: Uint8Array, byte: number): boolean {
  return bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd;
}

function lengthInUtf8(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x1_0000 ? 3 : 4;
}

/** The text before the first byte that is not UTF-8, such as a character that was cut off. */
export function readableStart(bytes: Uint8Array): string {
  const decoded = decodeUtf8(bytes);
  return decoded.ok ? decoded.text : strict.decode(bytes.subarray(0, decoded.byte));
}

/** The lines of an output that are UTF-8, with their line ends, and how many were left out. */
export interface ReadableLines {
  readonly text: string;
  readonly unreadable: number;
}

/**
 * Decodes the output of a program line by line: one line in another encoding does not make the
 * others unreadable.
 */
export function readableLines(bytes: Uint8Array): ReadableLines {
  const whole = decodeUtf8(bytes);
  if (whole.ok) return {text: whole.text, unreadable: 0};
  let text = '';
  let unreadable = 0;
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(newline, start) + 1 || bytes.length;
    const line = decodeUtf8(bytes.subarray(start, end));
    if (line.ok) text += line.text;
    else unreadable += 1;
    start = end;
  }
  return {text, unreadable};
}

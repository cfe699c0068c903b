import {type ReadableLines, readableLines} from '../../domain/text/decode-utf8.ts';

/** The end of a stream of bytes. */
export interface Tail {
  add(chunk: Buffer): void;
  lines(): ReadableLines;
}

/** Keeps at least the last `maxBytes` bytes, and at most twice as many. */
export function createTail(maxBytes: number): Tail {
  let chunks: Buffer[] = [];
  let size = 0;
  let isCut = false;
  return {
    add: (chunk) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size < 2 * maxBytes) return;
      chunks = [Buffer.concat(chunks).subarray(-maxBytes)];
      size = maxBytes;
      isCut = true;
    },
    lines: () => {
      const bytes = Buffer.concat(chunks);
      return readableLines(isCut ? bytes.subarray(startOfText(bytes)) : bytes);
    },
  };
}

/**
 * Where the text of a cut stream starts: its first line has lost its beginning. If it is the only
 * one, its first character may have lost bytes; UTF-8 has at most three continuation bytes.
 */
function startOfText(bytes: Buffer): number {
  const second = bytes.indexOf(0x0a) + 1;
  if (second > 0) return second;
  let start = 0;
  while (start < 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start += 1;
  return start;
}

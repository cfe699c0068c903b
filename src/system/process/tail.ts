/** The maximum number of bytes kept: more than the last lines of any memo. */
const maxBytes = 64 * 1024;

/** The end of a stream of bytes. */
export interface Tail {
  add(chunk: Buffer): void;
  /** The text; invalid UTF-8 becomes U+FFFD. */
  text(): string;
}

export function createTail(): Tail {
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
    text: () => {
      const text = Buffer.concat(chunks).toString('utf8');
      // The first line has lost its beginning, and its first character may have lost bytes.
      return isCut ? text.slice(text.indexOf('\n') + 1) : text;
    },
  };
}

/** A line of a file; `number` starts at 1. */
export interface FileLine {
  readonly number: number;
  /** The bytes of the line; null if it is longer than any exported line. */
  readonly bytes: Buffer | null;
}

/** The most bytes of one line: the longest memo with every character escaped, and its parts. */
const maxLineBytes = 4_000_000;

const newline = 0x0a;

/** Yields the lines of a byte stream without line ends; at most one is in memory. */
export async function* readLines(chunks: AsyncIterable<Buffer>): AsyncIterable<FileLine> {
  let number = 1;
  let pending: Buffer[] = [];
  let size = 0;
  const line = (last: Buffer): FileLine => {
    const isTooLong = size + last.length > maxLineBytes;
    const bytes = isTooLong
      ? null
      : pending.length === 0
        ? last
        : Buffer.concat([...pending, last]);
    pending = [];
    size = 0;
    return {number: number++, bytes};
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      yield line(chunk.subarray(start, end));
      start = end + 1;
    }
    const rest = chunk.subarray(start);
    size += rest.length;
    if (size > maxLineBytes) pending = [];
    else if (rest.length > 0) pending.push(rest);
  }
  if (size > 0) yield line(Buffer.alloc(0));
}

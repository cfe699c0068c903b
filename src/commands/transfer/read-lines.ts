/** A line of a file, by its number from 1. */
export interface FileLine {
  readonly number: number;
  /** Null: it is longer than any line of ours. */
  readonly bytes: Buffer | null;
}

/** Most bytes of one line: the longest memo, with every character escaped, and its parts. */
const maxLineBytes = 4_000_000;

const newline = 0x0a;

/** The lines of a stream of bytes, each without its line end; no more than one is held. */
export async function* readLines(chunks: AsyncIterable<Buffer>): AsyncIterable<FileLine> {
  let number = 1;
  let held: Buffer[] = [];
  let size = 0;
  const line = (last: Buffer): FileLine => {
    const isTooLong = size + last.length > maxLineBytes;
    const bytes = isTooLong ? null : held.length === 0 ? last : Buffer.concat([...held, last]);
    held = [];
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
    if (size > maxLineBytes) held = [];
    else if (rest.length > 0) held.push(rest);
  }
  if (size > 0) yield line(Buffer.alloc(0));
}

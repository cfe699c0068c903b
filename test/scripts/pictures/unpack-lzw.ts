/** Reads the picture data of a GIF (GIF89a, appendix F) from the first sub-block on. */
export function unpackLzw(gif: Buffer, start: number): {bytes: number[]; end: number} {
  const {data, end} = joinSubBlocks(gif, start);
  const bytes: number[] = [];
  let table: number[][] = [];
  let previous: number[] | null = null;
  let width = 9;
  let bit = 0;
  for (;;) {
    let code = 0;
    for (let i = 0; i < width; i += 1, bit += 1) {
      code |= (((data[bit >> 3] ?? 0) >> (bit & 7)) & 1) << i;
    }
    if (code === 257) return {bytes, end};
    if (code === 256) {
      [table, previous, width] = [[], null, 9];
      continue;
    }
    const entry = code < 256 ? [code] : table[code - 258];
    const first = entry?.[0] ?? previous?.[0];
    if (previous !== null && first !== undefined && table.length + 258 < 4096) {
      table.push([...previous, first]);
    }
    const read = entry ?? table[code - 258];
    if (read === undefined) throw new Error(`no code ${code}`);
    bytes.push(...read);
    previous = read;
    if (table.length + 258 === 1 << width && width < 12) width += 1;
  }
}

function joinSubBlocks(gif: Buffer, start: number): {data: Buffer; end: number} {
  const blocks: Buffer[] = [];
  let at = start;
  for (let length = gif[at] ?? 0; length > 0; length = gif[at] ?? 0) {
    blocks.push(gif.subarray(at + 1, at + 1 + length));
    at += length + 1;
  }
  return {data: Buffer.concat(blocks), end: at + 1};
}

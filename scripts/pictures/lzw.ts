const mostCodes = 4096;

/** Packs bytes as GIF does: LZW with codes of growing width, in sub-blocks (GIF89a, appendix F). */
export function packLzw(bytes: Uint8Array): Buffer {
  const clear = 256;
  const writer = new CodeWriter();
  let known = new Map<number, number>();
  let next = clear + 2;
  let width = 9;
  writer.add(clear, width);
  let prefix = bytes[0] ?? 0;
  for (const byte of bytes.subarray(1)) {
    const key = (prefix << 8) | byte;
    const found = known.get(key);
    if (found !== undefined) {
      prefix = found;
      continue;
    }
    writer.add(prefix, width);
    if (next < mostCodes) {
      known.set(key, next);
      // The reader is one entry behind: a code of the new width comes after this one.
      if (next === 1 << width) width += 1;
      next += 1;
    } else {
      writer.add(clear, width);
      [known, next, width] = [new Map(), clear + 2, 9];
    }
    prefix = byte;
  }
  writer.add(prefix, width);
  writer.add(clear + 1, width);
  return inSubBlocks(writer.end());
}

/** Codes from the lowest bit up. */
class CodeWriter {
  readonly #bytes: number[] = [];
  #rest = 0;
  #bits = 0;

  add(code: number, width: number): void {
    this.#rest |= code << this.#bits;
    this.#bits += width;
    while (this.#bits >= 8) {
      this.#bytes.push(this.#rest & 0xff);
      this.#rest >>>= 8;
      this.#bits -= 8;
    }
  }

  end(): Buffer {
    if (this.#bits > 0) this.#bytes.push(this.#rest & 0xff);
    return Buffer.from(this.#bytes);
  }
}

/** Pieces of at most 255 bytes, each after its length; an empty one ends them. */
function inSubBlocks(bytes: Buffer): Buffer {
  const blocks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 255) {
    const block = bytes.subarray(at, at + 255);
    blocks.push(Buffer.from([block.length]), block);
  }
  return Buffer.concat([...blocks, Buffer.from([0])]);
}

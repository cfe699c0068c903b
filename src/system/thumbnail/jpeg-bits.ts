/**
 * The Huffman codes of a JPEG: for each 16 bits, the length of the code that they begin with and
 * its value (`length << 8 | value`); 0 if no code begins so.
 */
export type HuffmanCodes = Uint16Array;

/**
 * Reads a table as JPEG stores it: how many codes there are of each length from 1 to 16, and their
 * values. Source: ITU-T T.81, annex C.
 */
export function huffmanCodes(counts: Uint8Array, values: Uint8Array): HuffmanCodes {
  const codes = new Uint16Array(65_536);
  let at = 0;
  let from = 0;
  for (let length = 1; length <= 16; length += 1) {
    const span = 1 << (16 - length);
    for (let left = counts[length - 1] ?? 0; left > 0; left -= 1) {
      codes.fill((length << 8) | (values[at] ?? 0), from, from + span);
      from += span;
      at += 1;
    }
  }
  return codes;
}

/** The bits of a scan; zeros follow its end. */
export interface JpegBits {
  /** The value of the next Huffman code; 0 for bits that are none. */
  code(codes: HuffmanCodes): number;
  /** A number of `size` bits whose first bit is its sign. Source: ITU-T T.81, F.2.2.1. */
  signed(size: number): number;
  /** Skips the marker RSTn before the next interval. */
  restart(): void;
}

export function jpegBits(bytes: Uint8Array, start: number): JpegBits {
  let at = start;
  let held = 0;
  let count = 0;
  const fill = (): void => {
    while (count <= 16) {
      let byte = bytes[at] ?? 0xff;
      if (byte !== 0xff) at += 1;
      // A byte of 255 is followed by a zero; with anything else it is a marker.
      else if (bytes[at + 1] === 0) at += 2;
      else byte = 0;
      held = (held << 8) | byte;
      count += 8;
    }
  };
  const skip = (size: number): void => {
    count -= size;
  };
  return {
    code: (codes) => {
      fill();
      const found = codes[(held >>> (count - 16)) & 0xffff] ?? 0;
      skip(found === 0 ? 1 : found >> 8);
      return found & 0xff;
    },
    signed: (size) => {
      if (size === 0) return 0;
      fill();
      const value = (held >>> (count - size)) & ((1 << size) - 1);
      skip(size);
      return value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
    },
    restart: () => {
      held = 0;
      count = 0;
      const marker = bytes.indexOf(0xff, at);
      const isRestart = marker >= 0 && ((bytes[marker + 1] ?? 0) & 0xf8) === 0xd0;
      if (isRestart) at = marker + 2;
    },
  };
}

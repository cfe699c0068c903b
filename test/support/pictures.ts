import {crc32, deflateSync} from 'node:zlib';

/** Red, green and blue, 0 to 255. */
export type Color = readonly [number, number, number];

const orange: Color = [226, 106, 44];

/** A whole PNG file of one color. */
export function pngPicture(width: number, height: number, color: Color = orange): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits, red, green and blue, no interlacing.
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.alloc(1), Buffer.alloc(3 * width, Buffer.from(color))]);
  const rows = Buffer.concat(Array.from({length: height}, () => row));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', head),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * A PNG file of exactly this many bytes, at least some 700: a chunk that no program reads fills it.
 */
export function pngOfSize(bytes: number, width = 200, height = 200): Buffer {
  const picture = pngPicture(width, height);
  const end = picture.length - 12;
  const filler = pngChunk('quIt', Buffer.alloc(bytes - picture.length - 12, 'kakao-tui '));
  return Buffer.concat([picture.subarray(0, end), filler, picture.subarray(end)]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(data.length + 12);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
  return chunk;
}

/** A whole GIF file, of the first of its two colors. A clear code keeps each code at three bits. */
export function gifPicture(width: number, height: number): Buffer {
  const head = Buffer.from(
    'GIF89a\0\0\0\0\x80\0\0\xe2\x6a\x2c\xff\xff\xff,\0\0\0\0\0\0\0\0\0\x02',
    'latin1',
  );
  for (const at of [6, 24]) {
    head.writeUInt16LE(width, at);
    head.writeUInt16LE(height, at + 2);
  }
  const [clear, end] = [4, 5];
  const pairs = Array.from({length: Math.floor((width * height) / 2)}, () => [clear, 0, 0]);
  const codes = [...pairs.flat(), ...((width * height) % 2 === 0 ? [] : [clear, 0]), end];
  const data = packedBits(codes.map((code) => [code, 3]));
  const blocks: Buffer[] = [];
  for (let at = 0; at < data.length; at += 255) {
    const block = data.subarray(at, at + 255);
    blocks.push(Buffer.from([block.length]), block);
  }
  return Buffer.concat([head, ...blocks, Buffer.from([0, 0x3b])]);
}

/** A whole JPEG file in gray: each block of 8 by 8 pixels is two codes of one bit. */
export function jpegPicture(width: number, height: number): Buffer {
  const segment = (marker: number, ...data: number[]): Buffer => {
    const size = data.length + 2;
    return Buffer.from([0xff, marker, size >> 8, size & 0xff, ...data]);
  };
  const [high, low] = [(side: number) => side >> 8, (side: number) => side & 0xff];
  const lengths = [1, ...Array.from({length: 15}, () => 0)];
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  const data = Buffer.alloc(Math.ceil((blocks * 2) / 8));
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, ...Buffer.from('JFIF\0', 'latin1'), 1, 1, 0, 0, 1, 0, 1, 0, 0),
    segment(0xdb, 0, ...Array.from({length: 64}, () => 1)),
    segment(0xc0, 8, high(height), low(height), high(width), low(width), 1, 1, 0x11, 0),
    segment(0xc4, 0x00, ...lengths, 0),
    segment(0xc4, 0x10, ...lengths, 0),
    segment(0xda, 1, 1, 0, 0, 63, 0),
    data,
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** A whole lossless WebP file: with one symbol in each code, a pixel takes no bit (RFC 9649, 3.7). */
export function webpPicture(width: number, height: number, color: Color = orange): Buffer {
  const [red, green, blue] = color;
  const symbols = [green, red, blue, 255].flatMap((value): Bits[] => [
    [0b101, 3],
    [value, 8],
  ]);
  const image = packedBits([
    [0x2f, 8],
    [width - 1, 14],
    [height - 1, 14],
    // Opaque, version 0, and none of transforms, color cache and meta codes.
    [0, 1 + 3 + 1 + 1 + 1],
    ...symbols,
    [0b0001, 4],
  ]);
  const file = Buffer.alloc(20 + image.length + (image.length % 2));
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WEBPVP8L', 8, 'latin1');
  file.writeUInt32LE(image.length, 16);
  image.copy(file, 20);
  return file;
}

/** A value and the number of its bits. */
type Bits = readonly [number, number];

/** Values one after the other, the lowest bit first. */
function packedBits(values: readonly Bits[]): Buffer {
  const bits = values.flatMap(([value, count]) =>
    Array.from({length: count}, (_, bit) => (value >> bit) & 1),
  );
  const bytes = Buffer.alloc(Math.ceil(bits.length / 8));
  for (const [at, bit] of bits.entries())
    bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (bit << (at & 7));
  return bytes;
}

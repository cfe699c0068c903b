/** What the bytes of a picture say about it. */
export interface PictureFormat {
  readonly contentType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * Reads the head of a PNG, JPEG, GIF or WebP file; null for any other bytes. Kakao does not publish
 * its list of formats.
 */
export function readFormat(bytes: Buffer): PictureFormat | null {
  const read = [readPng, readJpeg, readGif, readWebp];
  try {
    return read.map((format) => format(bytes)).find((found) => found !== null) ?? null;
  } catch (error) {
    // The file ends within its head.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readPng(bytes: Buffer): PictureFormat | null {
  if (bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return null;
  return {contentType: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20)};
}

function readGif(bytes: Buffer): PictureFormat | null {
  if (!/^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6))) return null;
  return {contentType: 'image/gif', width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8)};
}

/** The size is in the first frame header, SOF0 to SOF15 (ITU-T T.81, B.2.2). */
function readJpeg(bytes: Buffer): PictureFormat | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  let at = 2;
  while (bytes[at] === 0xff) {
    const marker = bytes.readUInt8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
      return {contentType: 'image/jpeg', width, height};
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

/** Source: RFC 9649, sections 2.5 to 2.7; RFC 6386, section 9.1. */
function readWebp(bytes: Buffer): PictureFormat | null {
  const text = bytes.toString('latin1', 0, 16);
  if (!text.startsWith('RIFF') || text.slice(8, 12) !== 'WEBP') return null;
  const contentType = 'image/webp';
  switch (text.slice(12)) {
    case 'VP8X':
      return {contentType, width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1};
    case 'VP8L': {
      const sizes = bytes.readUInt32LE(21);
      return {contentType, width: (sizes & 0x3fff) + 1, height: ((sizes >> 14) & 0x3fff) + 1};
    }
    case 'VP8 ': {
      const [width, height] = [bytes.readUInt16LE(26), bytes.readUInt16LE(28)];
      return {contentType, width: width & 0x3fff, height: height & 0x3fff};
    }
    default:
      return null;
  }
}

import type {PictureType} from '../../domain/memo/picture/picture.ts';

/** A format that is uploaded, or the name of one that is not. */
export type PictureFormat = {readonly type: PictureType} | {readonly name: string};

/** Recognizes a picture by its first bytes; null if it is none. The name of the file may be wrong. */
export function pictureFormat(bytes: Uint8Array): PictureFormat | null {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return starts.find(({pattern}) => pattern.test(start))?.format ?? null;
}

/**
 * What each format begins with. Sources: PNG and GIF89a specifications, RFC 9649 (WebP), ISO/IEC
 * 10918-1 (JPEG), ISO/IEC 23008-12 (HEIF brands), TIFF 6.0, SVG 2.
 */
const starts: readonly {readonly pattern: RegExp; readonly format: PictureFormat}[] = [
  {pattern: /^\x89PNG\r\n\x1a\n/, format: {type: 'image/png'}},
  {pattern: /^\xff\xd8\xff/, format: {type: 'image/jpeg'}},
  {pattern: /^GIF8[79]a/, format: {type: 'image/gif'}},
  {pattern: /^RIFF.{4}WEBPVP8/s, format: {type: 'image/webp'}},
  {pattern: /^.{4}ftypavi[fs]/s, format: {name: 'AVIF'}},
  {pattern: /^.{4}ftyp(?:hei[cxms]|hev[cx]|mif1|msf1)/s, format: {name: 'HEIC'}},
  {pattern: /^BM.{4}\0{4}/s, format: {name: 'BMP'}},
  {pattern: /^(?:II\*\0|MM\0\*)/, format: {name: 'TIFF'}},
  {pattern: /^\0\0\x01\0/, format: {name: 'ICO'}},
  {pattern: /^(?:\xff\x0a|\0\0\0\x0cJXL )/, format: {name: 'JPEG XL'}},
  {
    pattern: /^(?:\xef\xbb\xbf)?\s*<(?:svg|\?xml.*<svg|!--.*<svg|!DOCTYPE svg)/is,
    format: {name: 'SVG'},
  },
];

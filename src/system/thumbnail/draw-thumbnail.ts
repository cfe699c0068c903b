import {Buffer} from 'node:buffer';
import {promisify} from 'node:util';
import {deflate} from 'node:zlib';
import type {Thumbnails} from '../../app/ports/picture-ports.ts';
import {isDecodable} from '../../domain/memo/picture/thumbnail.ts';
import {decodeJpeg} from './decode-jpeg.ts';
import {decodePng, pngSize} from './decode-png.ts';
import {sixelOf} from './sixel.ts';

/** A larger PNG takes long on a slow line and is scaled here; in bytes. */
const maxPngBytes = 256 * 1024;

const compress = promisify(deflate);

export const drawThumbnail: Thumbnails['draw'] = async (bytes, {protocol, to}) => {
  const size = pngSize(bytes);
  const isPng = size !== null && isDecodable(size);
  if (protocol === 'kitty' && isPng && bytes.length <= maxPngBytes) {
    return {kind: 'png', base64: Buffer.from(bytes).toString('base64')};
  }
  const decode = size === null ? decodeJpeg : decodePng;
  const raster = await decode(bytes, to).catch(() => null);
  if (raster === null) return null;
  if (protocol === 'sixel') return {kind: 'sixel', sequence: sixelOf(raster)};
  const {width, height, pixels} = raster;
  return {kind: 'rgb', width, height, base64: (await compress(pixels)).toString('base64')};
};

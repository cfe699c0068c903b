import {createHash} from 'node:crypto';
import {constants} from 'node:fs';
import {type FileHandle, open} from 'node:fs/promises';
import {homedir} from 'node:os';
import {basename, join, resolve} from 'node:path';
import {GIF} from 'image-size/types/gif';
import {JPG} from 'image-size/types/jpg';
import {PNG} from 'image-size/types/png';
import {WEBP} from 'image-size/types/webp';
import type {PictureProblem} from '../../domain/failure/picture-problem.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {
  maxPictureBytes,
  minPictureSide,
  type PictureFile,
  type PictureType,
} from '../../domain/memo/picture/picture.ts';
import {pictureName} from '../../domain/memo/picture/picture-name.ts';
import {pictureFormat} from './picture-format.ts';

const chunkBytes = 512 * 1024;

/**
 * Reads a picture that the user named; `~/` is the home folder. Links are followed; what is no
 * file, such as a pipe or a device, is not read and not waited for, because it may never end.
 */
export async function readPicture(path: string, folder = '.'): Promise<Result<PictureFile>> {
  const name = pictureName(basename(path) || path);
  const refused = (problem: PictureProblem) => failed({kind: 'picture-refused', name, problem});
  try {
    // Windows has no such flag.
    const {O_RDONLY, O_NONBLOCK = 0} = constants;
    await using file = await open(located(path, folder), O_RDONLY | O_NONBLOCK);
    const facts = await file.stat();
    if (!facts.isFile()) return refused({kind: 'not-a-file'});
    if (facts.size > maxPictureBytes) return refused(tooLarge(facts.size));
    return checkPicture(await bytesOf(file), name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return refused(problemOfCode(String(error.code)));
  }
}

/** Checks the bytes of a picture. `name` is that of its file, or says where they came from. */
export function checkPicture(bytes: Uint8Array, name: string): Result<PictureFile> {
  const read = readFacts(bytes);
  if ('kind' in read) return failed({kind: 'picture-refused', name, problem: read});
  const hash = createHash('sha256').update(bytes).digest('hex');
  return succeeded({picture: {hash, name, size: bytes.length, ...read}, bytes});
}

interface Facts {
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
}

const readers = {
  'image/png': PNG,
  'image/jpeg': JPG,
  'image/gif': GIF,
  'image/webp': WEBP,
} as const satisfies Record<PictureType, {calculate(bytes: Uint8Array): object}>;

function readFacts(bytes: Uint8Array): Facts | PictureProblem {
  if (bytes.length === 0) return {kind: 'empty'};
  if (bytes.length > maxPictureBytes) return tooLarge(bytes.length);
  const format = pictureFormat(bytes);
  if (format === null) return {kind: 'not-a-picture'};
  if (!('type' in format)) return {kind: 'format', format: format.name};
  const size = isCut(bytes, format.type) ? null : sizeOf(bytes, format.type);
  if (size === null || size.width === 0 || size.height === 0) return {kind: 'damaged'};
  const {width, height} = size;
  if (Math.min(width, height) < minPictureSide) {
    return {kind: 'too-small', width, height, limit: minPictureSide};
  }
  return {type: format.type, width, height};
}

const gifHeaderBytes = 13;

/**
 * Whether the end of a file is missing, such as one that a program is still writing. JPEG and GIF
 * programs show a file without an end mark, so that it is not required. A GIF has more than its
 * header of 13 bytes (GIF89a specification, 17 and 18).
 */
function isCut(bytes: Uint8Array, type: PictureType): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (type === 'image/gif') return file.length <= gifHeaderBytes;
  if (type === 'image/png') return file.lastIndexOf('IEND') < 0;
  return type === 'image/webp' && file.length < file.readUInt32LE(4) + 8;
}

/** In pixels, as the picture is shown: a photo may be stored on its side. Null if it is damaged. */
function sizeOf(bytes: Uint8Array, type: PictureType): {width: number; height: number} | null {
  try {
    const {width, height, orientation = 1} = readers[type].calculate(bytes);
    return orientation > 4 ? {width: height, height: width} : {width, height};
  } catch {
    // The reader expects a whole picture: it throws errors of any kind for one that is cut off.
    return null;
  }
}

/** All bytes, or one more than the limit: the file may have grown since it was measured. */
async function bytesOf(file: FileHandle): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let left = maxPictureBytes + 1;
  while (left > 0) {
    const chunk = Buffer.allocUnsafeSlow(Math.min(left, chunkBytes));
    const {bytesRead} = await file.read(chunk);
    if (bytesRead === 0) break;
    chunks.push(chunk.subarray(0, bytesRead));
    left -= bytesRead;
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}

function tooLarge(size: number): PictureProblem {
  return {kind: 'too-large', size, limit: maxPictureBytes};
}

/**
 * A path that no file can have: too long (ENAMETOOLONG), or with a NUL. Opening a socket fails with
 * ENXIO, a folder may fail with EISDIR.
 */
const missing: readonly string[] = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'];
const notFiles: readonly string[] = ['ENXIO', 'EISDIR'];

function problemOfCode(code: string): PictureProblem {
  if (missing.includes(code)) return {kind: 'missing'};
  if (notFiles.includes(code)) return {kind: 'not-a-file'};
  return {kind: 'unreadable', detail: code};
}

function located(path: string, folder: string): string {
  return path.startsWith('~/') ? join(homedir(), path.slice(2)) : resolve(folder, path);
}

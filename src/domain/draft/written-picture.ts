import type {Picture} from '../memo/picture/picture.ts';
import {hashInReference, referenceTo} from '../memo/picture/picture-reference.ts';
import {readPictures} from '../memo/picture/read-pictures.ts';
import {isObject} from '../memo/template/json.ts';

/** The picture of a text being written. */
export interface WrittenPicture {
  /**
   * The absolute path of a file, which is read again when the text is sent; otherwise what a memo
   * holds: a public address, or the reference to a picture of an earlier memo.
   */
  readonly source: string;
  /** What was known when it was attached; null for a public address. */
  readonly picture: Picture | null;
}

/** A picture of an earlier memo, which needs no file. */
export function pictureOfMemo(image: string, pictures: readonly Picture[]): WrittenPicture {
  const hash = hashInReference(image);
  return {source: image, picture: pictures.find((picture) => picture.hash === hash) ?? null};
}

export function isSamePicture(one: WrittenPicture | null, other: WrittenPicture | null): boolean {
  return one?.source === other?.source;
}

/** The path of the file to read; null for a picture that needs none. */
export function pathOfPicture({source}: WrittenPicture): string | null {
  return source.startsWith('/') ? source : null;
}

/** The name of its file, or its address. */
export function nameOfPicture({source, picture}: WrittenPicture): string {
  return picture?.name ?? source;
}

/** A picture as JSON; null if it is none. */
export function readWrittenPicture(value: unknown): WrittenPicture | null {
  if (!isObject(value) || typeof value['source'] !== 'string') return null;
  const {source, picture} = value;
  const known = picture === null ? [] : readPictures([picture]);
  if (known === null) return null;
  const written = {source, picture: known[0] ?? null};
  const isKnown = written.picture !== null && source === referenceTo(written.picture);
  return hashInReference(source) === null || isKnown ? written : null;
}

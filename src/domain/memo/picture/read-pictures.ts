import {isObject} from '../template/json.ts';
import {type Picture, type PictureType, pictureTypes} from './picture.ts';

/** Reads stored or exported pictures; null if one is not complete. Absent means none. */
export function readPictures(value: unknown): readonly Picture[] | null {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return null;
  const pictures = value.map(readPicture);
  return pictures.every((picture) => picture !== null) ? pictures : null;
}

function readPicture(value: unknown): Picture | null {
  if (!isObject(value)) return null;
  const {hash, name, type, size, width, height} = value;
  if (typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) return null;
  if (typeof name !== 'string' || !isPictureType(type)) return null;
  if (!isCount(size) || !isCount(width) || !isCount(height)) return null;
  return {hash, name, type, size, width, height};
}

export function isPictureType(type: unknown): type is PictureType {
  return pictureTypes.some((known) => known === type);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

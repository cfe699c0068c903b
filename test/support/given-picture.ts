import type {NewMemo} from '../../src/app/memo/accept-memo.ts';
import type {GivenPicture} from '../../src/domain/memo/kinds/picture.ts';
import type {PictureFile} from '../../src/domain/memo/picture/picture.ts';
import {referenceTo} from '../../src/domain/memo/picture/picture-reference.ts';
import {checkPicture} from '../../src/system/process/read-picture.ts';
import {valueIn} from './assert-failure.ts';
import {pngPicture} from './pictures.ts';

/** A small picture; those of different numbers have different bytes. */
export function pictureFile(
  number = 0,
  bytes: Uint8Array = pngPicture(200, 200 + number),
): PictureFile {
  return valueIn(checkPicture(bytes, `chart ${number}.png`));
}

/** The input of a user for a memo with a picture of this computer. */
export function givenPicture(
  text: string,
  file = pictureFile(),
  more: Partial<GivenPicture> = {},
): NewMemo & {readonly content: GivenPicture} {
  const {picture} = file;
  const image = referenceTo(picture);
  return {content: {kind: 'picture', text, image, pictures: [picture], ...more}, files: [file]};
}

import assert from 'node:assert/strict';
import {referenceTo} from '../../src/domain/memo/picture/picture-reference.ts';
import {cardContents} from './card-contents.ts';

const [picture] = cardContents.picture.pictures;
assert.ok(picture);

export const somePicture = picture;
/** A file that is attached, and the picture of an earlier memo. */
export const attachedFile = {source: '/home/me/chart.png', picture};
export const sentPicture = {source: referenceTo(picture), picture};
/** What reading the file returns. */
export const readFile = {picture, bytes: new Uint8Array([1, 2, 3])};

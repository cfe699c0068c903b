import type {Failure} from '../../domain/failure/failure.ts';
import {type MemoContent, picturesOf} from '../../domain/memo/kinds/kinds.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import {
  addressReuse,
  type Picture,
  type PictureFile,
  pictureLifetime,
} from '../../domain/memo/picture/picture.ts';
import type {UploadedPicture} from '../ports/picture-ports.ts';
import type {Ports} from '../ports/ports.ts';

type PicturePorts = Pick<Ports, 'clock' | 'pictures'>;

/** The picture of a memo at Kakao. */
export interface ShownPicture {
  readonly picture: Picture;
  readonly address: string;
  /** Until when (ms) Kakao keeps it. */
  readonly until: number;
  readonly isOver: boolean;
}

/** The last upload of a picture, if its address is still used again; null otherwise. */
export function youngUpload(
  {pictures, clock}: PicturePorts,
  {hash}: Picture,
): UploadedPicture | null {
  const now = clock.now();
  const upload = pictures.uploadBefore(hash, now);
  return upload !== null && now - upload.uploadedAt < addressReuse ? upload : null;
}

/** Whether a picture can be sent without its file: its bytes are here, or a young address of it. */
export function canBeSent(ports: PicturePorts, picture: Picture): boolean {
  return youngUpload(ports, picture) !== null || ports.pictures.bytesOf(picture.hash) !== null;
}

/** The first picture of a content that cannot be sent any more, as a failure; null if all can. */
export function lostPicture(
  ports: PicturePorts,
  content: MemoContent,
  files: readonly PictureFile[] = [],
): Failure | null {
  const isLost = (picture: Picture): boolean =>
    !files.some((file) => file.picture.hash === picture.hash) && !canBeSent(ports, picture);
  const lost = picturesOf(content).find(isLost);
  return lost === undefined ? null : {kind: 'picture-lost', name: lost.name};
}

/** Where a memo shows a picture: at the address of the last upload before it was sent. */
export function shownPicture(
  {pictures, clock}: PicturePorts,
  {sentAt}: Memo,
  picture: Picture,
): ShownPicture | null {
  const upload = pictures.uploadBefore(picture.hash, sentAt ?? clock.now());
  if (upload === null) return null;
  const until = upload.uploadedAt + pictureLifetime;
  return {picture, address: upload.address, until, isOver: clock.now() >= until};
}

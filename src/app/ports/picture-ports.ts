import type {Result} from '../../domain/failure/result.ts';
import type {PictureFile} from '../../domain/memo/picture/picture.ts';

/** Reads pictures of this computer. Each is read once, and checked before anything is sent. */
export interface PictureReader {
  /** Reads a plain file. Fails with `picture-refused`. */
  read(path: string): Promise<Result<PictureFile>>;
  /** Checks bytes that came from elsewhere, such as stdin. Fails with `picture-refused`. */
  check(bytes: Uint8Array, name: string): Promise<Result<PictureFile>>;
}

/** An uploaded picture. */
export interface UploadedPicture {
  readonly address: string;
  /** In ms. */
  readonly uploadedAt: number;
}

/**
 * The bytes of pictures that are still to be sent, which `MemoStore.add` stores with the memo, and
 * the addresses of uploaded ones. Same guarantees as `SessionStore`.
 */
export interface PictureStore {
  /** Null once no unsent memo refers to the picture. */
  bytesOf(hash: string): Uint8Array | null;
  /** The newest upload at or before a time (ms). */
  uploadBefore(hash: string, time: number): UploadedPicture | null;
  keepUpload(hash: string, upload: UploadedPicture): void;
  /** Erases the bytes that no unsent memo refers to. */
  dropSent(): void;
}

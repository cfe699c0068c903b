import type {Result} from '../../domain/failure/result.ts';
import type {PictureFile} from '../../domain/memo/picture/picture.ts';
import type {PixelSize, ThumbnailData} from '../../domain/memo/picture/thumbnail.ts';
import type {TerminalGraphics} from '../../domain/program/terminal-graphics.ts';

/** Reads pictures of this computer. Each is read once, and checked before anything is sent. */
export interface PictureReader {
  /**
   * Reads a plain file; a relative path begins at the folder, or at the working directory. Fails
   * with `picture-refused`.
   */
  read(path: string, folder?: string): Promise<Result<PictureFile>>;
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
 * the addresses of uploaded ones. The bytes are erased by the write after which no unsent memo
 * shows the picture, and the addresses by the one after which no memo does. Same guarantees as
 * `SessionStore`.
 */
export interface PictureStore {
  /** Null once no unsent memo refers to the picture. */
  bytesOf(hash: string): Uint8Array | null;
  /** The newest upload at or before a time (ms). */
  uploadBefore(hash: string, time: number): UploadedPicture | null;
  /** Keeps an address, unless no memo shows the picture any more. */
  keepUpload(hash: string, upload: UploadedPicture): void;
}

/** Makes thumbnails; a failure is null. */
export interface Thumbnails {
  /**
   * The picture at an address that it was uploaded to: over https, or from this computer, within
   * seconds.
   */
  load(address: string, signal: AbortSignal): Promise<Uint8Array | null>;
  /** A PNG or JPEG as the terminal takes it, of at most `to` pixels. */
  draw(
    bytes: Uint8Array,
    how: {readonly protocol: TerminalGraphics['protocol']; readonly to: PixelSize},
  ): Promise<ThumbnailData | null>;
}

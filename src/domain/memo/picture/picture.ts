/** The formats that are uploaded, as MIME types. Kakao's pages do not list what it takes. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const;

export type PictureType = (typeof pictureTypes)[number];

/** A picture of this computer that a memo shows. Its bytes are kept apart, under the hash. */
export interface Picture {
  /** SHA-256 of the bytes in lowercase hex. */
  readonly hash: string;
  /** The name of the file, without folders (`pictureName`). */
  readonly name: string;
  readonly type: PictureType;
  /** In bytes. */
  readonly size: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** A picture with its bytes. */
export interface PictureFile {
  readonly picture: Picture;
  readonly bytes: Uint8Array;
}

/** The largest file in bytes. Source: developers.kakao.com, "Message template: FAQ" (5 MB). */
export const maxPictureBytes = 5 * 1024 * 1024;

/** The smallest width and height in pixels. Source: Kakao's SDK for iOS, `Content`. */
export const minPictureSide = 200;

const day = 24 * 60 * 60 * 1000;

/**
 * How long (ms) Kakao keeps an uploaded picture. Source: developers.kakao.com, "Message template",
 * Image upload API (100 days).
 */
export const pictureLifetime = 100 * day;

/** How long (ms) an address is used again: a memo that is sent should show its picture for days. */
export const addressReuse = 95 * day;

import type {ThumbnailBox, ThumbnailData} from '../../domain/memo/picture/thumbnail.ts';

/** The small picture on the page of a memo. */
export interface Thumbnail {
  /** The hash of the picture. */
  readonly hash: string;
  readonly box: ThumbnailBox;
  /** Null until it is drawn, and if that failed: nothing is shown. */
  readonly data: ThumbnailData | null;
}

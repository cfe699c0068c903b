import type {PictureProblem} from '../../domain/failure/picture-problem.ts';

/** About the picture of the memo being written. */
export type PictureNotice =
  | {readonly kind: 'picture-attached'; readonly name: string}
  /** The file of a command or of a paste cannot be sent. */
  | {readonly kind: 'picture-not-attached'; readonly name: string; readonly problem: PictureProblem}
  | {readonly kind: 'picture-off'}
  /** The memo was changed while its file was read. */
  | {readonly kind: 'changed-before-sending'}
  /** A schedule of the app sends no picture. */
  | {readonly kind: 'picture-not-scheduled'};

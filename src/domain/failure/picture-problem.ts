/** Why a file cannot be sent as a picture. */
export type PictureProblem =
  | {readonly kind: 'missing' | 'not-a-file' | 'empty' | 'not-a-picture' | 'damaged'}
  | {readonly kind: 'unreadable'; readonly detail: string}
  /** A picture of a format that Kakao does not take; `format` as people write it. */
  | {readonly kind: 'format'; readonly format: string}
  | {readonly kind: 'too-large'; readonly size: number; readonly limit: number}
  | {
      readonly kind: 'too-small';
      readonly width: number;
      readonly height: number;
      readonly limit: number;
    };
